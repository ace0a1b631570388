package id.jagasitus.store;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The distinct addresses of one segment, altogether and per slot of time, as ranks of {@link
 * AddressRanks}. More than a million pairs of address and slot are sampled (Flajolet 1990): of the
 * addresses only those with the smallest mixes are kept, half as many with each halving.
 */
final class AddressSets implements Part {

  private final AddressRanks addresses;
  private final long first;
  private final int[][] slots;
  private final FixedBitSet ever;
  private final int halvings;

  /**
   * @param first number of the first slot
   * @param slots ranks in rising order
   * @param ever all ranks
   */
  private AddressSets(
      AddressRanks addresses, long first, int[][] slots, FixedBitSet ever, int halvings) {
    this.addresses = addresses;
    this.first = first;
    this.slots = slots;
    this.ever = ever;
    this.halvings = halvings;
  }

  AddressRanks addresses() {
    return addresses;
  }

  int halvings() {
    return halvings;
  }

  /** How many pairs a slot holds; none where it does not reach. */
  int size(long slotNumber) {
    long place = slotNumber - first;
    return place >= 0 && place < slots.length ? slots[(int) place].length : 0;
  }

  @Override
  public long bytes() {
    long bytes = ever.ramBytesUsed() + 24L * slots.length;
    for (int[] slot : slots) {
      bytes += 4L * slot.length;
    }
    return bytes;
  }

  /** The mixes of a slot in rising order, sampled. */
  long[] slot(long slotNumber, int halved) {
    int[] ranks = slots[(int) (slotNumber - first)];
    int size = ranks.length;
    if (halved > halvings) {
      int place = Arrays.binarySearch(ranks, addresses.sample(halved));
      size = place < 0 ? -place - 1 : place;
    }
    long[] mixes = new long[size];
    for (int i = 0; i < size; i++) {
      mixes[i] = addresses.mixes()[ranks[i]];
    }
    return mixes;
  }

  /** The mixes of all addresses in rising order, sampled. */
  long[] ever(int halved) {
    int end = addresses.sample(halved);
    if (end == addresses.size() && ever.cardinality() == end) {
      return addresses.mixes();
    }
    long[] mixes = new long[end == 0 ? 0 : ever.cardinality(0, end)];
    int next = 0;
    for (int rank = 0; rank < end; rank++) {
      if (ever.get(rank)) {
        mixes[next++] = addresses.mixes()[rank];
      }
    }
    return mixes;
  }

  /** Collects the addresses of a segment. */
  static final class Builder {
    private final AddressRanks addresses;
    private final FixedBitSet ever;
    private final int[][] slots;
    private final int[] sizes;
    private final int mostPairs;
    private int pairs;
    private int halvings;
    private int end;

    Builder(AddressRanks addresses, int slotCount, int mostPairs) {
      this.addresses = addresses;
      this.ever = new FixedBitSet(Math.max(1, addresses.size()));
      this.slots = new int[slotCount][];
      this.sizes = new int[slotCount];
      this.mostPairs = mostPairs;
      this.end = addresses.size();
      Arrays.fill(slots, new int[0]);
    }

    void add(int number, int slot) {
      int rank = addresses.rank(number);
      ever.set(rank);
      if (rank >= end) {
        return;
      }
      if (sizes[slot] == slots[slot].length) {
        slots[slot] = Arrays.copyOf(slots[slot], Math.max(8, sizes[slot] * 2));
      }
      slots[slot][sizes[slot]++] = rank;
      if (++pairs >= mostPairs) {
        shrink();
      }
    }

    /** First by dropping what is there twice, then by sampling. */
    private void shrink() {
      tidy();
      while (pairs > mostPairs * 3 / 4) {
        end = addresses.sample(++halvings);
        tidy();
      }
    }

    private void tidy() {
      pairs = 0;
      for (int slot = 0; slot < slots.length; slot++) {
        Arrays.sort(slots[slot], 0, sizes[slot]);
        int kept = 0;
        for (int i = 0; i < sizes[slot] && slots[slot][i] < end; i++) {
          if (kept == 0 || slots[slot][kept - 1] != slots[slot][i]) {
            slots[slot][kept++] = slots[slot][i];
          }
        }
        sizes[slot] = kept;
        pairs += kept;
      }
    }

    AddressSets build(long first) {
      tidy();
      int[][] trimmed = new int[slots.length][];
      Arrays.setAll(trimmed, slot -> Arrays.copyOf(slots[slot], sizes[slot]));
      return new AddressSets(addresses, first, trimmed, ever, halvings);
    }
  }
}
