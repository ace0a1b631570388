package id.jagasitus.schedule;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Gives way: while the machine is busy, work that can wait gets a share of one processor only, so
 * that visitors have the rest. Told after each piece of work how long it took, it rests before the
 * next. One thread.
 */
public final class Courtesy implements LongConsumer {

  /** From this share of all processors on, the machine counts as busy. */
  static final double BUSY = 0.85;

  static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();
  static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();

  private final DoubleSupplier load;
  private final DoubleSupplier share;
  private final LongSupplier nanoTime;
  private final LongConsumer rest;
  private long looked;
  private boolean busy;

  /**
   * @param load share of all processors in use lately, 0 to 1; negative where unknown
   * @param share of one processor that the work may take while the machine is busy, above 0 to 1
   * @param rest rests for so many nanoseconds
   */
  Courtesy(DoubleSupplier load, DoubleSupplier share, LongSupplier nanoTime, LongConsumer rest) {
    this.load = load;
    this.share = share;
    this.nanoTime = nanoTime;
    this.rest = rest;
    this.looked = nanoTime.getAsLong();
  }

  /**
   * Looks at the load of this machine, or of the container the process is confined to.
   *
   * @param share of one processor that the work may take while the machine is busy, above 0 to 1
   */
  public static Courtesy onThisMachine(DoubleSupplier share, LongSupplier nanoTime) {
    return new Courtesy(Courtesy::load, share, nanoTime, LockSupport::parkNanos);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getCpuLoad()
        : -1;
  }

  @Override
  public void accept(long workedNanos) {
    long now = nanoTime.getAsLong();
    if (now - looked >= LOOK_NANOS) {
      looked = now;
      busy = load.getAsDouble() >= BUSY;
    }
    if (busy && workedNanos > 0) {
      long nanos = (long) (workedNanos / share.getAsDouble()) - workedNanos;
      if (nanos > 0) {
        rest.accept(Math.min(nanos, LONGEST_REST_NANOS));
      }
    }
  }
}
