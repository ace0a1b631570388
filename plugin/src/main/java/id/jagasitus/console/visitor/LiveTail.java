package id.jagasitus.console.visitor;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventQuery;
import id.jagasitus.store.EventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows what comes in. The place of the last answer is the time of its newest request and how
 * many of that millisecond were shown, so that nothing is shown twice or left out.
 */
final class LiveTail {

  private final EventStore store;
  private final Visits visits;

  /** Where an answer ended. */
  private record Place(long time, int shown) {
    static Optional<Place> parse(String text) {
      if (!text.matches("[0-9]{1,15}-[0-9]{1,6}")) {
        return Optional.empty();
      }
      int dash = text.indexOf('-');
      return Optional.of(
          new Place(
              Long.parseLong(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
    }

    String text() {
      return time + "-" + shown;
    }
  }

  LiveTail(EventStore store, Visits visits) {
    this.store = store;
    this.visits = visits;
  }

  /** Rows after a place, oldest first; an empty place begins with the newest. */
  VisitorDesk.Tail since(EventFilter filter, String after, int most) throws QueryException {
    return since(filter, Place.parse(after), Math.min(most, EventQuery.MOST / 2));
  }

  private VisitorDesk.Tail since(EventFilter filter, Optional<Place> place, int most)
      throws QueryException {
    long from = place.map(Place::time).orElse(Long.MIN_VALUE);
    int shown = place.map(Place::shown).orElse(0);
    EventFilter later = filter.between(from, Long.MAX_VALUE);
    var newest = new ArrayList<>(store.search(EventQuery.first(later, most)).events());
    long unseen = place.isEmpty() ? newest.size() : store.count(later) - shown;
    while (newest.size() > unseen) {
      newest.removeLast();
    }
    String next = next(newest, place);
    List<Visit> rows = newest.reversed().stream().map(visits::masked).toList();
    return new VisitorDesk.Tail(rows, next, Math.max(0, unseen - rows.size()));
  }

  private static String next(List<RequestEvent> newest, Optional<Place> before) {
    if (newest.isEmpty()) {
      return before.map(Place::text).orElse("");
    }
    long time = newest.getFirst().time();
    int same = (int) newest.stream().filter(event -> event.time() == time).count();
    int carried = before.filter(place -> place.time() == time).map(Place::shown).orElse(0);
    return new Place(time, same + carried).text();
  }
}
