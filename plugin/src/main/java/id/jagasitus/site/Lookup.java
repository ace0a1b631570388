package id.jagasitus.site;

/** What a static container would make of the path of a request. */
public sealed interface Lookup {

  /** Served: the file itself, or the folder's index page. */
  record Found(SiteFile file) implements Lookup {}

  /** A folder named without its slash: the container redirects to the path with one. */
  record SlashMissing(SiteFile folder) implements Lookup {}

  /** A folder without an index page; nothing to show. */
  record NoIndex(SiteFile folder) implements Lookup {}

  /** No such path, but one that differs in upper and lower case only. */
  record OtherCase(SiteFile file) implements Lookup {}

  /** Never served, whether it exists or not. */
  record Hidden() implements Lookup {}

  /** Not part of the site. */
  record Missing() implements Lookup {}

  /**
   * No container resolves this path.
   *
   * @param why one English sentence part, for the explanation
   */
  record Malformed(String why) implements Lookup {}
}
