package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.event.Severity;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Difference;
import id.jagasitus.watch.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * <em>Perubahan</em>.
 *
 * @param now how the site stands
 * @param frame who reads
 * @param admin whether the reader may decide
 */
record ChangesPage(Watched now, Frame frame, boolean admin) {

  private static final int MOST = 500;

  List<Change> pending() {
    return now.pending().stream().limit(MOST).toList();
  }

  /** What the reader is shown, so that nothing else is approved. */
  String seen() {
    return Change.print(now.pending());
  }

  boolean signs() {
    return now.signs();
  }

  /** What is served, beside the files. */
  ServedChangesPage served() {
    return new ServedChangesPage(now, frame, admin);
  }

  /** Whether there is anything to approve as a whole. */
  boolean decidable() {
    boolean files = now.site().isPresent() && (!now.approved() || !now.pending().isEmpty());
    return files || !now.outgoing().undecided().isEmpty();
  }

  static String tone(Severity severity) {
    return severity == Severity.CRITICAL ? "vCRITICAL" : "vREVIEW";
  }

  /**
   * One change.
   *
   * @param difference what to show of it; empty when it is no text or nothing is kept
   */
  record One(Change change, Optional<Difference> difference, boolean admin) {

    /** Whether putting it back is a stage of a clean-up, and not the first. */
    boolean injected() {
      return change.severity() == Severity.CRITICAL
          && change.scan().filter(said -> said.verdict() == Verdict.CRITICAL).isPresent();
    }

    String seen() {
      return Change.print(List.of(change));
    }
  }
}
