package id.jagasitus.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of the checks 1 to 3, as it stands on a day.
 *
 * @param step which
 * @param status how it stands
 * @param due day it is due
 * @param last latest signature; empty when there was none
 * @param missed working days of the last month on which it was due and not signed
 */
public record Check(
    Step step, Status status, LocalDate due, Optional<Signed> last, List<LocalDate> missed) {

  public Check {
    missed = List.copyOf(missed);
  }

  /** How it stands. */
  public enum Status {
    /** Signed. */
    DONE,
    /** To be looked at today. */
    DUE,
    /** It was to be looked at before today. */
    LATE,
    /** Not yet. */
    LATER
  }

  /**
   * A signature ({@code Sudah diperiksa}).
   *
   * @param step which check
   * @param day day it is for
   * @param time when it was signed
   * @param author who
   * @param deputy {@code PLH}, {@code PLT} or empty
   * @param seen what the machine showed
   * @param note what the person added; may be empty
   */
  public record Signed(
      Step step,
      LocalDate day,
      Instant time,
      String author,
      String deputy,
      Inspection seen,
      String note) {}
}
