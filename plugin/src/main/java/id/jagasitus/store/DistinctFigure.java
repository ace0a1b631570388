package id.jagasitus.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReader;

/** Distinct addresses per slot of time and altogether. */
final class DistinctFigure implements Figure {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long start;
  private final long slotMillis;
  private final DistinctSet perSlot;
  private final DistinctSet ever = new DistinctSet(1);
  private long[] mixes = {};
  private int[] lastSlot = {};

  DistinctFigure(long start, long slotMillis, int slots) {
    this.start = start;
    this.slotMillis = slotMillis;
    this.perSlot = new DistinctSet(slots);
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) throws IOException {
    mixes = facts.addressMixes();
    lastSlot = new int[mixes.length];
    Arrays.fill(lastSlot, -1);
  }

  @Override
  public void add(Batch batch) throws IOException {
    long[] times = batch.longs(Schema.TIME);
    int[] clients = batch.ords(Schema.CLIENT);
    for (int i = 0; i < batch.size(); i++) {
      int client = clients[i];
      int slot = (int) ((times[i] - start) / slotMillis);
      if (client >= 0 && lastSlot[client] != slot) {
        if (lastSlot[client] < 0) {
          ever.add(mixes[client], 0);
        }
        lastSlot[client] = slot;
        perSlot.add(mixes[client] + (slot + 1) * GOLDEN, slot);
      }
    }
  }

  List<Long> slots() {
    return LongStream.of(perSlot.counts()).boxed().toList();
  }

  long total() {
    return ever.counts()[0];
  }
}
