package id.jagasitus.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;

/** Lets events of one segment pass by all countings at once, in batches of columns. */
final class Feed implements LeafCollector {

  private final LeafReader leaf;
  private final OwnRequests own;
  private final List<? extends Counting<?>> countings;
  private final Batch batch;
  private int waiting;

  Feed(LeafReader leaf, OwnRequests own, List<? extends Counting<?>> countings) {
    this.leaf = leaf;
    this.own = own;
    this.countings = countings;
    this.batch = new Batch(leaf);
  }

  /** Every event that is not deleted. */
  void all() throws IOException {
    Bits live = leaf.getLiveDocs();
    int end = leaf.maxDoc();
    for (int doc = 0; doc < end; doc++) {
      if (live == null || live.get(doc)) {
        collect(doc);
      }
    }
    finish();
  }

  /** Those that a query selects. */
  void selected(BulkScorer scorer) throws IOException {
    scorer.score(this, leaf.getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    finish();
  }

  @Override
  public void collect(int doc) throws IOException {
    batch.docs()[waiting++] = doc;
    if (waiting == Batch.SIZE) {
      flush();
    }
  }

  @Override
  public void collect(DocIdStream stream) throws IOException {
    if (waiting > 0) {
      flush();
    }
    for (int n = stream.intoArray(batch.docs()); n > 0; n = stream.intoArray(batch.docs())) {
      waiting = n;
      flush();
    }
  }

  @Override
  public void finish() throws IOException {
    if (waiting > 0) {
      flush();
    }
  }

  private void flush() throws IOException {
    batch.filled(own.none() ? waiting : own.keep(batch.docs(), waiting));
    waiting = 0;
    for (Counting<?> counting : countings) {
      counting.add(batch);
    }
  }

  @Override
  public void setScorer(Scorable scorer) {}
}
