package id.jagasitus.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the readable lines of each kind begin, so that who folds one kind need not read the others:
 * eight bytes a line. Guarded by the journal's lock once it is open.
 *
 * <p>A <em>place</em> is the year of the file in the upper 15 bits and the offset of the line in
 * the lower 48; places sort as the lines do.
 */
final class Places {
  private static final int OFFSET_BITS = 48;

  private final Map<String, Growing> byKind = new HashMap<>();

  void add(int year, long offset, String kind) {
    byKind.computeIfAbsent(kind, fresh -> new Growing()).add((long) year << OFFSET_BITS | offset);
  }

  /** Of all lines of such kinds there are now, in the order of the journal. */
  long[] of(Kinds kinds) {
    long[] places =
        byKind.entrySet().stream()
            .filter(each -> kinds.holds(each.getKey()))
            .flatMapToLong(each -> Arrays.stream(each.getValue().values, 0, each.getValue().size))
            .toArray();
    Arrays.sort(places);
    return places;
  }

  static int year(long place) {
    return (int) (place >>> OFFSET_BITS);
  }

  static long offset(long place) {
    return place & (1L << OFFSET_BITS) - 1;
  }

  private static final class Growing {
    private long[] values = new long[16];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }
  }
}
