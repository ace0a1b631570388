package id.jagasitus.store;

import id.jagasitus.query.Reach;
import id.jagasitus.store.Panels.PathSpread;
import id.jagasitus.store.Panels.Series;
import id.jagasitus.store.Panels.Spread;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The figures of the dashboard from the index: one pass for most, more for earlier weeks and slow
 * pages.
 */
final class LucenePanels {

  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final Spread NONE = new Spread(0, 0, 0, 0);
  private static final long WEEK = Duration.ofDays(7).toMillis();

  private final Pass pass;
  private final PanelQuery query;
  private final long from;
  private final long to;
  private final List<Figure<?>> figures = new ArrayList<>();

  LucenePanels(Pass pass, PanelQuery query) {
    this.pass = pass;
    this.query = query;
    this.from = query.filter().from();
    this.to = query.filter().to();
  }

  Panels all() throws IOException {
    SumFigure events = add(SumFigure.events());
    Optional<VisitorFigure> visitors = wanted(Panel.VISITORS, visitors());
    Optional<SeriesFigure> quarters = wanted(Panel.WEEK, quarters());
    Optional<StatusFigure> statuses = wanted(Panel.STATUS, new StatusFigure());
    Optional<TopFigure> pages = top(Panel.PATHS, new Choice.Answered(PathKind.PAGE));
    Optional<TopFigure> documents = top(Panel.DOCUMENTS, new Choice.Answered(PathKind.DOCUMENT));
    Optional<MissingFigure> missing = wanted(Panel.MISSING, new MissingFigure(query.ownHosts()));
    Optional<TopFigure> referrers = top(Panel.REFERRERS, new Choice.Foreign(query.ownHosts()));
    Optional<TopFigure> agents = top(Panel.AGENTS, new Choice.Value(Schema.AGENT));
    Optional<SumFigure> robots = wanted(Panel.AGENTS, SumFigure.robots());
    Optional<TopFigure> addresses = top(Panel.ADDRESSES, addresses(query.filter().reach()));
    Optional<DurationFigure> spread = wanted(Panel.DURATIONS, new DurationFigure());
    Optional<TopFigure> timed = top(Panel.DURATIONS, new Choice.Timed());
    Optional<SumFigure> bytes = wanted(Panel.BYTES, SumFigure.bytes());
    List<List<Long>> series = series();
    pass.over(from, to, figures);
    return new Panels(
        events.sum(),
        pass.leftOut(from, to),
        visitors.map(VisitorFigure::total).orElse(0L),
        bytes.map(SumFigure::sum).orElse(0L),
        robots.map(SumFigure::sum).orElse(0L),
        robots.map(found -> events.sum() - found.sum()).orElse(0L),
        new Series(
            from,
            query.slot().toMillis(),
            series.isEmpty() ? List.of() : series.getFirst(),
            visitors.map(VisitorFigure::slots).orElse(List.of()),
            series.isEmpty() ? List.of() : series.subList(1, series.size())),
        quarters.map(this::week).orElse(List.of()),
        statuses.map(StatusFigure::all).orElse(List.of()),
        top(pages),
        top(documents),
        missing.isPresent() ? missing.get().top(query.top()) : List.of(),
        top(referrers),
        top(agents),
        top(addresses),
        spread.map(DurationFigure::spread).orElse(NONE),
        spreads(top(timed)));
  }

  private <F extends Figure<?>> F add(F figure) {
    figures.add(figure);
    return figure;
  }

  private <F extends Figure<?>> Optional<F> wanted(Panel panel, F figure) {
    return query.wanted().contains(panel) ? Optional.of(add(figure)) : Optional.empty();
  }

  private Optional<TopFigure> top(Panel panel, Choice choice) {
    return wanted(panel, new TopFigure(choice));
  }

  private List<Tally> top(Optional<TopFigure> figure) throws IOException {
    return figure.isPresent() ? figure.get().top(query.top()) : List.of();
  }

  private VisitorFigure visitors() {
    return new VisitorFigure(from, query.slot().toMillis(), query.slots());
  }

  private SeriesFigure quarters() {
    long start = Math.floorDiv(from, QUARTER) * QUARTER;
    boolean needed = query.wanted().contains(Panel.WEEK);
    int count = needed ? (int) ((to - start) / QUARTER) + 1 : 0;
    return new SeriesFigure(from, to, start, QUARTER, count);
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

  static Choice addresses(Reach reach) {
    return reach.whole()
        ? new Choice.Value(Schema.CLIENT)
        : new Choice.Grouped(new Choice.Networks(reach));
  }

  /** The series of this range and of the same range in earlier weeks. */
  private List<List<Long>> series() throws IOException {
    var all = new ArrayList<List<Long>>();
    int weeks = query.wanted().contains(Panel.SERIES) ? query.earlierWeeks() : -1;
    for (int week = 0; week <= weeks; week++) {
      long start = from - week * WEEK;
      long end = to - week * WEEK;
      var figure = new SeriesFigure(start, end, start, query.slot().toMillis(), query.slots());
      pass.over(start, end, List.of(figure));
      all.add(figure.slots());
    }
    return all;
  }

  private List<PathSpread> spreads(List<Tally> paths) throws IOException {
    if (paths.isEmpty()) {
      return List.of();
    }
    var durations = new PathDurations(paths.stream().map(Tally::value).toList());
    pass.over(from, to, List.of(durations));
    return durations.spreads();
  }
}
