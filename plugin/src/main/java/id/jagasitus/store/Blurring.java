package id.jagasitus.store;

import id.jagasitus.event.Blur;
import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Writes old events anew without the host part of their addresses. New ones are added before the
 * old ones are deleted, and both become durable with the same commit. What is blurred never matches
 * {@link #showing} again: else it would be deleted with the others.
 */
final class Blurring {

  /** Events of one round: they are in memory. */
  static final int MOST = 5_000;

  private final Blur blur;
  private final Row row = new Row();

  private Blurring(Blur blur) {
    this.blur = blur;
  }

  /** Blurs some of the events older than a time, the oldest first; how many, 0 when all are. */
  static long round(OpenIndex index, Blur blur, long before) throws IOException {
    return new Blurring(blur).round(index, before);
  }

  private long round(OpenIndex index, long before) throws IOException {
    Query due =
        new BooleanQuery.Builder()
            .add(showing(), Occur.FILTER)
            .add(Expiry.older(before), Occur.FILTER)
            .build();
    List<Found> found = new ArrayList<>();
    Query some = Expiry.read(index, searcher -> some(searcher, due, found));
    for (Found each : found) {
      index.writer().addDocument(blurred(each));
    }
    if (!found.isEmpty()) {
      index.writer().deleteDocuments(some);
    }
    return found.size();
  }

  /** An event as it stands, with the day of its import; -1 for none. */
  private record Found(RequestEvent event, long importDay) {}

  private List<IndexableField> blurred(Found found) {
    List<IndexableField> fields = row.of(blur.of(found.event()));
    if (found.importDay() >= 0) {
      fields.add(new NumericDocValuesField(Schema.IMPORTED, found.importDay()));
    }
    return fields;
  }

  /** Narrows a query to the oldest so many, gathers them, and answers what selects just them. */
  private static Query some(IndexSearcher searcher, Query due, List<Found> found)
      throws IOException {
    Traces all = TraceHits.of(searcher, due);
    long width = all.last() - all.first() + 1;
    Query window = Queries.within(due, all.first(), all.last());
    while (width > 1 && searcher.count(window) > MOST) {
      width /= 2;
      window = Queries.within(due, all.first(), all.first() + width - 1);
    }
    if (all.count() > 0) {
      OneThread.search(searcher, window, new Gather(found));
    }
    return window;
  }

  private Query showing() {
    return new BooleanQuery.Builder()
        .add(
            new DictionaryQuery(
                Schema.CLIENT,
                blur,
                value ->
                    AddressBytes.address(value)
                        .filter(address -> !blur.of(address).equals(address))
                        .isPresent()),
            Occur.SHOULD)
        .add(new FieldExistsQuery(Schema.FORWARDED), Occur.SHOULD)
        .add(
            new DictionaryQuery(
                Schema.EXTRAS,
                blur,
                value -> Extras.of(value).headers().values().stream().anyMatch(Blur::shows)),
            Occur.SHOULD)
        .build();
  }

  /** Takes every match with it. */
  private static final class Gather extends SimpleCollector {
    private final List<Found> found;
    private @Nullable EventDocs docs;
    private @Nullable NumericDocValues imported;

    Gather(List<Found> found) {
      this.found = found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      docs = new EventDocs(context.reader());
      imported = DocValues.getNumeric(context.reader(), Schema.IMPORTED);
    }

    @Override
    public void collect(int doc) throws IOException {
      NumericDocValues days = Objects.requireNonNull(imported);
      long day = days.advanceExact(doc) ? days.longValue() : -1;
      found.add(new Found(Objects.requireNonNull(docs).event(doc), day));
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
