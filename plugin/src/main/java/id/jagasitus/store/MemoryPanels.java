package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.store.Panels.MissingPath;
import id.jagasitus.store.Panels.PathSpread;
import id.jagasitus.store.Panels.Series;
import id.jagasitus.store.Panels.Spread;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The figures of the dashboard worked out one event at a time. */
final class MemoryPanels {

  private final PanelQuery query;
  private final List<RequestEvent> everWhen;
  private final List<RequestEvent> events;
  private final long own;

  private MemoryPanels(PanelQuery query, List<RequestEvent> matching) {
    EventFilter filter = query.filter();
    this.query = query;
    this.everWhen = matching.stream().filter(e -> filter.withOwn() || !e.own()).toList();
    this.events = everWhen.stream().filter(filter::covers).toList();
    this.own = matching.stream().filter(filter.withOwn(true)::covers).count() - events.size();
  }

  /** {@code matching} are the events of any time that the text selects. */
  static Panels of(PanelQuery query, List<RequestEvent> matching) {
    return new MemoryPanels(query, matching).all();
  }

  private Panels all() {
    long robots = events.stream().filter(e -> Robots.isRobot(e.userAgent())).count();
    boolean agents = wanted(Panel.AGENTS);
    return new Panels(
        events.size(),
        own,
        wanted(Panel.VISITORS) ? clients(events) : 0,
        wanted(Panel.BYTES) ? events.stream().mapToLong(e -> Math.max(0, e.bytes())).sum() : 0,
        agents ? robots : 0,
        agents ? events.size() - robots : 0,
        series(),
        wanted(Panel.WEEK) ? week() : List.of(),
        wanted(Panel.STATUS) ? statuses() : List.of(),
        wanted(Panel.PATHS) ? paths(PathKind.PAGE) : List.of(),
        wanted(Panel.DOCUMENTS) ? paths(PathKind.DOCUMENT) : List.of(),
        wanted(Panel.MISSING) ? missing() : List.of(),
        wanted(Panel.REFERRERS) ? referrers() : List.of(),
        agents ? top(e -> true, RequestEvent::userAgent) : List.of(),
        wanted(Panel.ADDRESSES) ? addresses() : List.of(),
        wanted(Panel.DURATIONS) ? spread(events) : new Spread(0, 0, 0, 0),
        wanted(Panel.DURATIONS) ? durations() : List.of());
  }

  private boolean wanted(Panel panel) {
    return query.wanted().contains(panel);
  }

  private static long clients(List<RequestEvent> events) {
    return events.stream().map(RequestEvent::client).distinct().count();
  }

  private Series series() {
    long from = query.filter().from();
    boolean series = wanted(Panel.SERIES);
    List<List<Long>> earlier =
        LongStream.rangeClosed(1, series ? query.earlierWeeks() : 0)
            .mapToObj(weeks -> requests(from - Duration.ofDays(7 * weeks).toMillis()))
            .toList();
    return new Series(
        from,
        query.slot().toMillis(),
        series ? requests(from) : List.of(),
        wanted(Panel.VISITORS) ? visitors(from) : List.of(),
        earlier);
  }

  private List<Long> requests(long start) {
    long[] counts = new long[query.slots()];
    long length = query.filter().to() - query.filter().from();
    everWhen.stream()
        .mapToLong(e -> e.time() - start)
        .filter(offset -> offset >= 0 && offset < length)
        .forEach(offset -> counts[slot(offset)]++);
    return LongStream.of(counts).boxed().toList();
  }

  private List<Long> visitors(long start) {
    List<Set<String>> seen = new ArrayList<>();
    for (int i = 0; i < query.slots(); i++) {
      seen.add(new HashSet<>());
    }
    events.forEach(e -> seen.get(slot(e.time() - start)).add(e.client()));
    return seen.stream().map(clients -> (long) clients.size()).toList();
  }

  private int slot(long offset) {
    return (int) (offset / query.slot().toMillis());
  }

  private List<List<Long>> week() {
    long[][] counts = new long[7][24];
    for (RequestEvent event : events) {
      ZonedDateTime when = Instant.ofEpochMilli(event.time()).atZone(query.filter().zone());
      counts[when.getDayOfWeek().getValue() - 1][when.getHour()]++;
    }
    return Stream.of(counts).map(day -> LongStream.of(day).boxed().toList()).toList();
  }

  private List<Tally> statuses() {
    Map<Integer, Long> counts =
        events.stream()
            .collect(
                Collectors.groupingBy(RequestEvent::status, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> new Tally(Integer.toString(entry.getKey()), entry.getValue()))
        .toList();
  }

  private List<Tally> paths(PathKind kind) {
    return top(e -> answered(e) && PathKind.of(e.path()) == kind, RequestEvent::path);
  }

  private static boolean answered(RequestEvent event) {
    return event.status() >= 200 && event.status() < 400;
  }

  private List<MissingPath> missing() {
    Map<String, List<RequestEvent>> byPath =
        events.stream()
            .filter(e -> e.status() == 404 && !e.path().isEmpty())
            .collect(Collectors.groupingBy(RequestEvent::path));
    return byPath.entrySet().stream()
        .map(entry -> missing(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(MissingPath::count)
                .reversed()
                .thenComparing(MissingPath::path))
        .limit(query.top())
        .toList();
  }

  private MissingPath missing(String path, List<RequestEvent> asked) {
    return new MissingPath(
        path,
        asked.size(),
        asked.stream().filter(e -> referrer(e) == Referrer.OWN).count(),
        asked.stream().filter(e -> referrer(e) == Referrer.NONE).count(),
        asked.stream().filter(e -> referrer(e) == Referrer.FOREIGN).count());
  }

  private Referrer referrer(RequestEvent event) {
    if (event.referer().isEmpty()) {
      return Referrer.NONE;
    }
    String host = Referrer.host(event.referer());
    boolean own =
        query.ownHosts().contains(host)
            || (!host.isEmpty() && host.equals(event.host().toLowerCase(Locale.ROOT)));
    return own ? Referrer.OWN : Referrer.FOREIGN;
  }

  private List<Tally> referrers() {
    return top(e -> referrer(e) == Referrer.FOREIGN, e -> Referrer.host(e.referer()));
  }

  private List<Tally> addresses() {
    return top(e -> true, e -> query.filter().reach().shown(e.client()));
  }

  private List<Tally> top(Predicate<RequestEvent> which, Function<RequestEvent, String> value) {
    return Top.of(
        events.stream()
            .filter(which)
            .map(value)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
        query.top());
  }

  private static Spread spread(List<RequestEvent> events) {
    var durations = new Durations();
    events.forEach(e -> durations.add(e.durationMicros()));
    return durations.spread();
  }

  private List<PathSpread> durations() {
    return top(e -> e.durationMicros() >= 0, RequestEvent::path).stream()
        .map(tally -> tally.value())
        .map(path -> new PathSpread(path, spread(of(path))))
        .toList();
  }

  private List<RequestEvent> of(String path) {
    return events.stream().filter(e -> e.path().equals(path)).toList();
  }
}
