package id.jagasitus.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Distinct addresses per slot of time and altogether: exact (but for equal 63-bit mixes, one pair
 * in 10<sup>19</sup>) up to a million pairs of address and slot, then sampled; the error is then
 * about 0.2 % of the whole.
 */
final class VisitorFigure implements Figure<AddressSets> {

  static final int MOST = 1 << 20;

  private record Name(long slotMillis, long phase) {}

  private final long start;
  private final long slotMillis;
  private final int slotCount;
  private final int most;
  private final List<AddressSets> parts = new ArrayList<>();

  VisitorFigure(long start, long slotMillis, int slotCount) {
    this(start, slotMillis, slotCount, MOST);
  }

  VisitorFigure(long start, long slotMillis, int slotCount, int most) {
    this.start = start;
    this.slotMillis = slotMillis;
    this.slotCount = slotCount;
    this.most = most;
  }

  private long firstSlot() {
    return Math.floorDiv(start, slotMillis);
  }

  @Override
  public Object name() {
    return new Name(slotMillis, Math.floorMod(start, slotMillis));
  }

  @Override
  public Counting<AddressSets> in(SegmentFacts segment) throws IOException {
    return new Adding(segment.addresses());
  }

  /** Neighbouring events of an address mostly fall into one slot and count at once. */
  private final class Adding implements Counting<AddressSets> {
    private final AddressSets.Builder sets;
    private final int[] lastSlot;
    private long begin = Long.MAX_VALUE;
    private int slot;

    Adding(AddressRanks addresses) {
      sets = new AddressSets.Builder(addresses, slotCount, most);
      lastSlot = new int[addresses.size()];
      Arrays.fill(lastSlot, -1);
    }

    @Override
    public void add(Batch batch) throws IOException {
      long[] times = batch.longs(Schema.TIME);
      int[] clients = batch.ords(Schema.CLIENT);
      for (int i = 0; i < batch.size(); i++) {
        if (times[i] < begin || times[i] - begin >= slotMillis) {
          slot = (int) ((times[i] - start) / slotMillis);
          begin = start + slotMillis * slot;
        }
        if (clients[i] >= 0 && lastSlot[clients[i]] != slot) {
          lastSlot[clients[i]] = slot;
          sets.add(clients[i], slot);
        }
      }
    }

    @Override
    public AddressSets part() {
      return sets.build(firstSlot());
    }
  }

  @Override
  public void join(AddressSets part, SegmentFacts segment) {
    parts.add(part);
  }

  List<Long> slots() {
    int halvings = parts.stream().mapToInt(AddressSets::halvings).max().orElse(0);
    var counts = new ArrayList<Long>();
    for (int slot = 0; slot < slotCount; slot++) {
      counts.add((long) distinct(mixes(slot, halvings)) << halvings);
    }
    return counts;
  }

  private List<long[]> mixes(int slot, int halvings) {
    var mixes = new ArrayList<long[]>();
    long number = firstSlot() + slot;
    for (AddressSets part : parts) {
      if (part.size(number) > 0) {
        mixes.add(part.slot(number, halvings));
      }
    }
    return mixes;
  }

  long total() {
    int halvings = 0;
    while (sampled(halvings) > most) {
      halvings++;
    }
    int sampling = halvings;
    return (long) distinct(parts.stream().map(part -> part.ever(sampling)).toList()) << halvings;
  }

  private long sampled(int halvings) {
    return parts.stream().mapToLong(part -> part.addresses().sample(halvings)).sum();
  }

  /** How many different numbers rising rows hold together. */
  private static int distinct(List<long[]> rows) {
    long[] joined = {};
    for (long[] row : rows.stream().sorted(Comparator.comparingInt(row -> row.length)).toList()) {
      joined = joined.length == 0 ? row : union(joined, row);
    }
    return joined.length;
  }

  private static long[] union(long[] a, long[] b) {
    long[] all = new long[a.length + b.length];
    int i = 0;
    int j = 0;
    int size = 0;
    while (i < a.length && j < b.length) {
      long x = a[i];
      long y = b[j];
      all[size++] = Math.min(x, y);
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    int left = Math.max(a.length - i, b.length - j);
    System.arraycopy(i < a.length ? a : b, i < a.length ? i : j, all, size, left);
    return Arrays.copyOf(all, size + left);
  }
}
