package id.jagasitus.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Events per slot of time. Where the slots begin at whole minutes, segments are counted by the
 * minute, which then answers for every such question.
 */
final class SeriesFigure implements Figure<SeriesFigure.Grains> {

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private record Name(long grain, long phase) {}

  /** Events by the grain: its begin, milliseconds since the epoch, and how many. */
  static final class Grains implements Part {
    private final long[] starts;
    private final int[] counts;

    Grains(SortedMap<Long, int[]> found) {
      starts = found.keySet().stream().mapToLong(Long::longValue).toArray();
      counts = found.values().stream().mapToInt(count -> count[0]).toArray();
    }

    @Override
    public long bytes() {
      return 12L * starts.length;
    }
  }

  private final long from;
  private final long end;
  private final long start;
  private final long slotMillis;
  private final long[] counts;
  private final long grain;

  /**
   * @param from begin of the range
   * @param end of the range, excluded
   * @param start begin of the first slot, not after {@code from}
   */
  SeriesFigure(long from, long end, long start, long slotMillis, int slots) {
    this.from = from;
    this.end = end;
    this.start = start;
    this.slotMillis = slotMillis;
    this.counts = new long[slots];
    this.grain = whole(start) && whole(slotMillis) ? MINUTE : slotMillis;
  }

  private static boolean whole(long millis) {
    return millis % MINUTE == 0;
  }

  @Override
  public Object name() {
    return new Name(grain, Math.floorMod(start, grain));
  }

  @Override
  public boolean ofAnyRange() {
    return grain == MINUTE && whole(from) && whole(end);
  }

  @Override
  public Counting<Grains> in(SegmentFacts segment) {
    return new Adding(grain, Math.floorMod(start, grain));
  }

  /** Times are nearly in order, so that the grain seldom changes. */
  private static final class Adding implements Counting<Grains> {
    private final long grain;
    private final long phase;
    private final SortedMap<Long, int[]> found = new TreeMap<>();
    private long begin = Long.MAX_VALUE;
    private int[] count = {0};

    Adding(long grain, long phase) {
      this.grain = grain;
      this.phase = phase;
    }

    @Override
    public void add(Batch batch) throws IOException {
      long[] times = batch.longs(Schema.TIME);
      for (int i = 0; i < batch.size(); i++) {
        if (times[i] < begin || times[i] - begin >= grain) {
          begin = Math.floorDiv(times[i] - phase, grain) * grain + phase;
          count = found.computeIfAbsent(begin, unknown -> new int[1]);
        }
        count[0]++;
      }
    }

    @Override
    public Grains part() {
      return new Grains(found);
    }
  }

  @Override
  public void join(Grains part, SegmentFacts segment) {
    int first = Arrays.binarySearch(part.starts, ofAnyRange() ? from : start);
    for (int i = first < 0 ? -first - 1 : first; i < part.starts.length; i++) {
      if (part.starts[i] >= end) {
        return;
      }
      counts[(int) ((part.starts[i] - start) / slotMillis)] += part.counts[i];
    }
  }

  List<Long> slots() {
    return LongStream.of(counts).boxed().toList();
  }

  long count(int slot) {
    return counts[slot];
  }

  int size() {
    return counts.length;
  }
}
