package id.jagasitus.console.visitor;

import id.jagasitus.console.visitor.VisitorDesk.Count;
import id.jagasitus.query.QueryException;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.Panel;
import id.jagasitus.store.PanelQuery;
import id.jagasitus.store.Panels;
import id.jagasitus.store.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Works out the figures of the dashboard from the store. */
public final class Dashboards {

  /** Ranges up to this long are shown by the hour, longer ones by the day, then by weeks. */
  private static final Duration BY_HOUR = Duration.ofDays(7);

  private static final Duration BY_DAY = Duration.ofDays(120);

  private static final int EARLIER_WEEKS = 4;
  private static final int TOP = 10;

  private static final Set<Panel> WANTED = EnumSet.complementOf(EnumSet.of(Panel.ADDRESSES));

  private final EventStore store;
  private final Supplier<Set<String>> ownHosts;

  /**
   * @param ownHosts names the site is reached under, asked for each time
   */
  public Dashboards(EventStore store, Supplier<Set<String>> ownHosts) {
    this.store = store;
    this.ownHosts = ownHosts;
  }

  public Dashboard of(Scope scope) {
    Panels panels = panels("", scope, EARLIER_WEEKS, WANTED);
    return new Dashboard(
        scope.range(),
        totals(panels),
        buckets(panels.series()),
        panels.week(),
        statusClasses(panels.statuses()),
        counts(panels.paths(), "path"),
        counts(panels.documents(), "path"),
        missing(panels.missing()),
        counts(panels.referrers(), "referer"),
        kinds(panels));
  }

  /** The figures a caller chooses, for a search that is known to be well formed. */
  Panels panels(String text, Scope scope, int earlierWeeks, Set<Panel> wanted) {
    Duration slot = slot(scope.range());
    try {
      return store.panels(
          new PanelQuery(scope.filter(text), slot, earlierWeeks, TOP, ownHosts.get(), wanted));
    } catch (QueryException e) {
      throw new IllegalStateException("the search was written here: " + text, e);
    }
  }

  /** Length of one column: an hour, a day, or as many weeks as keep the chart readable. */
  static Duration slot(TimeRange range) {
    if (range.length().compareTo(BY_HOUR) <= 0) {
      return Duration.ofHours(1);
    }
    return range.length().compareTo(BY_DAY) <= 0
        ? Duration.ofDays(1)
        : Duration.ofDays(7 * (1 + range.length().toDays() / 1_000));
  }

  private static Dashboard.Totals totals(Panels panels) {
    return new Dashboard.Totals(
        panels.requests(),
        panels.own(),
        panels.visitors(),
        notFound(panels.statuses()),
        panels.bytes(),
        panels.duration().count() == 0 ? -1 : panels.duration().p50Micros(),
        panels.duration().count() == 0 ? -1 : panels.duration().p95Micros(),
        usual(panels.series().earlier()));
  }

  private static long notFound(List<Tally> statuses) {
    return statuses.stream()
        .filter(tally -> tally.value().equals("404"))
        .mapToLong(Tally::count)
        .sum();
  }

  private static long usual(List<List<Long>> weeks) {
    var sums = known(weeks).stream().mapToLong(Dashboards::sum).summaryStatistics();
    return sums.getCount() == 0 ? -1 : Math.round(sums.getAverage());
  }

  /** Weeks in which anything was recorded at all; the others say nothing about what is usual. */
  private static List<List<Long>> known(List<List<Long>> weeks) {
    return weeks.stream().filter(week -> sum(week) > 0).toList();
  }

  private static long sum(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).sum();
  }

  static List<Dashboard.Bucket> buckets(Panels.Series series) {
    List<List<Long>> weeks = known(series.earlier());
    var buckets = new ArrayList<Dashboard.Bucket>(series.requests().size());
    for (int i = 0; i < series.requests().size(); i++) {
      int slot = i;
      var earlier = weeks.stream().mapToLong(week -> week.get(slot)).summaryStatistics();
      Instant from = Instant.ofEpochMilli(series.start() + i * series.slotMillis());
      buckets.add(
          new Dashboard.Bucket(
              from,
              from.plusMillis(series.slotMillis()),
              series.requests().get(i),
              series.visitors().isEmpty() ? 0 : series.visitors().get(i),
              weeks.isEmpty() ? -1 : earlier.getMin(),
              weeks.isEmpty() ? -1 : earlier.getMax()));
    }
    return buckets;
  }

  /** Status codes summed up by class, in order; what has no status counts as unknown. */
  static List<Count> statusClasses(List<Tally> statuses) {
    var classes = new TreeMap<Integer, Long>();
    for (Tally tally : statuses) {
      int code = Integer.parseInt(tally.value());
      classes.merge(code < 100 ? 9 : code / 100, tally.count(), Long::sum);
    }
    var counts = new ArrayList<Count>();
    classes.forEach((hundred, count) -> counts.add(statusClass(hundred, count)));
    return counts;
  }

  private static Count statusClass(int hundred, long count) {
    return hundred == 9
        ? new Count("?", count, "status:[* TO 99]")
        : new Count(hundred + "xx", count, "status:[" + hundred + "00 TO " + hundred + "99]");
  }

  static List<Count> counts(List<Tally> tallies, String field) {
    return tallies.stream()
        .map(tally -> new Count(tally.value(), tally.count(), Clause.of(field, tally.value())))
        .toList();
  }

  private static List<Dashboard.Missing> missing(List<Panels.MissingPath> paths) {
    return paths.stream()
        .map(
            path ->
                new Dashboard.Missing(
                    path.path(),
                    path.own(),
                    path.none() + path.foreign(),
                    "status:404 " + Clause.of("path", path.path())))
        .toList();
  }

  private static List<Count> kinds(Panels panels) {
    return List.of(
        new Count(Visit.Kind.PERSON.name(), panels.people(), ""),
        new Count(Visit.Kind.ROBOT.name(), panels.robots(), ""));
  }
}
