package id.jagasitus.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Lets the selected events pass by all figures at once, in batches of columns. */
final class Pass {

  static void over(
      IndexSearcher searcher, Query query, List<? extends Figure> figures, SegmentFacts.Cache facts)
      throws IOException {
    if (!figures.isEmpty()) {
      OneThread.search(searcher, query, new Feed(figures, facts));
    }
  }

  private static final class Feed extends SimpleCollector {
    private final List<? extends Figure> figures;
    private final SegmentFacts.Cache facts;
    private @Nullable Batch batch;
    private int waiting;

    Feed(List<? extends Figure> figures, SegmentFacts.Cache facts) {
      this.figures = figures;
      this.facts = facts;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      batch = new Batch(context.reader());
      SegmentFacts known = facts.of(context.reader());
      for (Figure figure : figures) {
        figure.segment(context.reader(), known);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      Batch open = java.util.Objects.requireNonNull(batch);
      open.docs()[waiting++] = doc;
      if (waiting == Batch.SIZE) {
        flush(open);
      }
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      Batch open = java.util.Objects.requireNonNull(batch);
      if (waiting > 0) {
        flush(open);
      }
      for (int n = stream.intoArray(open.docs()); n > 0; n = stream.intoArray(open.docs())) {
        waiting = n;
        flush(open);
      }
    }

    @Override
    public void finish() throws IOException {
      if (waiting > 0) {
        flush(java.util.Objects.requireNonNull(batch));
      }
    }

    private void flush(Batch open) throws IOException {
      open.filled(waiting);
      waiting = 0;
      for (Figure figure : figures) {
        figure.add(open);
      }
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private Pass() {}
}
