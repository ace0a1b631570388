package id.jagasitus.store;

import java.util.Arrays;

/**
 * The addresses of a segment in the order of 63-bit mixes of them, which are the same in every
 * segment: sets of addresses of several segments are joined by merging.
 */
final class AddressRanks {

  private final long[] mixes;
  private final int[] rank;

  /**
   * @param mixes in rising order
   * @param rank the place of each address, by number
   */
  private AddressRanks(long[] mixes, int[] rank) {
    this.mixes = mixes;
    this.rank = rank;
  }

  static AddressRanks of(long[] byNumber) {
    long[] spread = new long[byNumber.length];
    Arrays.setAll(spread, number -> spread(byNumber[number]));
    long[] mixes = spread.clone();
    Arrays.sort(mixes);
    int[] rank = new int[mixes.length];
    Arrays.setAll(rank, number -> Arrays.binarySearch(mixes, spread[number]));
    return new AddressRanks(mixes, rank);
  }

  private static long spread(long mix) {
    long x = (mix ^ (mix >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return (x ^ (x >>> 31)) >>> 1;
  }

  /** In rising order; not to be changed. */
  long[] mixes() {
    return mixes;
  }

  /** The place of an address. */
  int rank(int number) {
    return rank[number];
  }

  int size() {
    return mixes.length;
  }

  /** How many addresses are left when only one in 2<sup>halvings</sup> is looked at. */
  int sample(int halvings) {
    if (halvings == 0) {
      return mixes.length;
    }
    int place = Arrays.binarySearch(mixes, Long.MAX_VALUE >>> halvings);
    return place < 0 ? -place - 1 : place + 1;
  }
}
