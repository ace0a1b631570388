package id.jagasitus.schedule;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Gives way: while the machine is busy, work that can wait gets a small share of one processor, so
 * that visitors have the rest; but it waits for a minute at most, since whoever floods the site
 * must not keep it from being watched. Told after each piece of work how long it took, it rests
 * before the next. One thread.
 */
public final class Courtesy implements LongConsumer {

  /** From this share of all processors on, the machine counts as busy. */
  static final double BUSY = 0.85;

  /** Of one processor, while the machine is busy: some 700 requests a second are indexed in it. */
  static final double SHARE = 0.005;

  /** The same when work has waited for long enough: some 70,000 requests a second. */
  static final double LATE_SHARE = 0.5;

  /** From this wait on, work is late. */
  static final long PATIENCE_MILLIS = Duration.ofMinutes(1).toMillis();

  static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();
  static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();

  private final DoubleSupplier load;
  private final LongSupplier waitedMillis;
  private final LongSupplier nanoTime;
  private final LongConsumer rest;
  private long looked;
  private boolean busy;

  /**
   * @param load share of all processors in use lately, 0 to 1; negative where unknown
   * @param waitedMillis how long the oldest work has waited, milliseconds
   * @param rest rests for so many nanoseconds
   */
  Courtesy(
      DoubleSupplier load, LongSupplier waitedMillis, LongSupplier nanoTime, LongConsumer rest) {
    this.load = load;
    this.waitedMillis = waitedMillis;
    this.nanoTime = nanoTime;
    this.rest = rest;
    this.looked = nanoTime.getAsLong();
  }

  /**
   * Looks at the load of this machine, or of the container the process is confined to.
   *
   * @param waitedMillis how long the oldest work has waited, milliseconds
   */
  public static Courtesy onThisMachine(LongSupplier waitedMillis, LongSupplier nanoTime) {
    return new Courtesy(Courtesy::load, waitedMillis, nanoTime, LockSupport::parkNanos);
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
      double share = waitedMillis.getAsLong() < PATIENCE_MILLIS ? SHARE : LATE_SHARE;
      rest.accept(Math.min((long) (workedNanos / share), LONGEST_REST_NANOS));
    }
  }
}
