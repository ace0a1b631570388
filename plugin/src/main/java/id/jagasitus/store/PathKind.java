package id.jagasitus.store;

import java.util.Locale;
import java.util.Set;

/** What a path leads to, judged by its ending alone. */
enum PathKind {
  PAGE,
  DOCUMENT,
  /** Style sheets, scripts, pictures, fonts: what a page drags along. */
  PART;

  private static final Set<String> DOCUMENTS =
      Set.of(
          "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv",
          "epub", "zip", "rar", "7z");
  private static final Set<String> PARTS =
      Set.of(
          "css",
          "js",
          "mjs",
          "map",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "webp",
          "avif",
          "svg",
          "ico",
          "bmp",
          "woff",
          "woff2",
          "ttf",
          "otf",
          "eot",
          "mp4",
          "webm",
          "mp3",
          "json",
          "xml",
          "txt",
          "webmanifest");

  static PathKind of(String path) {
    int dot = path.lastIndexOf('.');
    if (dot < 0 || dot < path.lastIndexOf('/') || path.length() - dot > 12) {
      return PAGE;
    }
    String ending = path.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (DOCUMENTS.contains(ending)) {
      return DOCUMENT;
    }
    return PARTS.contains(ending) ? PART : PAGE;
  }
}
