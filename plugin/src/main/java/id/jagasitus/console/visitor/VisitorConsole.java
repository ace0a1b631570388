package id.jagasitus.console.visitor;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult.Found;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult.Misunderstood;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.QueryParser;
import id.jagasitus.query.Reach;
import id.jagasitus.store.Cursor;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventQuery;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.Facets;
import id.jagasitus.store.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The visitor desk over the store. What a viewer types is checked against what they may search for;
 * answers are looked up with whole addresses, which tokens need, and leave here masked.
 */
public final class VisitorConsole implements VisitorDesk {

  private static final int PAGE_SIZE = 50;
  private static final int FACET_VALUES = 8;

  private final EventStore store;
  private final Dashboards dashboards;
  private final ShownAddresses addresses;
  private final Visits visits;
  private final LiveTail tail;
  private final Profiles profiles;
  private final Reveals reveals;
  private final AddressTokens tokens;

  public VisitorConsole(
      EventStore store,
      Dashboards dashboards,
      ShownAddresses addresses,
      Profiles profiles,
      Reveals reveals,
      AddressTokens tokens) {
    this.store = store;
    this.dashboards = dashboards;
    this.addresses = addresses;
    this.visits = new Visits(addresses);
    this.tail = new LiveTail(store, visits);
    this.profiles = profiles;
    this.reveals = reveals;
    this.tokens = tokens;
  }

  @Override
  public Dashboard dashboard(Viewer viewer, TimeRange range, ZoneId shown) {
    return dashboards.of(range, shown);
  }

  @Override
  public SearchResult search(Viewer viewer, SearchRequest request) {
    try {
      return found(filter(viewer, request), Cursor.parse(request.after()));
    } catch (QueryException e) {
      return new Misunderstood(e.problem());
    }
  }

  private Found found(EventFilter filter, Optional<Cursor> after) throws QueryException {
    Page page = store.search(new EventQuery(filter, PAGE_SIZE, after));
    List<Visit> rows = page.events().stream().map(visits::masked).toList();
    boolean byNetwork = readable(filter.text(), Reach.NETWORKS, filter.zone());
    Facets facets = store.facets(byNetwork ? networks(filter) : filter, FACET_VALUES);
    List<Facet> shown = SearchFacets.of(facets, byNetwork);
    return new Found(rows, facets.total(), shown, page.next().map(Cursor::text));
  }

  /** What a viewer typed, refused where it asks for more than the viewer may know. */
  private static EventFilter filter(Viewer viewer, SearchRequest request) throws QueryException {
    TimeRange range = request.range();
    return filter(viewer, request.query(), request.zone())
        .between(range.from().toEpochMilli(), range.to().toEpochMilli());
  }

  private static EventFilter filter(Viewer viewer, String text, ZoneId zone) throws QueryException {
    QueryParser.parse(text, viewer.admin() ? Reach.ADDRESSES : Reach.NETWORKS, zone);
    return EventFilter.of(text, Reach.ADDRESSES, zone);
  }

  private static boolean readable(String text, Reach reach, ZoneId zone) {
    try {
      QueryParser.parse(text, reach, zone);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }

  /** The same events, counted by network: no value in the lists is then a whole address. */
  private static EventFilter networks(EventFilter filter) {
    return new EventFilter(
        filter.text(), filter.from(), filter.to(), Reach.NETWORKS, filter.zone());
  }

  @Override
  public Optional<Tail> tail(Viewer viewer, String query, ZoneId zone, String after, int most) {
    try {
      return Optional.of(tail.since(filter(viewer, query, zone), after, most));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean export(Viewer viewer, SearchRequest request, RowSink sink) throws IOException {
    try {
      store.each(filter(viewer, request), event -> hand(event, sink));
      return true;
    } catch (QueryException e) {
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean hand(RequestEvent event, RowSink sink) {
    try {
      sink.accept(visits.masked(event));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<AddressProfile> profile(
      Viewer viewer, String token, String grant, TimeRange range, ZoneId shown, String after) {
    boolean whole = reveals.allows(viewer, grant, token);
    return profiles.of(token, whole, range, shown, Cursor.parse(after));
  }

  @Override
  public Reveal reveal(Viewer viewer, String token, String reason) {
    Optional<String> address = tokens.address(token);
    if (address.isEmpty()) {
      return new Reveal.Denied(new Outcome.Refused(Refusal.GONE, List.of()));
    }
    return reveals.reveal(viewer, addresses.masked(address.get()), reason);
  }
}
