package id.jagasitus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Works figures out, segment beside segment: from kept parts where a segment lies within the range
 * as a whole, else by letting its selected events pass.
 */
final class Pass {

  /** What lasts from one pass to the next. */
  record Memory(SegmentFacts.Cache facts, PartCache parts) {}

  private final IndexSearcher searcher;
  private final Query text;
  private final boolean withOwn;
  private final Memory memory;

  /**
   * @param withOwn whether our own requests are counted, too
   */
  Pass(IndexSearcher searcher, Query text, boolean withOwn, Memory memory) {
    this.searcher = searcher;
    this.text = text;
    this.withOwn = withOwn;
    this.memory = memory;
  }

  /** How many of our own requests are left out of a range. */
  long leftOut(long from, long to) throws IOException {
    if (withOwn) {
      return 0;
    }
    SumFigure own = SumFigure.own();
    new Pass(searcher, text, true, memory).over(from, to, List.of(own));
    return own.sum();
  }

  /** From one millisecond to another, the end excluded. */
  void over(long from, long to, List<? extends Figure<?>> figures) throws IOException {
    if (figures.isEmpty()) {
      return;
    }
    Query query = searcher.rewrite(Queries.within(text, from, to - 1));
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<List<Taking<?>>> taken;
    try {
      taken =
          searcher.getIndexReader().leaves().parallelStream()
              .map(segment -> new Visit(segment, weight, from, to).take(figures))
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (List<Taking<?>> segment : taken) {
      for (Taking<?> taking : segment) {
        taking.join();
      }
    }
  }

  /** The part of one figure in one segment. */
  private static final class Taking<P extends Part> {
    private final Figure<P> figure;
    private final SegmentFacts segment;
    private @Nullable Counting<P> counting;
    private @Nullable P part;

    Taking(Figure<P> figure, SegmentFacts segment) {
      this.figure = figure;
      this.segment = segment;
    }

    @SuppressWarnings("unchecked") // a name stands for parts of one type
    boolean kept(@Nullable Part known) {
      part = (P) known;
      return known != null;
    }

    Counting<P> count() throws IOException {
      counting = figure.in(segment);
      return counting;
    }

    Part counted() throws IOException {
      part = java.util.Objects.requireNonNull(counting).part();
      return part;
    }

    void join() throws IOException {
      if (part != null) {
        figure.join(part, segment);
      }
    }
  }

  private final class Visit {
    private final LeafReaderContext context;
    private final LeafReader leaf;
    private final Weight weight;
    private final long from;
    private final long to;

    Visit(LeafReaderContext context, Weight weight, long from, long to) {
      this.context = context;
      this.leaf = context.reader();
      this.weight = weight;
      this.from = from;
      this.to = to;
    }

    List<Taking<?>> take(List<? extends Figure<?>> figures) {
      try {
        DocValuesSkipper times = leaf.getDocValuesSkipper(Schema.TIME);
        if (times == null || times.maxValue() < from || times.minValue() >= to) {
          return List.of();
        }
        return take(figures, times.minValue() >= from && times.maxValue() < to);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<Taking<?>> take(List<? extends Figure<?>> figures, boolean covered)
        throws IOException {
      SegmentFacts segment = memory.facts().of(leaf);
      OwnRequests own = OwnRequests.in(leaf, withOwn);
      boolean everything = text instanceof MatchAllDocsQuery;
      var all = new ArrayList<Taking<?>>();
      var whole = new ArrayList<Taking<?>>();
      var some = new ArrayList<Taking<?>>();
      for (Figure<?> figure : figures) {
        var taking = new Taking<>(figure, segment);
        all.add(taking);
        if (!everything || !(covered || figure.ofAnyRange())) {
          some.add(taking);
        } else if (!taking.kept(memory.parts().get(leaf, own.none(), figure.name()))) {
          whole.add(taking);
        }
      }
      countWhole(whole, own);
      countSome(some, OwnRequests.in(leaf, withOwn));
      return all;
    }

    private void countWhole(List<Taking<?>> takings, OwnRequests own) throws IOException {
      if (!takings.isEmpty()) {
        new Feed(leaf, own, begun(takings)).all();
        for (Taking<?> taking : takings) {
          memory.parts().put(leaf, own.none(), taking.figure.name(), taking.counted());
        }
      }
    }

    private void countSome(List<Taking<?>> takings, OwnRequests own) throws IOException {
      BulkScorer scorer = takings.isEmpty() ? null : weight.bulkScorer(context);
      if (scorer != null) {
        new Feed(leaf, own, begun(takings)).selected(scorer);
        for (Taking<?> taking : takings) {
          taking.counted();
        }
      }
    }

    private static List<Counting<?>> begun(List<Taking<?>> takings) throws IOException {
      var countings = new ArrayList<Counting<?>>();
      for (Taking<?> taking : takings) {
        countings.add(taking.count());
      }
      return countings;
    }
  }
}
