package id.jagasitus.store;

import id.jagasitus.event.Blur;
import id.jagasitus.event.LineDoor;
import id.jagasitus.event.LogLine;
import id.jagasitus.event.Mentions;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Expr;
import id.jagasitus.query.Matcher;
import id.jagasitus.query.QueryException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps events in a list and judges each one: slow, plain, and what the index must agree with. */
public final class MemoryEventStore implements EventStore {

  private final InstantSource clock;
  private final List<RequestEvent> written = new ArrayList<>();
  private volatile List<RequestEvent> visible = List.of();
  private final IdentityHashMap<RequestEvent, Long> importDays = new IdentityHashMap<>();
  private final Lines lines = new Lines();
  private String upTo = "";
  private long lastWrite = -1;

  public MemoryEventStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized int append(List<RequestEvent> batch) {
    written.addAll(batch);
    lastWrite = clock.millis();
    return batch.size();
  }

  @Override
  public synchronized int append(List<RequestEvent> batch, String place) {
    upTo = place.isEmpty() ? upTo : place;
    return append(batch);
  }

  @Override
  public synchronized Optional<String> upTo() {
    return upTo.isEmpty() ? Optional.empty() : Optional.of(upTo);
  }

  @Override
  public LineDoor lines() {
    return lines;
  }

  private final class Lines implements LineDoor {
    private final List<RequestEvent> accepted = Collections.synchronizedList(new ArrayList<>());
    private Optional<String> mark = Optional.empty();

    @Override
    public void accept(Iterator<LogLine> lines) {
      lines.forEachRemaining(line -> accepted.add(line.toEvent()));
    }

    @Override
    public void commit(String newMark) {
      List<RequestEvent> taken = List.copyOf(accepted);
      taken.forEach(event -> importDays.put(event, Expiry.day(clock.millis())));
      append(taken);
      accepted.clear();
      refresh();
      mark = Optional.of(newMark);
    }

    @Override
    public Optional<String> mark() {
      return mark;
    }

    @Override
    public void abandon() {
      accepted.clear();
    }
  }

  @Override
  public Page search(EventQuery query) throws QueryException {
    List<RequestEvent> found = newestFirst(query.filter()).toList();
    int from = query.after().map(cursor -> start(found, cursor)).orElse(0);
    int to = Math.min(found.size(), from + query.limit());
    List<RequestEvent> page = found.subList(from, to);
    Optional<Cursor> next = to < found.size() ? Optional.of(cursor(found, to)) : Optional.empty();
    return new Page(
        page.stream().map(event -> Masked.of(event, query.filter().reach())).toList(), next);
  }

  private static int start(List<RequestEvent> found, Cursor cursor) {
    int i = 0;
    while (i < found.size() && found.get(i).time() > cursor.time()) {
      i++;
    }
    int same = 0;
    while (i < found.size() && found.get(i).time() == cursor.time() && same < cursor.shown()) {
      i++;
      same++;
    }
    return i;
  }

  private static Cursor cursor(List<RequestEvent> found, int end) {
    long time = found.get(end - 1).time();
    int shown = 0;
    while (end - 1 - shown >= 0 && found.get(end - 1 - shown).time() == time) {
      shown++;
    }
    return new Cursor(time, shown);
  }

  private Stream<RequestEvent> newestFirst(EventFilter filter) throws QueryException {
    List<RequestEvent> selected = new ArrayList<>(selected(filter).toList());
    Collections.reverse(selected);
    return selected.stream().sorted(Comparator.comparingLong(RequestEvent::time).reversed());
  }

  private Stream<RequestEvent> selected(EventFilter filter) throws QueryException {
    Expr expr = filter.expr();
    return visible.stream().filter(event -> filter.covers(event) && Matcher.matches(expr, event));
  }

  @Override
  public long count(EventFilter filter) throws QueryException {
    return selected(filter).count();
  }

  @Override
  public void each(EventFilter filter, Predicate<RequestEvent> visitor) throws QueryException {
    for (RequestEvent event : newestFirst(filter).toList()) {
      if (!visitor.test(Masked.of(event, filter.reach()))) {
        return;
      }
    }
  }

  @Override
  public Sifted sift(EventFilter filter, Sieve sieve) throws QueryException {
    return MemorySifting.of(newestFirst(filter).toList(), filter, sieve);
  }

  @Override
  public Facets facets(EventFilter filter, int top) throws QueryException {
    List<RequestEvent> all = selected(filter).toList();
    return new Facets(
        all.size(),
        selected(filter.withOwn(true)).count() - all.size(),
        top(all, top, event -> event.status() < 0 ? "" : Integer.toString(event.status())),
        top(all, top, RequestEvent::method),
        top(all, top, RequestEvent::host),
        top(all, top, event -> event.source().name().toLowerCase(java.util.Locale.ROOT)),
        top(all, top, event -> filter.reach().shown(event.client())),
        top(all, top, RequestEvent::path),
        top(all, top, RequestEvent::userAgent));
  }

  private static List<Tally> top(
      List<RequestEvent> all, int limit, Function<RequestEvent, String> value) {
    return Top.of(
        all.stream()
            .map(value)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
        limit);
  }

  @Override
  public Panels panels(PanelQuery query) throws QueryException {
    Expr expr = query.filter().expr();
    return MemoryPanels.of(
        query, visible.stream().filter(event -> Matcher.matches(expr, event)).toList());
  }

  @Override
  public synchronized void refresh() {
    visible = List.copyOf(written);
  }

  private boolean isOlder(RequestEvent event, long time) {
    Long importDay = importDays.get(event);
    return importDay == null ? event.time() < time : importDay < Expiry.day(time);
  }

  @Override
  public synchronized long expire(long olderThan) {
    long before = written.size();
    written.removeIf(event -> isOlder(event, olderThan));
    refresh();
    return before - written.size();
  }

  private static boolean theirs(Network who, RequestEvent event) {
    return new Mentions(who).in(event);
  }

  @Override
  public Traces traces(Network who) {
    Traces traces = Traces.NONE;
    for (RequestEvent event : visible) {
      traces = theirs(who, event) ? traces.and(event.time()) : traces;
    }
    return traces;
  }

  @Override
  public synchronized long erase(Network who, long until) {
    long before = written.size();
    written.removeIf(
        event -> theirs(who, event) && (event.time() <= until || importDays.containsKey(event)));
    refresh();
    return before - written.size();
  }

  @Override
  public synchronized long blur(Blur blur, long olderThan) {
    long blurred = 0;
    for (int i = 0; i < written.size(); i++) {
      RequestEvent event = written.get(i);
      RequestEvent hidden = blur.of(event);
      if (isOlder(event, olderThan) && !hidden.equals(event)) {
        written.set(i, hidden);
        Long day = importDays.remove(event);
        if (day != null) {
          importDays.put(hidden, day);
        }
        blurred++;
      }
    }
    refresh();
    return blurred;
  }

  /** Counts an event as 1,000 bytes. */
  @Override
  public synchronized long shrink(long maxBytes) {
    long excess = written.size() - maxBytes / 1000;
    if (excess <= 0) {
      return 0;
    }
    written.stream()
        .sorted(Comparator.comparingLong(RequestEvent::time))
        .limit(excess)
        .toList()
        .forEach(written::remove);
    refresh();
    return excess;
  }

  @Override
  public synchronized void clear() {
    written.clear();
    upTo = "";
    lines.mark = Optional.empty();
    refresh();
  }

  @Override
  public void verify() {
    // nothing on disk can have changed
  }

  @Override
  public StoreStats stats() {
    List<RequestEvent> all = visible;
    return new StoreStats(
        all.size(),
        0,
        all.stream().mapToLong(RequestEvent::time).min().orElse(-1),
        all.stream().mapToLong(RequestEvent::time).max().orElse(-1),
        lastWrite,
        0,
        Optional.empty());
  }

  @Override
  public void close() {
    visible = List.of();
  }
}
