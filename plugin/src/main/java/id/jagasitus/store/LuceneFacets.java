package id.jagasitus.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The most frequent values from the index. */
final class LuceneFacets {

  static Facets of(
      IndexSearcher searcher, Query query, EventFilter filter, int top, SegmentFacts.Cache facts)
      throws IOException {
    var statuses = new StatusFigure();
    TopFigure methods = TopFigure.values(Schema.METHOD);
    TopFigure hosts = TopFigure.values(Schema.HOST);
    TopFigure sources = TopFigure.groups(Schema.SEEN, SegmentFacts::sources, (b, i, o) -> true);
    TopFigure addresses = LucenePanels.addresses(filter.reach());
    TopFigure paths = TopFigure.values(Schema.PATH);
    TopFigure agents = TopFigure.values(Schema.AGENT);
    Pass.over(
        searcher,
        Queries.within(query, filter.from(), filter.to() - 1),
        List.of(statuses, methods, hosts, sources, addresses, paths, agents),
        facts);
    return new Facets(
        statuses.events,
        statuses.top(top),
        methods.top(top),
        hosts.top(top),
        sources.top(top),
        addresses.top(top),
        paths.top(top),
        agents.top(top));
  }

  private static final class StatusFigure implements Figure {
    private final java.util.TreeMap<Long, Long> counts = new java.util.TreeMap<>();
    private long events;

    @Override
    public void segment(LeafReader leaf, SegmentFacts facts) {}

    @Override
    public void add(Batch batch) throws IOException {
      events += batch.size();
      long[] values = batch.longs(Schema.STATUS);
      for (int i = 0; i < batch.size(); i++) {
        if (values[i] >= 0) {
          counts.merge(values[i], 1L, Long::sum);
        }
      }
    }

    List<Tally> top(int limit) {
      return counts.entrySet().stream()
          .map(entry -> new Tally(Long.toString(entry.getKey()), entry.getValue()))
          .sorted(Top.ORDER)
          .limit(limit)
          .toList();
    }
  }

  private LuceneFacets() {}
}
