package id.jagasitus.store;

import id.jagasitus.query.Reach;
import id.jagasitus.store.Panels.PathSpread;
import id.jagasitus.store.Panels.Series;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The figures of the dashboard from the index: one pass for all, a second for slow pages. */
final class LucenePanels {

  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final long WEEK = Duration.ofDays(7).toMillis();

  private final IndexSearcher searcher;
  private final Query text;
  private final PanelQuery query;
  private final SegmentFacts.Cache facts;
  private final long from;
  private final long to;
  private final List<Figure> figures = new ArrayList<>();

  LucenePanels(IndexSearcher searcher, Query text, PanelQuery query, SegmentFacts.Cache facts) {
    this.searcher = searcher;
    this.text = text;
    this.query = query;
    this.facts = facts;
    this.from = query.filter().from();
    this.to = query.filter().to();
  }

  Panels all() throws IOException {
    NumberFigures numbers = add(new NumberFigures(query));
    Optional<DistinctFigure> visitors = visitors();
    Optional<SeriesFigure> quarters = wanted(Panel.WEEK, quarters());
    Optional<TopFigure> pages = wanted(Panel.PATHS, answered(PathKind.PAGE));
    Optional<TopFigure> documents = wanted(Panel.DOCUMENTS, answered(PathKind.DOCUMENT));
    Optional<MissingFigure> missing = wanted(Panel.MISSING, new MissingFigure(query.ownHosts()));
    Optional<TopFigure> referrers = wanted(Panel.REFERRERS, referrers());
    Optional<TopFigure> agents = wanted(Panel.AGENTS, TopFigure.values(Schema.AGENT));
    Optional<RobotFigure> robots = wanted(Panel.AGENTS, new RobotFigure());
    Optional<TopFigure> addresses = wanted(Panel.ADDRESSES, addresses(query.filter().reach()));
    Optional<TopFigure> timed = wanted(Panel.DURATIONS, timed());
    List<List<Long>> series = series();
    Pass.over(searcher, Queries.within(text, from, to - 1), figures, facts);
    return new Panels(
        numbers.events(),
        visitors.map(DistinctFigure::total).orElse(0L),
        numbers.bytes(),
        robots.map(RobotFigure::robots).orElse(0L),
        robots.map(found -> numbers.events() - found.robots()).orElse(0L),
        new Series(
            from,
            query.slot().toMillis(),
            series.isEmpty() ? List.of() : series.getFirst(),
            visitors.map(DistinctFigure::slots).orElse(List.of()),
            series.isEmpty() ? List.of() : series.subList(1, series.size())),
        quarters.map(this::week).orElse(List.of()),
        numbers.statuses(),
        top(pages),
        top(documents),
        missing.isPresent() ? missing.get().top(query.top()) : List.of(),
        top(referrers),
        top(agents),
        top(addresses),
        numbers.spread(),
        spreads(top(timed)));
  }

  private <F extends Figure> F add(F figure) {
    figures.add(figure);
    return figure;
  }

  private <F extends Figure> Optional<F> wanted(Panel panel, F figure) {
    return query.wanted().contains(panel) ? Optional.of(add(figure)) : Optional.empty();
  }

  private List<Tally> top(Optional<TopFigure> figure) throws IOException {
    return figure.isPresent() ? figure.get().top(query.top()) : List.of();
  }

  private Optional<DistinctFigure> visitors() {
    return wanted(Panel.VISITORS, new DistinctFigure(from, query.slot().toMillis(), query.slots()));
  }

  private SeriesFigure quarters() {
    long start = Math.floorDiv(from, QUARTER) * QUARTER;
    boolean needed = query.wanted().contains(Panel.WEEK);
    return new SeriesFigure(start, QUARTER, needed ? (int) ((to - start) / QUARTER) + 1 : 0);
  }

  private List<List<Long>> week(SeriesFigure quarters) {
    long start = Math.floorDiv(from, QUARTER) * QUARTER;
    long[][] counts = new long[7][24];
    for (int i = 0; i < quarters.size(); i++) {
      if (quarters.count(i) > 0) {
        ZonedDateTime when =
            Instant.ofEpochMilli(start + i * QUARTER).atZone(query.filter().zone());
        counts[when.getDayOfWeek().getValue() - 1][when.getHour()] += quarters.count(i);
      }
    }
    return Stream.of(counts).map(day -> LongStream.of(day).boxed().toList()).toList();
  }

  private static TopFigure answered(PathKind kind) {
    return TopFigure.values(Schema.PATH, new AnsweredPaths(kind));
  }

  private TopFigure referrers() {
    var referrals = new Referrals(query.ownHosts());
    return TopFigure.groups(
        Schema.REFERER, SegmentFacts::refererHosts, new ForeignReferers(referrals));
  }

  static TopFigure addresses(Reach reach) {
    return reach == Reach.ADDRESSES
        ? TopFigure.values(Schema.CLIENT)
        : TopFigure.groups(Schema.CLIENT, SegmentFacts::networks, (batch, index, ord) -> true);
  }

  private static TopFigure timed() {
    return TopFigure.values(
        Schema.PATH, (batch, index, ord) -> batch.longs(Schema.MICROS)[index] >= 0);
  }

  /** The series of this range and of earlier weeks; one pass when whole slots fit into a week. */
  private List<List<Long>> series() throws IOException {
    if (!query.wanted().contains(Panel.SERIES)) {
      return List.of();
    }
    long slot = query.slot().toMillis();
    int slots = query.slots();
    int weeks = query.earlierWeeks();
    var all = new ArrayList<List<Long>>();
    if (WEEK % slot == 0 && (to - from) % slot == 0 && to - from > WEEK) {
      int shift = (int) (WEEK / slot);
      List<Long> whole = counted(from - weeks * WEEK, slots + weeks * shift);
      for (int week = 0; week <= weeks; week++) {
        int start = (weeks - week) * shift;
        all.add(whole.subList(start, start + slots));
      }
      return all;
    }
    for (int week = 0; week <= weeks; week++) {
      all.add(counted(from - week * WEEK, slots));
    }
    return all;
  }

  private List<Long> counted(long start, int slots) throws IOException {
    long slot = query.slot().toMillis();
    long end = Math.min(start + slots * slot, start == from ? to : start + slots * slot);
    var figure = new SeriesFigure(start, slot, slots);
    Pass.over(searcher, Queries.within(text, start, end - 1), List.of(figure), facts);
    return figure.slots(0, slots);
  }

  private List<PathSpread> spreads(List<Tally> paths) throws IOException {
    if (paths.isEmpty()) {
      return List.of();
    }
    Map<String, Durations> wanted = new LinkedHashMap<>();
    paths.forEach(path -> wanted.put(path.value(), new Durations()));
    Pass.over(
        searcher, Queries.within(text, from, to - 1), List.of(new PathDurations(wanted)), facts);
    return wanted.entrySet().stream()
        .map(entry -> new PathSpread(entry.getKey(), entry.getValue().spread()))
        .toList();
  }
}
