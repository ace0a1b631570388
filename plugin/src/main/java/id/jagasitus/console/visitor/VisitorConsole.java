package id.jagasitus.console.visitor;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult.Found;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult.Misunderstood;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Field;
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
  public Dashboard dashboard(Viewer viewer, Scope scope) {
    return dashboards.of(scope);
  }

  @Override
  public SearchResult search(Viewer viewer, SearchRequest request) {
    try {
      return found(scoped(viewer, request), Cursor.parse(request.after()));
    } catch (QueryException e) {
      return new Misunderstood(e.problem());
    }
  }

  private Found found(EventFilter filter, Optional<Cursor> after) throws QueryException {
    Page page = store.search(new EventQuery(filter, PAGE_SIZE, after));
    List<Visit> rows = page.events().stream().map(visits::masked).toList();
    Reach networks = addresses.reach();
    boolean byNetwork = readable(filter.text(), networks, filter.zone());
    // The same events counted by network: no value in the lists is then a whole address.
    Facets facets = store.facets(byNetwork ? filter.reaching(networks) : filter, FACET_VALUES);
    List<Facet> shown = SearchFacets.of(facets, byNetwork);
    Optional<String> next = page.next().map(Cursor::text);
    return new Found(rows, facets.total(), facets.own(), shown, next);
  }

  private EventFilter scoped(Viewer viewer, SearchRequest request) throws QueryException {
    return permitted(viewer, request.query(), request.scope()).filter(request.query());
  }

  /**
   * The scope of what a viewer typed, refused where it asks for more than the viewer may know.
   * Whoever asks about our own requests wants to see them.
   */
  private Scope permitted(Viewer viewer, String text, Scope scope) throws QueryException {
    boolean own = QueryParser.parse(text, reach(viewer), scope.zone()).asks(Field.OWN);
    return own ? scope.all() : scope;
  }

  private Reach reach(Viewer viewer) {
    return viewer.admin() ? Reach.ADDRESSES : addresses.reach();
  }

  private static boolean readable(String text, Reach reach, ZoneId zone) {
    try {
      QueryParser.parse(text, reach, zone);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }

  @Override
  public Optional<Tail> tail(Viewer viewer, String query, Scope scope, String after, int most) {
    try {
      EventFilter ever = permitted(viewer, query, scope).ever(query);
      return Optional.of(tail.since(ever, after, most));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean export(Viewer viewer, SearchRequest request, RowSink sink) throws IOException {
    try {
      store.each(scoped(viewer, request), event -> hand(event, sink));
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
      Viewer viewer, String token, String grant, Scope scope, String after) {
    boolean whole = reveals.allows(viewer, grant, token);
    return profiles.of(token, whole, reach(viewer), scope, Cursor.parse(after));
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
