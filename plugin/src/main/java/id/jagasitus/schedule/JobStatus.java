package id.jagasitus.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a job is doing, for display.
 *
 * @param name the job
 * @param running whether it runs now, or waits for another heavy job to end
 * @param runs how often it ended, well or not
 * @param failures how often it failed
 * @param next when it is due
 * @param last the last run that ended
 */
public record JobStatus(
    String name, boolean running, long runs, long failures, Instant next, Optional<Run> last) {

  /**
   * One run that ended.
   *
   * @param started when it began
   * @param took how long it worked, without waiting for its turn
   * @param failure what went wrong, if anything did
   */
  public record Run(Instant started, Duration took, Optional<Throwable> failure) {}
}
