package id.jagasitus.console.visitor;

import id.jagasitus.query.Reach;
import id.jagasitus.store.EventFilter;
import java.time.ZoneId;

/**
 * What is looked at.
 *
 * @param range from when to when
 * @param zone decides where days and hours begin, and what times in a search are written in
 * @param withOwn whether requests count that are no visits: of people who are logged in to our
 *     pages, and of our own checks
 */
public record Scope(TimeRange range, ZoneId zone, boolean withOwn) {

  /** Visits only. */
  public static Scope visits(TimeRange range, ZoneId zone) {
    return new Scope(range, zone, false);
  }

  /** What a search finds here, with whole addresses. */
  EventFilter filter(String text) {
    return ever(text).between(range.from().toEpochMilli(), range.to().toEpochMilli());
  }

  /** What a search finds at any time, with whole addresses. */
  EventFilter ever(String text) {
    return EventFilter.of(text, Reach.ADDRESSES, zone).withOwn(withOwn);
  }

  /** The same with our own requests among the others. */
  Scope all() {
    return new Scope(range, zone, true);
  }
}
