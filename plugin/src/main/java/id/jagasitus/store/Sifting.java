package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Sieve} over segments: first over the distinct values of each, then over its events
 * by the numbers of their values. Pieces of the values, and then segments, run beside each other.
 */
final class Sifting {

  private final IndexSearcher searcher;
  private final EventFilter filter;
  private final Sieve sieve;
  private final Queue<Sieve.Eye> eyes = new ConcurrentLinkedQueue<>();

  Sifting(IndexSearcher searcher, EventFilter filter, Sieve sieve) {
    this.searcher = searcher;
    this.filter = filter;
    this.sieve = sieve;
  }

  /** Over the events that a query selects. */
  Sifted over(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    var counts = new ArrayList<SieveCounting>();
    try {
      for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
        if (!reaches(context.reader())) {
          continue;
        }
        if (!sieve.goOn(0)) {
          break;
        }
        counts.add(marked(context));
      }
      counts.parallelStream().forEach(counting -> count(counting, weight));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return joined(counts);
  }

  private boolean reaches(LeafReader leaf) throws IOException {
    DocValuesSkipper times = leaf.getDocValuesSkipper(Schema.TIME);
    return times != null && times.maxValue() >= filter.from() && times.minValue() < filter.to();
  }

  private SieveCounting marked(LeafReaderContext segment) throws IOException {
    List<MarkedValues> columns = columns(segment.reader());
    for (MarkedValues column : columns) {
      IntStream.range(0, column.pieces()).parallel().forEach(piece -> look(column, piece));
    }
    return new SieveCounting(segment, columns, sieve, filter.zone());
  }

  private List<MarkedValues> columns(LeafReader leaf) throws IOException {
    Map<String, List<Field>> wanted = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      if (sieve.fields().contains(field)) {
        wanted.computeIfAbsent(Schema.texts(field), name -> new ArrayList<>()).add(field);
      }
    }
    var columns = new ArrayList<MarkedValues>();
    for (Map.Entry<String, List<Field>> column : wanted.entrySet()) {
      columns.add(new MarkedValues(leaf, column.getKey(), column.getValue()));
    }
    return columns;
  }

  private void look(MarkedValues column, int piece) {
    Sieve.@Nullable Eye known = eyes.poll();
    Sieve.Eye eye = known == null ? sieve.eye() : known;
    try {
      if (sieve.goOn(0)) {
        column.look(piece, eye);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      eyes.add(eye);
    }
  }

  private void count(SieveCounting counting, Weight weight) {
    try {
      LeafReader leaf = counting.segment().reader();
      BulkScorer scorer = weight.bulkScorer(counting.segment());
      if (scorer != null) {
        new Feed(leaf, OwnRequests.in(leaf, true), List.of(counting)).selected(scorer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sifted joined(List<SieveCounting> counts) throws IOException {
    long seen = 0;
    var sums = new ArrayList<Catch>();
    for (int mark = 0; mark < sieve.marks(); mark++) {
      sums.add(new Catch(filter.zone()));
    }
    for (SieveCounting counting : counts) {
      seen += counting.seen();
      for (int mark = 0; mark < sums.size(); mark++) {
        sums.get(mark).join(counting.caught(mark));
      }
    }
    var caught = new ArrayList<Sifted.Caught>();
    for (Catch sum : sums) {
      caught.add(new Sifted.Caught(sum.hits(), sum.days(), events(sum)));
    }
    return new Sifted(seen, caught);
  }

  private List<RequestEvent> events(Catch sum) throws IOException {
    var events = new ArrayList<RequestEvent>();
    for (Catch.Place place : sum.newest()) {
      RequestEvent event = new EventDocs(place.leaf()).event(place.doc());
      events.add(Masked.of(event, filter.reach()));
    }
    return events;
  }
}
