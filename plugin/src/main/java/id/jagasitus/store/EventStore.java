package id.jagasitus.store;

import id.jagasitus.event.Blur;
import id.jagasitus.event.LineDoor;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every request that was recorded, searchable.
 *
 * <p>One thread writes; any number read. Readers see what was there at the last {@link #refresh},
 * which a job calls about once a second, never a query. A write that fails (disk full, folder gone)
 * is counted in {@link #stats} and never thrown: recording goes on and recovers by itself.
 */
public interface EventStore extends AutoCloseable {

  /** Stores events in the order given and returns how many were taken. */
  int append(List<RequestEvent> batch);

  /**
   * Stores events, and beside them, in the same step in which they become durable, where in a log
   * they came from.
   *
   * @param upTo place behind the last of them; empty where there is none
   */
  int append(List<RequestEvent> batch, String upTo);

  /**
   * The place that came with the last events; after a start, with the last that became durable.
   * Nothing in a new or cleared store.
   */
  Optional<String> upTo();

  /**
   * The fast way in, for the lines of access logs; may be used beside {@link #append}. One import
   * at a time.
   */
  LineDoor lines();

  /** One page, newest first; events of the same millisecond latest stored first. */
  Page search(EventQuery query) throws QueryException;

  /** How many events a filter selects. */
  long count(EventFilter filter) throws QueryException;

  /**
   * Hands over every selected event, newest first, until the visitor answers false: for exports.
   */
  void each(EventFilter filter, Predicate<RequestEvent> visitor) throws QueryException;

  /**
   * Looks at every selected event with a sieve: at each distinct text once, not at each event's.
   *
   * @return what was found until the sieve ended it
   */
  Sifted sift(EventFilter filter, Sieve sieve) throws QueryException;

  /** The most frequent values of some fields among the selected events. */
  Facets facets(EventFilter filter, int top) throws QueryException;

  /** The figures of the dashboard, in one pass over the selected events. */
  Panels panels(PanelQuery query) throws QueryException;

  /**
   * Makes what was appended visible to readers and safe from a crash. Called about once a second.
   */
  void refresh();

  /**
   * Removes events older than an instant (milliseconds since the epoch); returns how many. An event
   * that came through {@link #lines} counts from the day it came.
   */
  long expire(long olderThan);

  /** Removes the oldest events until at most this many bytes are used; returns how many. */
  long shrink(long maxBytes);

  /**
   * What visitors of a network asked for, and what names one of them in a header, as far as it is
   * visible.
   */
  Traces traces(Network who);

  /**
   * Removes what a network's visitors asked for, and rewrites the files that held it, so that
   * nothing of it is left on the disk.
   *
   * @param until recorded events after it (milliseconds since the epoch) stay; imported ones go
   * @return how many
   * @throws java.io.UncheckedIOException when the index cannot be written now
   */
  long erase(Network who, long until);

  /**
   * Hides the host part of addresses of some events older than an instant, the oldest first; call
   * it again until it answers 0. An event that came through {@link #lines} counts from the day it
   * came.
   *
   * @return how many
   */
  long blur(Blur blur, long olderThan);

  /** Forgets every event and mark: the first step of a rebuild from the log files. */
  void clear();

  /** Reads everything once and compares checksums; what it finds wrong stands in {@link #stats}. */
  void verify();

  /** Size, last write, losses and health, without touching the disk. */
  StoreStats stats();

  @Override
  void close();
}
