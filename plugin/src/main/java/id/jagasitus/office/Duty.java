package id.jagasitus.office;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody has to do now.
 *
 * @param kind what
 * @param step step of the procedure it belongs to
 * @param about number of the case or report; 0 for neither
 * @param title of the case, report or service; hostile
 * @param since when it began to wait
 * @param due when it is late; empty when it has no such time
 * @param late whether its time is over
 */
public record Duty(
    Kind kind,
    Step step,
    long about,
    String title,
    Instant since,
    Optional<Instant> due,
    boolean late) {

  /** Kinds of duties, in the order they are shown among equals. */
  public enum Kind {
    /** Say whether personal data was touched. */
    JUDGE_DATA,
    /** Send the notice about personal data. */
    NOTIFY_DATA,
    /** Forward a report (6). */
    FORWARD,
    /** Decide on a case (7). */
    DECIDE,
    /** Correct a report that came back. */
    CORRECT,
    /** Report a case (5). */
    REPORT,
    /** Begin to solve a case (8). */
    BEGIN,
    /** Solve it. */
    SOLVE,
    /** Prove the backup, and close it (9). */
    CLOSE,
    /** Look at a check (1 to 3). */
    CHECK,
    /** Renew a service (4). */
    RENEW,
    /** Write the monthly report (5). */
    MONTHLY
  }
}
