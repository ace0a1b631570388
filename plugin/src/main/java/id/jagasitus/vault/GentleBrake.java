package id.jagasitus.vault;

import id.jagasitus.snapshot.Work;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Bounds how fast unattended work reads, and rests while visitors keep the machine busy; but never
 * so long that a backup would not come to its end.
 */
final class GentleBrake implements Work.Brake {

  /** Waits. */
  interface Pause {
    void rest(Duration time) throws InterruptedException;
  }

  private static final long NANOS = 1_000_000_000L;
  private static final Duration NAP = Duration.ofMillis(250);

  /** Naps at one stretch: ten seconds. */
  private static final int MOST_NAPS = 40;

  private final long bytesPerSecond;
  private final BooleanSupplier busy;
  private final LongSupplier nanoTime;
  private final Pause pause;
  private long free;

  GentleBrake(long bytesPerSecond, BooleanSupplier busy, LongSupplier nanoTime, Pause pause) {
    this.bytesPerSecond = bytesPerSecond;
    this.busy = busy;
    this.nanoTime = nanoTime;
    this.pause = pause;
    free = nanoTime.getAsLong();
  }

  @Override
  public void pass(long bytes) throws InterruptedException {
    for (int naps = 0; naps < MOST_NAPS && busy.getAsBoolean(); naps++) {
      pause.rest(NAP);
    }
    long wait = claim(bytes);
    if (wait > 0) {
      pause.rest(Duration.ofNanos(wait));
    }
  }

  /** Reserves the time of a stretch; answers how long it must wait for its turn. */
  private synchronized long claim(long bytes) {
    long now = nanoTime.getAsLong();
    long wait = Math.max(0, free - now);
    free = Math.max(free, now) + (long) ((double) bytes / bytesPerSecond * NANOS);
    return wait;
  }
}
