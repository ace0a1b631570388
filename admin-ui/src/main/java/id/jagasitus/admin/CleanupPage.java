package id.jagasitus.admin;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.watch.CleanupDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clean-up of one finding, a stage at a time.
 *
 * @param view how it stands
 * @param viewer who reads
 * @param typed what was written about the stage, when it was refused
 * @param reason what was written instead of its evidence, likewise
 */
record CleanupPage(CleanupDesk.View view, Viewer viewer, String typed, String reason) {

  /** Characters of a snapshot's id that are shown. */
  private static final int LABEL = 8;

  static final String PAGE = "/pantauan/bersihkan";
  static final String EVIDENCE = "/pantauan/bukti";
  static final String NOTICE = "/pantauan/pemberitahuan";

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

  /** Whether a stage is the one whose turn it is. */
  boolean current(Stage stage) {
    return view.next().equals(Optional.of(stage));
  }

  /** Whether evidence of a stage is looked for when it is signed. */
  static boolean sought(Stage stage) {
    return switch (stage) {
      case EVIDENCE, NOTICE, RESTORE, RESCAN, BACKUP -> true;
      case ENTRY, PASSWORDS, SEARCH -> false;
    };
  }

  /** Whether what was seen of a stage can be told; before stages had proofs nothing was kept. */
  static boolean proven(Cleanups.Signed signed) {
    return !signed.proof().facts().isEmpty();
  }

  /** What was seen of a stage, a snapshot by the label that the page of backups shows. */
  static Object[] facts(Cleanups.Signed signed) {
    return signed.proof().facts().stream()
        .map(fact -> fact.substring(0, Math.min(LABEL, fact.length())))
        .toArray();
  }

  /** Whether restoring now would let the intruder in again. */
  boolean tooEarly() {
    return view.next().filter(stage -> stage.compareTo(Stage.RESTORE) < 0).isPresent();
  }

  /** Whether what is still there is listed at a stage. */
  boolean lists(Stage stage) {
    return Set.of(Stage.ENTRY, Stage.RESTORE, Stage.RESCAN).contains(stage)
        && !view.remaining().isEmpty();
  }

  static String change(CleanupDesk.Remaining left) {
    return Links.with("/perubahan/rinci", "berkas", left.place().substring(1));
  }

  String evidence() {
    return Links.with(EVIDENCE, "temuan", Long.toString(view.finding()));
  }

  /** Pages on which the work of a stage is done. */
  static List<Area> where(Stage stage) {
    return switch (stage) {
      case RESTORE -> List.of(Area.CHANGES, Area.SNAPSHOTS);
      case BACKUP -> List.of(Area.SNAPSHOTS, Area.CHANGES);
      case ENTRY -> List.of(Area.FINDINGS, Area.VISITORS);
      case PASSWORDS -> List.of(Area.ACCOUNTS);
      case RESCAN -> List.of(Area.WATCH);
      case EVIDENCE, NOTICE, SEARCH -> List.of();
    };
  }
}
