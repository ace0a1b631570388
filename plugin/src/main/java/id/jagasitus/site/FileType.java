package id.jagasitus.site;

/** What kind of entry a path of the site is; links are looked at, never followed. */
public enum FileType {
  FILE,
  FOLDER,
  LINK,
  /** A socket, pipe or device: nothing a site should hold. */
  OTHER
}
