package id.jagasitus.store;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * The requests of a segment that we made ourselves. There are only a few kinds of seeing, so most
 * segments are known at once to hold none.
 */
final class OwnRequests {

  private final SortedDocValues seen;
  private final BitSet own;

  private OwnRequests(SortedDocValues seen, BitSet own) {
    this.seen = seen;
    this.own = own;
  }

  /** Those of a segment. */
  static OwnRequests in(LeafReader leaf) throws IOException {
    return in(leaf, false);
  }

  /**
   * Those that are to be left out.
   *
   * @param counted whether ours count like all others, so that there are none to leave out
   */
  static OwnRequests in(LeafReader leaf, boolean counted) throws IOException {
    SortedDocValues seen = DocValues.getSorted(leaf, Schema.SEEN);
    var own = new BitSet();
    for (int ord = 0; ord < seen.getValueCount() && !counted; ord++) {
      own.set(ord, Seen.of(seen.lookupOrd(ord)).own());
    }
    return new OwnRequests(seen, own);
  }

  /** Whether the segment has no such request. */
  boolean none() {
    return own.isEmpty();
  }

  /** How many of a batch are ours. */
  int count(Batch batch) throws IOException {
    if (none()) {
      return 0;
    }
    int[] ords = batch.ords(Schema.SEEN);
    int count = 0;
    for (int i = 0; i < batch.size(); i++) {
      count += ords[i] >= 0 && own.get(ords[i]) ? 1 : 0;
    }
    return count;
  }

  /** Leaves the documents of a rising list that are to be counted; returns how many. */
  int keep(int[] docs, int size) throws IOException {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!seen.advanceExact(docs[i]) || !own.get(seen.ordValue())) {
        docs[kept++] = docs[i];
      }
    }
    return kept;
  }
}
