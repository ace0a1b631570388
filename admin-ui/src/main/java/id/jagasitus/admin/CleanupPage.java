package id.jagasitus.admin;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.watch.CleanupDesk;
import java.util.List;
import java.util.Optional;

/**
 * The clean-up of one finding, a stage at a time.
 *
 * @param view how it stands
 * @param viewer who reads
 */
record CleanupPage(CleanupDesk.View view, Viewer viewer) {

  private static final String PAGE = "/pantauan/bersihkan";

  static String link(long finding) {
    return Links.with(PAGE, "temuan", Long.toString(finding));
  }

  String report() {
    return Links.with("/pantauan/laporan", "temuan", Long.toString(view.finding()));
  }

  String finding() {
    return Links.with("/temuan/satu", "no", Long.toString(view.finding()));
  }

  static List<Stage> stages() {
    return List.of(Stage.values());
  }

  Optional<Cleanups.Signed> signed(Stage stage) {
    return view.signed().stream().filter(each -> each.stage() == stage).findFirst();
  }

  /** Whether a stage is the one that may be signed now, by this person. */
  boolean open(Stage stage) {
    return viewer.admin() && view.next().equals(Optional.of(stage));
  }

  /** Page on which the work of a stage is done, or empty. */
  static String where(Stage stage) {
    return switch (stage) {
      case RESTORE -> "/perubahan";
      case BACKUP -> "/cadangan";
      case ENTRY -> "/temuan";
      case PASSWORDS -> "/akun";
      case RESCAN -> "/pantauan";
      case EVIDENCE, NOTICE, SEARCH -> "";
    };
  }
}
