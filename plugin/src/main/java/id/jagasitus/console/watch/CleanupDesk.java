package id.jagasitus.console.watch;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Leads through the clean-up after an injection, and hands out the report. */
public interface CleanupDesk {

  /** How the clean-up of a finding stands; empty when it is no finding that is cleaned up. */
  Optional<View> of(long finding);

  /**
   * Signs the stage that comes next. For Admin only.
   *
   * @param reason why its evidence cannot be seen from here and where it lies; of no meaning when
   *     it can be seen
   */
  Outcome sign(Viewer viewer, long finding, Stage stage, String note, String reason);

  /** Allows whole addresses of visitors in the report; written to the journal. For Admin only. */
  Outcome release(Viewer viewer, long finding, String reason);

  /**
   * The package for MA-CSIRT, BSSN and Komdigi as a ZIP; empty when there is no such finding.
   *
   * @throws IOException when its facts could not be read
   */
  Optional<byte[]> report(long finding) throws IOException;

  /**
   * What was kept when the evidence was signed, as a ZIP: the facts, and copies of what was
   * infected. For Admin only; empty for others and before that.
   *
   * @throws IOException when it could not be read
   */
  Optional<byte[]> evidence(Viewer viewer, long finding) throws IOException;

  /**
   * A critical sign or change that is still there.
   *
   * @param place path within the site, or an address that is served
   * @param pending whether the page of changes shows it and can undo it
   */
  record Remaining(String place, boolean pending) {}

  /**
   * How a clean-up stands.
   *
   * @param intent what was found
   * @param place where
   * @param signed what was done, in order
   * @param next what comes next; empty when all is done
   * @param released who allowed whole addresses
   * @param remaining what the checks saw last and must be gone before the scan is signed
   */
  record View(
      long finding,
      String intent,
      String place,
      List<Cleanups.Signed> signed,
      Optional<Stage> next,
      Optional<Cleanups.Signed> released,
      List<Remaining> remaining) {
    public View {
      signed = List.copyOf(signed);
      remaining = List.copyOf(remaining);
    }
  }
}
