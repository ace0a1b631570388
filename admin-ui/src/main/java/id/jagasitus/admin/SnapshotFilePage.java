package id.jagasitus.admin;

import id.jagasitus.console.snapshot.SnapshotDesk.File;
import id.jagasitus.vault.Shelf.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One file of a snapshot, shown without letting it do anything.
 *
 * @param text its beginning as text; empty for pictures and the rest
 * @param cut whether there is more
 * @param versions its states in all snapshots, newest first
 */
record SnapshotFilePage(File file, String text, boolean cut, List<Version> versions) {

  private static final Map<String, String> PICTURES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "svg", "image/svg+xml", // a picture runs no scripts, and the cage stops them elsewhere
          "ico", "image/x-icon");

  SnapshotFilePage {
    versions = List.copyOf(versions);
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Type of what a caged page may load, or what may be shown; empty for all else. */
  static String loadedAs(String path) {
    return ending(path).equals("css") ? "text/css" : shownAs(path);
  }

  /** Type of what may be shown as it is; empty for all else. */
  static String shownAs(String path) {
    String ending = ending(path);
    boolean page = ending.equals("html") || ending.equals("htm");
    return page ? "text/html" : PICTURES.getOrDefault(ending, "");
  }

  boolean page() {
    return shownAs(file.entry().path()).equals("text/html");
  }

  boolean picture() {
    return PICTURES.containsKey(ending(file.entry().path()));
  }
}
