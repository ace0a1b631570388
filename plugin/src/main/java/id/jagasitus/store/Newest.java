package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * The newest matches. Sorting everything is slow, so windows of time are tried from the newest
 * backwards, each eight times as long as the one before, until enough is found.
 */
final class Newest {

  private static final int GROWTH = 8;
  private static final int MOST_SHOWN = 1_000_000;

  private final IndexSearcher searcher;
  private final Query query;
  private final long from;
  private final long last;
  private final Hits hits;

  private Newest(IndexSearcher searcher, Query query, EventFilter filter, int wanted)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.from = Math.max(filter.from(), first(searcher));
    this.last = Math.min(filter.to() - 1, last(searcher));
    this.hits = new Hits(wanted);
  }

  static long first(IndexSearcher searcher) throws IOException {
    return DocValuesSkipper.globalMinValue(searcher.getIndexReader(), Schema.TIME);
  }

  static long last(IndexSearcher searcher) throws IOException {
    return DocValuesSkipper.globalMaxValue(searcher.getIndexReader(), Schema.TIME);
  }

  /** A page without masking. */
  static Page page(
      IndexSearcher searcher, Query query, EventFilter filter, int limit, Optional<Cursor> after)
      throws IOException {
    if (searcher.getIndexReader().numDocs() == 0) {
      return new Page(List.of(), Optional.empty());
    }
    int skip = after.map(cursor -> Math.min(cursor.shown(), MOST_SHOWN)).orElse(0);
    var newest = new Newest(searcher, query, filter, limit + skip + 1);
    newest.find(after.map(Cursor::time).orElse(Long.MAX_VALUE));
    return newest.page(limit, after.orElse(new Cursor(Long.MAX_VALUE, 0)));
  }

  private void find(long notAfter) throws IOException {
    long high = Math.min(last, notAfter);
    long width = firstWidth();
    while (high >= from && !hits.full()) {
      long low = Math.max(from, high - width + 1);
      OneThread.search(searcher, Queries.within(query, low, high), hits);
      high = low - 1;
      width = Math.min(width * GROWTH, Long.MAX_VALUE / GROWTH / 2);
    }
  }

  /** About four pages of events of average density. */
  private long firstWidth() throws IOException {
    long span = Math.max(1, last(searcher) - first(searcher));
    double share = (4.0 * hits.wanted + 1000) / searcher.getIndexReader().numDocs();
    return Math.max(1000, (long) (span * Math.min(1, share)));
  }

  private Page page(int limit, Cursor after) throws IOException {
    long[][] found = hits.sorted();
    int start = 0;
    while (start < found.length && start < after.shown() && found[start][0] == after.time()) {
      start++;
    }
    int end = Math.min(found.length, start + limit);
    boolean more = end < found.length;
    return new Page(
        events(Arrays.copyOfRange(found, start, end)),
        more ? Optional.of(cursor(found, end)) : Optional.empty());
  }

  private static Cursor cursor(long[][] found, int end) {
    long time = found[end - 1][0];
    int shown = 0;
    while (shown < end && found[end - 1 - shown][0] == time) {
      shown++;
    }
    return new Cursor(time, shown);
  }

  private List<RequestEvent> events(long[][] page) throws IOException {
    Integer[] byDoc = new Integer[page.length];
    Arrays.setAll(byDoc, i -> i);
    Arrays.sort(byDoc, (a, b) -> Long.compare(page[a][1], page[b][1]));
    var events = new RequestEvent[page.length];
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int open = -1;
    EventDocs docs = null;
    for (int i : byDoc) {
      int doc = (int) page[i][1];
      int leaf = ReaderUtil.subIndex(doc, leaves);
      if (docs == null || leaf != open) {
        docs = new EventDocs(leaves.get(leaf).reader());
        open = leaf;
      }
      events[i] = docs.event(doc - leaves.get(leaf).docBase);
    }
    return new ArrayList<>(Arrays.asList(events));
  }

  /** Keeps the newest so many, by time and then by place in the index. */
  private static final class Hits extends SimpleCollector {
    private final int wanted;
    private long[][] kept = new long[64][];
    private int size;
    private long floor = Long.MIN_VALUE;
    private int base;
    private @Nullable NumericDocValues time;

    Hits(int wanted) {
      this.wanted = wanted;
    }

    boolean full() {
      return size >= wanted;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      base = context.docBase;
      time = DocValues.getNumeric(context.reader(), Schema.TIME);
    }

    @Override
    public void collect(int doc) throws IOException {
      NumericDocValues values = java.util.Objects.requireNonNull(time);
      if (!values.advanceExact(doc) || values.longValue() < floor) {
        return;
      }
      if (size == kept.length) {
        grow();
      }
      kept[size++] = new long[] {values.longValue(), base + doc};
    }

    /** Room for twice as many as wanted; then the older half goes. */
    private void grow() {
      if (size < 2L * wanted) {
        kept = Arrays.copyOf(kept, Math.min(size * 2, Math.max(2 * wanted, size + 1)));
        return;
      }
      sort();
      Arrays.fill(kept, wanted, size, null);
      size = wanted;
      floor = kept[wanted - 1][0];
    }

    private void sort() {
      Arrays.sort(
          kept,
          0,
          size,
          (a, b) -> a[0] == b[0] ? Long.compare(b[1], a[1]) : Long.compare(b[0], a[0]));
    }

    long[][] sorted() {
      sort();
      return Arrays.copyOf(kept, Math.min(size, wanted));
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
