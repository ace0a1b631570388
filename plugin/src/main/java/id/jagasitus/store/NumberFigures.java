package id.jagasitus.store;

import id.jagasitus.store.Panels.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;

/** Figures of number columns: how many, bytes, status codes, durations. */
final class NumberFigures implements Figure {

  private final PanelQuery query;
  private final long[] statuses = new long[1001];
  private final TreeMap<Long, Long> oddStatuses = new TreeMap<>();
  private final Durations durations = new Durations();
  private long events;
  private long bytes;

  NumberFigures(PanelQuery query) {
    this.query = query;
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) {}

  @Override
  public void add(Batch batch) throws IOException {
    events += batch.size();
    if (query.wanted().contains(Panel.BYTES)) {
      addBytes(batch.longs(Schema.BYTES), batch.size());
    }
    if (query.wanted().contains(Panel.STATUS)) {
      addStatuses(batch.longs(Schema.STATUS), batch.size());
    }
    if (query.wanted().contains(Panel.DURATIONS)) {
      addDurations(batch.longs(Schema.MICROS), batch.size());
    }
  }

  private void addBytes(long[] values, int size) {
    for (int i = 0; i < size; i++) {
      bytes += Math.max(0, values[i]);
    }
  }

  private void addStatuses(long[] values, int size) {
    for (int i = 0; i < size; i++) {
      long status = values[i];
      if (status >= -1 && status < 1000) {
        statuses[(int) status + 1]++;
      } else {
        oddStatuses.merge(status, 1L, Long::sum);
      }
    }
  }

  private void addDurations(long[] values, int size) {
    for (int i = 0; i < size; i++) {
      durations.add(values[i]);
    }
  }

  long events() {
    return events;
  }

  long bytes() {
    return bytes;
  }

  Spread spread() {
    return durations.spread();
  }

  List<Tally> statuses() {
    List<Tally> all = new ArrayList<>();
    for (int i = 0; i < statuses.length; i++) {
      if (statuses[i] > 0) {
        all.add(new Tally(Integer.toString(i - 1), statuses[i]));
      }
    }
    oddStatuses.forEach((status, count) -> all.add(new Tally(Long.toString(status), count)));
    return all;
  }
}
