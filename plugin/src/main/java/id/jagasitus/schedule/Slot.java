package id.jagasitus.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job and where it stands; guarded by itself. */
final class Slot {
  final Job job;
  private Instant next;
  private boolean running;
  private boolean again;
  private long runs;
  private long failures;
  private JobStatus.@Nullable Run last;

  Slot(Job job, Instant first) {
    this.job = job;
    this.next = first;
  }

  /** Takes the job for a run when it is due and not running. */
  synchronized boolean claim(Instant now) {
    if (running || next.isAfter(now)) {
      return false;
    }
    running = true;
    return true;
  }

  /** Makes it due at once; while it runs, once more when it is done. */
  synchronized void hurry(Instant now) {
    if (running) {
      again = true;
    } else {
      next = now;
    }
  }

  synchronized void ended(JobStatus.Run run, Instant now, Duration interval) {
    running = false;
    runs++;
    failures += run.failure().isPresent() ? 1 : 0;
    last = run;
    next = again ? now : now.plus(interval);
    again = false;
  }

  /** A run that was not begun, because the scheduler stops. */
  synchronized void dropped() {
    running = false;
  }

  synchronized JobStatus status() {
    return new JobStatus(job.name(), running, runs, failures, next, Optional.ofNullable(last));
  }
}
