package id.jagasitus.store;

import id.jagasitus.store.Panels.Spread;

/** Counts durations in steps of 1/32 of their size: percentiles within 4 % in 10 KB. */
final class Durations implements Part {

  private static final int STEPS = 32;
  private static final int SLOTS = 40 * STEPS;

  private final int[] counts = new int[SLOTS];
  private long count;
  private long max;

  void add(long micros) {
    if (micros < 0) {
      return;
    }
    counts[slot(micros)]++;
    count++;
    max = Math.max(max, micros);
  }

  void join(Durations other) {
    for (int slot = 0; slot < SLOTS; slot++) {
      counts[slot] += other.counts[slot];
    }
    count += other.count;
    max = Math.max(max, other.max);
  }

  @Override
  public long bytes() {
    return 4L * SLOTS + 48;
  }

  private static int slot(long micros) {
    if (micros < STEPS) {
      return (int) micros;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(micros);
    int slot = (exponent - 4) * STEPS + (int) ((micros >>> (exponent - 5)) & (STEPS - 1));
    return Math.min(slot, SLOTS - 1);
  }

  private static long middle(int slot) {
    if (slot < STEPS) {
      return slot;
    }
    int shift = slot / STEPS - 1;
    long low = (long) (STEPS + slot % STEPS) << shift;
    return low + ((1L << shift) >> 1);
  }

  Spread spread() {
    return new Spread(count, at(0.50), at(0.95), max);
  }

  private long at(double share) {
    long wanted = (long) Math.ceil(share * count);
    long seen = 0;
    for (int slot = 0; slot < SLOTS && count > 0; slot++) {
      seen += counts[slot];
      if (seen >= wanted) {
        return Math.min(middle(slot), max);
      }
    }
    return 0;
  }
}
