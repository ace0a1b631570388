package id.jagasitus.vault;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.time.Instant;
import java.util.Map;

/**
 * A success that should have happened and did not.
 *
 * @param what {@code take}, {@code copy}, {@code drill} or {@code read-back}
 * @param place where
 * @param since when it should have happened at the latest
 * @param severity how bad that is
 */
public record Overdue(String what, String place, Instant since, Severity severity) {

  private static final int POINTS = 40;

  /** As a signal about the site. */
  public Signal signal(Instant now) {
    return new Signal(
        "backup-overdue-" + what,
        "backup-overdue",
        severity,
        POINTS,
        now,
        new Subject.Place("cadangan/" + place),
        false,
        Map.of("what", what, "place", place, "since", since.toString()),
        null);
  }
}
