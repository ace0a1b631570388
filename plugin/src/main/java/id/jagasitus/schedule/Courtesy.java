package id.jagasitus.schedule;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Gives way: while the machine is busy, work that can wait gets a small share of one processor, so
 * that visitors have the rest. Told after each piece of work how long it took, it rests before the
 * next. One thread.
 */
public final class Courtesy implements LongConsumer {

  /** From this share of all processors on, the machine counts as busy. */
  static final double BUSY = 0.85;

  /**
   * Of one processor, while the machine is busy: some 6,000 requests a second are indexed in it.
   */
  static final double SHARE = 0.04;

  static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();
  static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();

  private final DoubleSupplier load;
  private final LongSupplier nanoTime;
  private final LongConsumer rest;
  private long looked;
  private boolean busy;

  /**
   * @param load share of all processors in use lately, 0 to 1; negative where unknown
   * @param rest rests for so many nanoseconds
   */
  Courtesy(DoubleSupplier load, LongSupplier nanoTime, LongConsumer rest) {
    this.load = load;
    this.nanoTime = nanoTime;
    this.rest = rest;
    this.looked = nanoTime.getAsLong();
  }

  /** Looks at the load of this machine, or of the container the process is confined to. */
  public static Courtesy onThisMachine(LongSupplier nanoTime) {
    return new Courtesy(Courtesy::load, nanoTime, LockSupport::parkNanos);
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
      rest.accept(Math.min((long) (workedNanos / SHARE), LONGEST_REST_NANOS));
    }
  }
}
