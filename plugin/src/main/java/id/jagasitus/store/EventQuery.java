package id.jagasitus.store;

import java.util.Optional;

/**
 * One page of a search.
 *
 * @param filter which events
 * @param limit how many at most, 1 to {@value #MOST}
 * @param after where the page before ended; empty for the first page
 */
public record EventQuery(EventFilter filter, int limit, Optional<Cursor> after) {

  /** Longest page. */
  public static final int MOST = 1000;

  public EventQuery {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit " + limit + ": expected 1 to " + MOST);
    }
  }

  /** The first page. */
  public static EventQuery first(EventFilter filter, int limit) {
    return new EventQuery(filter, limit, Optional.empty());
  }
}
