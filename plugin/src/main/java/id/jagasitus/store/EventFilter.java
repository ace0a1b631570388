package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Expr;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.QueryParser;
import id.jagasitus.query.Reach;
import java.time.ZoneId;

/**
 * Which events are meant.
 *
 * @param text a search in the language of {@link id.jagasitus.query}; empty means all
 * @param from first millisecond since the epoch, included
 * @param to end, excluded
 * @param reach what the reader may know of addresses; answers carry no more
 * @param zone the zone that {@code time:} in the text is written in
 * @param withOwn whether requests that we made ourselves are among them
 */
public record EventFilter(
    String text, long from, long to, Reach reach, ZoneId zone, boolean withOwn) {

  /** Everything ever stored that {@code text} selects. */
  public static EventFilter of(String text, Reach reach, ZoneId zone) {
    return new EventFilter(text, Long.MIN_VALUE, Long.MAX_VALUE, reach, zone, true);
  }

  /** The same within a range, milliseconds since the epoch, end excluded. */
  public EventFilter between(long newFrom, long newTo) {
    return new EventFilter(text, newFrom, newTo, reach, zone, withOwn);
  }

  /** The same for another reader. */
  public EventFilter reaching(Reach other) {
    return new EventFilter(text, from, to, other, zone, withOwn);
  }

  /** The same with or without what we asked for ourselves; without, what is left are visits. */
  public EventFilter withOwn(boolean wanted) {
    return new EventFilter(text, from, to, reach, zone, wanted);
  }

  boolean covers(RequestEvent event) {
    return event.time() >= from && event.time() < to && (withOwn || !event.own());
  }

  Expr expr() throws QueryException {
    return QueryParser.parse(text, reach, zone);
  }
}
