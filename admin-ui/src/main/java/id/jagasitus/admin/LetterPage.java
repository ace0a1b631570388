package id.jagasitus.admin;

import id.jagasitus.console.paper.PaperDesk.Shown;
import id.jagasitus.report.KeptPaper;
import id.jagasitus.report.PaperKind;

/**
 * One paper.
 *
 * @param mayWrite whether the reader may approve it
 */
record LetterPage(Shown shown, boolean mayWrite) {

  KeptPaper kept() {
    return shown.kept();
  }

  /** The address of something about this paper. */
  String link(String path) {
    return link(path, kept().kind(), kept().about());
  }

  static String link(String path, PaperKind kind, String about) {
    return Links.with(path, "jenis", kind.key(), "tentang", about);
  }
}
