package id.jagasitus.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each status code occurred; −1 where there is none. */
final class StatusFigure implements Figure<StatusFigure.Codes> {

  private static final int USUAL = 1000;

  record Codes(Map<Long, Long> counts) implements Part {
    @Override
    public long bytes() {
      return 100L * counts.size();
    }
  }

  private final TreeMap<Long, Long> counts = new TreeMap<>();

  @Override
  public Object name() {
    return Codes.class;
  }

  @Override
  public Counting<Codes> in(SegmentFacts segment) {
    return new Adding();
  }

  private static final class Adding implements Counting<Codes> {
    private final long[] usual = new long[USUAL + 1];
    private final TreeMap<Long, Long> counts = new TreeMap<>();

    @Override
    public void add(Batch batch) throws IOException {
      long[] values = batch.longs(Schema.STATUS);
      for (int i = 0; i < batch.size(); i++) {
        long status = values[i];
        if (status >= -1 && status < USUAL) {
          usual[(int) status + 1]++;
        } else {
          counts.merge(status, 1L, Long::sum);
        }
      }
    }

    @Override
    public Codes part() {
      for (int i = 0; i < usual.length; i++) {
        if (usual[i] > 0) {
          counts.put((long) i - 1, usual[i]);
        }
      }
      return new Codes(counts);
    }
  }

  @Override
  public void join(Codes part, SegmentFacts segment) {
    part.counts.forEach((status, count) -> counts.merge(status, count, Long::sum));
  }

  /** All, ascending. */
  List<Tally> all() {
    return counts.entrySet().stream().map(StatusFigure::tally).toList();
  }

  private static Tally tally(Map.Entry<Long, Long> entry) {
    return new Tally(Long.toString(entry.getKey()), entry.getValue());
  }

  /** The most frequent real ones. */
  List<Tally> top(int limit) {
    return counts.tailMap(0L).entrySet().stream()
        .map(StatusFigure::tally)
        .sorted(Top.ORDER)
        .limit(limit)
        .toList();
  }
}
