package id.jagasitus.detect;

import java.util.Arrays;

/**
 * Counts per key over a sliding window, in memory that never grows: a window is the running half
 * and the half before it, and a table of fixed size gives up the key seen longest ago among the few
 * a newcomer meets. Time is the event's.
 */
final class Windows {

  private static final int PROBES = 16;
  private static final long EMPTY = 0;

  private final long halfMillis;
  private final int counters;
  private final int mask;
  private final long[] keys;
  private final int[] halves;
  private final short[] counts;
  private long dropped;

  /**
   * A table.
   *
   * @param slots most keys, a power of two
   * @param counters counts kept for each key
   * @param windowMillis length of the window
   */
  Windows(int slots, int counters, long windowMillis) {
    this.halfMillis = windowMillis / 2;
    this.counters = counters;
    this.mask = slots - 1;
    this.keys = new long[slots];
    this.halves = new int[slots];
    this.counts = new short[slots * counters * 2];
  }

  /** What one key takes, bytes. */
  static int bytes(int counters) {
    return Long.BYTES + Integer.BYTES + counters * 2 * Short.BYTES;
  }

  /** Slot of a key, made or brought up to the time. */
  int slot(long hash, long time) {
    long key = hash == EMPTY ? 1 : hash;
    int half = (int) (time / halfMillis);
    int start = (int) (key ^ (key >>> 32)) & mask;
    int victim = start;
    for (int i = 0; i < PROBES; i++) {
      int slot = (start + i) & mask;
      if (keys[slot] == key) {
        advance(slot, half);
        return slot;
      }
      if (keys[slot] == EMPTY) {
        victim = slot;
        break;
      }
      victim = halves[slot] < halves[victim] ? slot : victim;
    }
    return take(victim, key, half);
  }

  private int take(int slot, long key, int half) {
    dropped += keys[slot] != EMPTY && half - halves[slot] < 2 ? 1 : 0;
    keys[slot] = key;
    halves[slot] = half;
    Arrays.fill(counts, base(slot), base(slot) + counters * 2, (short) 0);
    return slot;
  }

  private void advance(int slot, int half) {
    int behind = half - halves[slot];
    if (behind <= 0) {
      return;
    }
    int base = base(slot);
    if (behind == 1) {
      System.arraycopy(counts, base, counts, base + counters, counters);
    } else {
      Arrays.fill(counts, base + counters, base + counters * 2, (short) 0);
    }
    Arrays.fill(counts, base, base + counters, (short) 0);
    halves[slot] = half;
  }

  /** Adds one and returns the count over the window; counts stop at 32,767. */
  int add(int slot, int counter) {
    int at = base(slot) + counter;
    if (counts[at] < Short.MAX_VALUE) {
      counts[at]++;
    }
    return count(slot, counter);
  }

  int count(int slot, int counter) {
    int at = base(slot) + counter;
    return counts[at] + counts[at + counters];
  }

  /** Sets one of 15 bits by a hash in the running half; returns how many are set in the window. */
  int mark(int slot, int counter, int hash) {
    int at = base(slot) + counter;
    counts[at] |= (short) (1 << Math.floorMod(hash, 15));
    return Integer.bitCount((counts[at] | counts[at + counters]) & 0x7FFF);
  }

  private int base(int slot) {
    return slot * counters * 2;
  }

  /** Keys given up although still in their window, because the table was full. */
  long dropped() {
    return dropped;
  }

  /** Bytes the table takes. */
  long bytes() {
    return keys.length * 8L + halves.length * 4L + counts.length * 2L;
  }

  /** A key for a text. */
  static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ (hash >>> 29);
  }
}
