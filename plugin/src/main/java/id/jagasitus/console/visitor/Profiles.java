package id.jagasitus.console.visitor;

import id.jagasitus.console.visitor.VisitorDesk.Count;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.store.Cursor;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventQuery;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.Page;
import id.jagasitus.store.Panel;
import id.jagasitus.store.Panels;
import id.jagasitus.store.Tally;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what one address or network did. */
public final class Profiles {

  private static final int PAGE_SIZE = 50;
  private static final Set<Panel> WANTED =
      EnumSet.of(
          Panel.SERIES, Panel.VISITORS, Panel.STATUS, Panel.PATHS, Panel.AGENTS, Panel.ADDRESSES);

  private final EventStore store;
  private final Dashboards dashboards;
  private final AddressTokens tokens;
  private final ShownAddresses addresses;
  private final Visits visits;

  /** Who is looked at: an address that may be shown or not, or a network. */
  private record Who(ShownAddress shown, boolean network, String exact, String clause) {}

  public Profiles(
      EventStore store, Dashboards dashboards, AddressTokens tokens, ShownAddresses addresses) {
    this.store = store;
    this.dashboards = dashboards;
    this.tokens = tokens;
    this.addresses = addresses;
    this.visits = new Visits(addresses);
  }

  /**
   * @param token of an address, or a network in CIDR form
   * @param whole whether the viewer may see the address itself
   * @param reach how small a network the viewer may ask for: one of a few addresses would tell who
   *     they are
   */
  Optional<AddressProfile> of(
      String token, boolean whole, Reach reach, Scope scope, Optional<Cursor> after) {
    return who(token, whole, reach).map(who -> profile(who, scope, after));
  }

  private Optional<Who> who(String token, boolean whole, Reach reach) {
    if (token.indexOf('/') > 0) {
      return network(token, reach);
    }
    return tokens.address(token).map(address -> address(address, whole));
  }

  private Who address(String address, boolean whole) {
    ShownAddress shown = whole ? addresses.whole(address) : addresses.masked(address);
    String exact = Clause.of("ip", address);
    return new Who(shown, false, exact, whole ? exact : Clause.of("ip", shown.network()));
  }

  private Optional<Who> network(String cidr, Reach reach) {
    try {
      Network network = Network.parse(cidr);
      if (!reach.covers(network)) {
        return Optional.empty();
      }
      ShownAddress shown = addresses.network(network);
      String clause = Clause.of("ip", shown.network());
      return Optional.of(new Who(shown, true, clause, clause));
    } catch (IllegalArgumentException notANetwork) {
      return Optional.empty();
    }
  }

  private AddressProfile profile(Who who, Scope scope, Optional<Cursor> after) {
    Panels panels = dashboards.panels(who.exact(), scope, 0, WANTED);
    EventFilter ever = scope.ever(who.exact());
    Page page = search(scope.filter(who.exact()), PAGE_SIZE, after);
    return new AddressProfile(
        who.shown(),
        who.network(),
        panels.requests(),
        panels.own(),
        edge(ever, true, scope.range()),
        edge(ever, false, scope.range()),
        Dashboards.buckets(panels.series()),
        Dashboards.statusClasses(panels.statuses()),
        Dashboards.counts(panels.paths(), "path"),
        Dashboards.counts(panels.agents(), "ua"),
        who.network() ? members(panels.addresses()) : List.of(),
        page.events().stream().map(event -> row(event, who)).toList(),
        page.next().map(Cursor::text),
        who.clause());
  }

  private List<Count> members(List<Tally> tallies) {
    return tallies.stream()
        .map(
            tally ->
                new Count(
                    addresses.masked(tally.value()).text(),
                    tally.count(),
                    tokens.token(tally.value())))
        .toList();
  }

  private Visit row(RequestEvent event, Who who) {
    return who.network() ? visits.masked(event) : visits.of(event, who.shown());
  }

  /** First or last request ever stored; the range's own end where there is none. */
  private Instant edge(EventFilter ever, boolean first, TimeRange range) {
    List<RequestEvent> events = (first ? oldest(ever) : search(ever, 1, Optional.empty())).events();
    return events.isEmpty()
        ? (first ? range.from() : range.to())
        : Instant.ofEpochMilli(events.getLast().time());
  }

  /** The oldest request, found by halving the time that holds any: 64 counts at most. */
  private Page oldest(EventFilter ever) {
    long low = Math.max(0, store.stats().oldest());
    long high = store.stats().newest() + 1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (count(ever.between(low, middle)) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return search(ever.between(low, high), 1, Optional.empty());
  }

  private long count(EventFilter filter) {
    try {
      return store.count(filter);
    } catch (QueryException e) {
      throw new IllegalStateException("the search was written here: " + filter.text(), e);
    }
  }

  private Page search(EventFilter filter, int most, Optional<Cursor> after) {
    try {
      return store.search(new EventQuery(filter, most, after));
    } catch (QueryException e) {
      throw new IllegalStateException("the search was written here: " + filter.text(), e);
    }
  }
}
