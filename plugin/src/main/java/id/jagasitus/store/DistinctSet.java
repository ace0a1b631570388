package id.jagasitus.store;

/**
 * Counts distinct 64-bit mixes per slot: exactly up to a million, then by adaptive sampling
 * (Flajolet 1990): when full, only mixes with one more leading zero bit stay and count double.
 * Takes 24 MB at most.
 */
final class DistinctSet {

  private static final int MOST = 1 << 20;

  private final int[] kept;
  private long[] mixes = new long[1 << 10];
  private int[] slots = new int[1 << 10];
  private int size;
  private int halvings;
  private boolean zero;

  DistinctSet(int slotCount) {
    kept = new int[slotCount];
  }

  void add(long mix, int slot) {
    long spread = spread(mix);
    if (halvings > 0 && spread >>> (64 - halvings) != 0) {
      return;
    }
    if (spread == 0) {
      kept[slot] += zero ? 0 : 1;
      zero = true;
      return;
    }
    if (insert(spread, slot)) {
      kept[slot]++;
      size++;
      if (size * 2 > mixes.length) {
        rebuild();
      }
    }
  }

  private static long spread(long mix) {
    long x = (mix ^ (mix >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private boolean insert(long mix, int slot) {
    int mask = mixes.length - 1;
    int at = (int) mix & mask;
    while (mixes[at] != 0) {
      if (mixes[at] == mix) {
        return false;
      }
      at = (at + 1) & mask;
    }
    mixes[at] = mix;
    slots[at] = slot;
    return true;
  }

  private void rebuild() {
    long[] oldMixes = mixes;
    int[] oldSlots = slots;
    boolean full = size >= MOST;
    halvings += full ? 1 : 0;
    int length = full ? oldMixes.length : oldMixes.length * 2;
    mixes = new long[length];
    slots = new int[length];
    for (int i = 0; i < oldMixes.length; i++) {
      if (oldMixes[i] == 0) {
        continue;
      }
      if (full && oldMixes[i] >>> (64 - halvings) != 0) {
        kept[oldSlots[i]]--;
        size--;
      } else {
        insert(oldMixes[i], oldSlots[i]);
      }
    }
  }

  long[] counts() {
    long[] counts = new long[kept.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (long) kept[i] << halvings;
    }
    return counts;
  }
}
