package id.jagasitus.visitorlog;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How much of one processor following may take while the machine is busy: all, since some hundred
 * requests a second cost next to nothing and are wanted at once; hardly any in a flood, where each
 * request served is worth more; and half when that has lasted for a minute, since a flood must not
 * keep an attack from being noticed. One thread.
 */
public final class Pace implements DoubleSupplier {

  /** From so many requests a second on, visitors are flooding the site. */
  static final long FLOOD_PER_SECOND = 5_000;

  /** For so long what comes in a flood may wait. */
  static final long PATIENCE_MILLIS = 60_000;

  static final double SMALL = 0.005;
  static final double LATE = 0.5;

  private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

  private final Supplier<FollowerStats> stats;
  private final LongSupplier nanoTime;
  private long looked;
  private long arrived;
  private double share = 1;

  /** Begins to count now. */
  public Pace(Supplier<FollowerStats> stats, LongSupplier nanoTime) {
    this.stats = stats;
    this.nanoTime = nanoTime;
    this.looked = nanoTime.getAsLong();
  }

  @Override
  public double getAsDouble() {
    long now = nanoTime.getAsLong();
    if (now - looked >= LOOK_NANOS) {
      look(now, stats.get());
    }
    return share;
  }

  private void look(long now, FollowerStats seen) {
    long all = seen.handed() + seen.waiting();
    double perSecond = (all - arrived) * 1e9 / (now - looked);
    looked = now;
    arrived = all;
    if (perSecond < FLOOD_PER_SECOND) {
      share = 1;
    } else {
      share = seen.behindMillis() < PATIENCE_MILLIS ? SMALL : LATE;
    }
  }
}
