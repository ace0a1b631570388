package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import java.util.List;
import java.util.Optional;

/**
 * A page of events, newest first.
 *
 * @param events the events; with networks in place of addresses where the reader's reach says so
 * @param next where the following page starts; empty on the last page
 */
public record Page(List<RequestEvent> events, Optional<Cursor> next) {
  public Page {
    events = List.copyOf(events);
  }
}
