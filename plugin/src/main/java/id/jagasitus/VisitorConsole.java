package id.jagasitus;

import id.jagasitus.VisitorDesk.SearchResult.Found;
import id.jagasitus.VisitorDesk.SearchResult.Misunderstood;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.QueryParser;
import id.jagasitus.query.Reach;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventQuery;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.Facets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The visitor desk over the store. What a viewer types is checked against what they may search for;
 * answers are looked up with whole addresses, which tokens need, and leave here masked.
 */
final class VisitorConsole implements VisitorDesk {

  private static final int PAGE_SIZE = 50;
  private static final int MOST_PAGES = EventQuery.MOST / PAGE_SIZE;
  private static final int FACET_VALUES = 8;

  private final EventStore store;
  private final Supplier<ZoneId> zone;
  private final Dashboards dashboards;
  private final ShownAddresses addresses;
  private final Visits visits;
  private final Profiles profiles;
  private final Reveals reveals;
  private final AddressTokens tokens;

  VisitorConsole(
      EventStore store,
      Supplier<ZoneId> zone,
      Dashboards dashboards,
      ShownAddresses addresses,
      Profiles profiles,
      Reveals reveals,
      AddressTokens tokens) {
    this.store = store;
    this.zone = zone;
    this.dashboards = dashboards;
    this.addresses = addresses;
    this.visits = new Visits(addresses);
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
      return found(filter(viewer, request.query(), request.range()), request.page());
    } catch (QueryException e) {
      return misunderstood(e);
    }
  }

  private Found found(EventFilter filter, int wanted) throws QueryException {
    Facets facets = store.facets(networks(filter), FACET_VALUES);
    int pages = (int) Math.max(1, Math.min(MOST_PAGES, (facets.total() + PAGE_SIZE - 1) / PAGE_SIZE));
    int page = Math.clamp(wanted, 1, pages);
    List<RequestEvent> events = store.search(EventQuery.first(filter, page * PAGE_SIZE)).events();
    List<Visit> rows =
        events.stream().skip((long) (page - 1) * PAGE_SIZE).map(visits::masked).toList();
    return new Found(rows, facets.total(), SearchFacets.of(facets), page, pages, PAGE_SIZE);
  }

  private static Misunderstood misunderstood(QueryException e) {
    var problem = e.problem();
    return new Misunderstood(
        problem.position(), SearchFacets.problem(problem.kind()), problem.near());
  }

  /** What a viewer typed, refused where it asks for more than the viewer may know. */
  private EventFilter filter(Viewer viewer, String text, TimeRange range) throws QueryException {
    Reach reach = viewer.admin() ? Reach.ADDRESSES : Reach.NETWORKS;
    QueryParser.parse(text, reach, zone.get());
    return EventFilter.of(text, Reach.ADDRESSES, zone.get())
        .between(range.from().toEpochMilli(), range.to().toEpochMilli());
  }

  /** The same events, counted by network: no value in the lists is then a whole address. */
  private static EventFilter networks(EventFilter filter) {
    return new EventFilter(
        filter.text(), filter.from(), filter.to(), Reach.NETWORKS, filter.zone());
  }

  @Override
  public Tail tail(Viewer viewer, String query, String after, int most) {
    return new LiveTail(store, visits).since(tailFilter(viewer, query), after, most);
  }

  private Optional<EventFilter> tailFilter(Viewer viewer, String query) {
    try {
      Reach reach = viewer.admin() ? Reach.ADDRESSES : Reach.NETWORKS;
      QueryParser.parse(query, reach, zone.get());
      return Optional.of(EventFilter.of(query, Reach.ADDRESSES, zone.get()));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean export(Viewer viewer, String query, TimeRange range, RowSink sink)
      throws IOException {
    try {
      store.each(filter(viewer, query, range), event -> hand(event, sink));
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
      Viewer viewer, String token, String grant, TimeRange range, ZoneId shown, int page) {
    boolean whole = reveals.allows(viewer, grant, token);
    return profiles.of(token, whole, range, shown, page);
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
