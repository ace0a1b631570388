package id.jagasitus.store;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How the durations of a few paths spread. */
final class PathDurations implements Figure {

  private final Map<String, Durations> wanted;
  private @Nullable Durations[] byOrd = {};

  PathDurations(Map<String, Durations> wanted) {
    this.wanted = wanted;
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) throws IOException {
    SortedDocValues paths = DocValues.getSorted(leaf, Schema.PATH);
    byOrd = new Durations[paths.getValueCount()];
    for (Map.Entry<String, Durations> entry : wanted.entrySet()) {
      int ord = paths.lookupTerm(new BytesRef(entry.getKey()));
      if (ord >= 0) {
        byOrd[ord] = entry.getValue();
      }
    }
  }

  @Override
  public void add(Batch batch) throws IOException {
    int[] paths = batch.ords(Schema.PATH);
    long[] micros = batch.longs(Schema.MICROS);
    for (int i = 0; i < batch.size(); i++) {
      Durations durations = paths[i] < 0 ? null : byOrd[paths[i]];
      if (durations != null) {
        durations.add(micros[i]);
      }
    }
  }
}
