package id.jagasitus.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReader;

/** Events per slot of time. */
final class SeriesFigure implements Figure {

  private final long start;
  private final long slotMillis;
  private final long[] counts;

  SeriesFigure(long start, long slotMillis, int slots) {
    this.start = start;
    this.slotMillis = slotMillis;
    this.counts = new long[slots];
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) {}

  @Override
  public void add(Batch batch) throws IOException {
    long[] times = batch.longs(Schema.TIME);
    for (int i = 0; i < batch.size(); i++) {
      long offset = times[i] - start;
      int slot = (int) (offset / slotMillis);
      if (offset >= 0 && slot < counts.length) {
        counts[slot]++;
      }
    }
  }

  List<Long> slots(int from, int count) {
    return LongStream.of(Arrays.copyOfRange(counts, from, from + count)).boxed().toList();
  }

  long count(int slot) {
    return counts[slot];
  }

  int size() {
    return counts.length;
  }
}
