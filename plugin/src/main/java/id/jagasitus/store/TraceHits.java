package id.jagasitus.store;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts matches and finds their first and last time. */
final class TraceHits extends SimpleCollector {

  private Traces traces = Traces.NONE;
  private @Nullable NumericDocValues time;

  private TraceHits() {}

  static Traces of(IndexSearcher searcher, Query query) throws IOException {
    var hits = new TraceHits();
    OneThread.search(searcher, query, hits);
    return hits.traces;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    time = DocValues.getNumeric(context.reader(), Schema.TIME);
  }

  @Override
  public void collect(int doc) throws IOException {
    NumericDocValues values = Objects.requireNonNull(time);
    if (values.advanceExact(doc)) {
      traces = traces.and(values.longValue());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
