package id.jagasitus.store;

import id.jagasitus.event.Network;
import java.io.IOException;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;

/** Removes the oldest events, and rewrites segments when too much of them is gone. */
final class Expiry {

  /** Part of an index that may be deleted events still taking room. */
  private static final double WASTE = 0.2;

  /** Aimed at a little below what is allowed, so that the next hour need not begin with this. */
  private static final double SPARE = 0.95;

  private static final int MOST_ROUNDS = 5;

  private static final long DAY_MILLIS = 86_400_000;

  /** Days since the epoch, UTC. */
  static long day(long millis) {
    return Math.floorDiv(millis, DAY_MILLIS);
  }

  /**
   * Removes what is older than a time. An imported event counts from the day of its import:
   * somebody handed it over to look at it, however old it is.
   */
  static long expire(OpenIndex index, long time) throws IOException {
    return remove(index, older(time));
  }

  /** Recorded before a time, or imported before its day. */
  static Query older(long time) {
    Query recorded =
        new BooleanQuery.Builder()
            .add(Queries.numbers(Schema.TIME, Long.MIN_VALUE, time - 1), Occur.FILTER)
            .add(new FieldExistsQuery(Schema.IMPORTED), Occur.MUST_NOT)
            .build();
    Query imported = Queries.numbers(Schema.IMPORTED, Long.MIN_VALUE, day(time) - 1);
    return new BooleanQuery.Builder()
        .add(recorded, Occur.SHOULD)
        .add(imported, Occur.SHOULD)
        .build();
  }

  private static long olderThan(OpenIndex index, long time) throws IOException {
    return remove(index, Queries.numbers(Schema.TIME, Long.MIN_VALUE, time - 1));
  }

  private static long remove(OpenIndex index, Query old) throws IOException {
    long found = read(index, searcher -> (long) searcher.count(old));
    if (found > 0) {
      index.writer().deleteDocuments(old);
      rewriteWhenWasteful(index);
    }
    return found;
  }

  /** Removes a network's events and rewrites every segment that held one. */
  static long erase(OpenIndex index, Network who, long until) throws IOException {
    Query theirs = Queries.named(who);
    Query due =
        new BooleanQuery.Builder()
            .add(Queries.numbers(Schema.TIME, Long.MIN_VALUE, until), Occur.SHOULD)
            .add(new FieldExistsQuery(Schema.IMPORTED), Occur.SHOULD)
            .build();
    Query gone =
        new BooleanQuery.Builder().add(theirs, Occur.FILTER).add(due, Occur.FILTER).build();
    long found = read(index, searcher -> (long) searcher.count(gone));
    if (found > 0) {
      index.writer().deleteDocuments(gone);
    }
    rewrite(index);
    return found;
  }

  private static void rewriteWhenWasteful(OpenIndex index) throws IOException {
    index.writer().commit();
    IndexWriter.DocStats stats = index.writer().getDocStats();
    if (stats.maxDoc - stats.numDocs > stats.maxDoc * WASTE) {
      rewrite(index);
    }
  }

  /** Gives the room of deleted events back, as far as no reader still needs it. */
  private static void rewrite(OpenIndex index) throws IOException {
    index.writer().forceMergeDeletes(true);
    index.writer().commit();
    index.searchers().maybeRefreshBlocking();
    index.writer().deleteUnusedFiles();
  }

  /**
   * Removes so many of the oldest that the rest, at its average size, fits; again if it does not.
   */
  static long downTo(OpenIndex index, long maxBytes) throws IOException {
    long removed = 0;
    for (int round = 0; round < MOST_ROUNDS && index.diskBytes() > maxBytes; round++) {
      rewrite(index);
      long events = index.writer().getDocStats().numDocs;
      double share = (double) maxBytes / Math.max(1, index.diskBytes());
      if (share < 1 && events > 0) {
        removed += olderThan(index, cut(index, events - (long) (events * share * SPARE)));
        rewrite(index);
      }
    }
    return removed;
  }

  /** The time before which about {@code wanted} events lie. */
  private static long cut(OpenIndex index, long wanted) throws IOException {
    return read(
        index,
        searcher -> {
          long low = Newest.first(searcher);
          long high = Newest.last(searcher) + 1;
          while (low < high) {
            long middle = low + (high - low) / 2;
            if (before(searcher, middle) < wanted) {
              low = middle + 1;
            } else {
              high = middle;
            }
          }
          return low;
        });
  }

  private static long before(IndexSearcher searcher, long time) throws IOException {
    return searcher.count(
        NumericDocValuesField.newSlowRangeQuery(Schema.TIME, Long.MIN_VALUE, time - 1));
  }

  static <T> T read(OpenIndex index, IndexKeeper.Reading<T> reading) throws IOException {
    SearcherManager searchers = index.searchers();
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  private Expiry() {}
}
