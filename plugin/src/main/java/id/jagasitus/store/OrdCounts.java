package id.jagasitus.store;

import java.util.Arrays;
import java.util.PriorityQueue;

/** How often each value of a segment occurred, by number; takes room for those that did alone. */
final class OrdCounts implements Part {

  /** So many of the most frequent are remembered in order. */
  private static final int FIRST = 150;

  /** Numbers in rising order; empty where {@link #counts} has a place for each. */
  private final int[] numbers;

  private final int[] counts;
  private final int occurring;
  private final long[] first;

  private OrdCounts(int[] numbers, int[] counts, int occurring) {
    this.numbers = numbers;
    this.counts = counts;
    this.occurring = occurring;
    this.first = greatest(FIRST);
  }

  /** The array is handed over. */
  static OrdCounts of(int[] counts) {
    int occurring = 0;
    for (int count : counts) {
      occurring += count > 0 ? 1 : 0;
    }
    if (occurring * 2 >= counts.length) {
      return new OrdCounts(new int[0], counts, occurring);
    }
    int[] numbers = new int[occurring];
    int[] few = new int[occurring];
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        numbers[next] = i;
        few[next++] = counts[i];
      }
    }
    return new OrdCounts(numbers, few, occurring);
  }

  int count(int number) {
    if (numbers.length == 0) {
      return number < counts.length ? counts[number] : 0;
    }
    int place = Arrays.binarySearch(numbers, number);
    return place < 0 ? 0 : counts[place];
  }

  /** The most frequent: {@code count << 32 | number}, greatest first; fewer where there are. */
  long[] first(int wanted) {
    if (wanted > first.length && first.length < occurring) {
      return greatest(wanted);
    }
    return Arrays.copyOf(first, Math.min(wanted, first.length));
  }

  private long[] greatest(int wanted) {
    var least = new PriorityQueue<Long>();
    long floor = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > floor) {
        least.add((long) counts[i] << 32 | (numbers.length == 0 ? i : numbers[i]));
        if (least.size() > wanted) {
          least.remove();
          floor = least.element() >>> 32;
        }
      }
    }
    long[] found = new long[least.size()];
    for (int i = found.length - 1; i >= 0; i--) {
      found[i] = least.remove();
    }
    return found;
  }

  @Override
  public long bytes() {
    return 4L * (numbers.length + counts.length) + 8L * first.length + 64;
  }
}
