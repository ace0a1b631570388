package id.jagasitus;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.home.Machine;
import id.jagasitus.schedule.Courtesy;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.StoreStats;
import id.jagasitus.visitorlog.Follower;
import id.jagasitus.visitorlog.FollowerStats;
import id.jagasitus.visitorlog.LogPosition;
import id.jagasitus.visitorlog.Pace;
import id.jagasitus.visitorlog.Span;
import id.jagasitus.visitorlog.VisitorLog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The record of requests: the visitor log, which is written first, and the index, which a follower
 * makes of it at its own pace.
 */
final class RequestRecord implements AutoCloseable {

  private final VisitorLog log;
  private final EventStore store;
  private final Machine machine;
  private final Object writing = new Object();
  private volatile @Nullable Follower follower;

  RequestRecord(VisitorLog log, EventStore store, Machine machine) {
    this.log = log;
    this.store = store;
    this.machine = machine;
  }

  VisitorLog log() {
    return log;
  }

  EventStore store() {
    return store;
  }

  /** Held by whoever appends to the log and the store. */
  Object writing() {
    return writing;
  }

  /**
   * Writes a batch, one writer at a time; the follower hands it on.
   *
   * @param kept takes out what must not be written any more; asked while nobody else writes
   */
  void write(List<RequestEvent> batch, UnaryOperator<List<RequestEvent>> kept) {
    synchronized (writing) {
      List<RequestEvent> rest = kept.apply(batch);
      Optional<Span> span = log.append(rest);
      Follower handsOn = follower;
      if (handsOn != null) {
        handsOn.appended(rest, span);
      }
    }
  }

  /**
   * Makes the follower that, once started, hands every request of the log on, from where the index
   * ends.
   *
   * @param receiver keeps the place in the index, together with the requests
   */
  Follower follow(Follower.Receiver receiver) throws IOException {
    var starting =
        new Follower(
            log,
            receiver,
            Courtesy.onThisMachine(new Pace(this::behind, machine.nanoTime()), machine.nanoTime()),
            machine.clock(),
            machine.nanoTime());
    Optional<LogPosition> from = indexed();
    if (from.isPresent()) {
      starting.resume(from.get());
    }
    follower = starting;
    return starting;
  }

  /** Where the index ends; an index that is new, and not set aside, has everything before it. */
  private Optional<LogPosition> indexed() {
    Optional<LogPosition> place = store.upTo().flatMap(LogPosition::parse);
    StoreStats stats = store.stats();
    boolean isNew = stats.events() == 0 && stats.trouble().isEmpty();
    return place.isEmpty() && isNew ? Optional.of(LogPosition.BEGINNING) : place;
  }

  /** How far the index is behind the log. */
  FollowerStats behind() {
    Follower handsOn = follower;
    return handsOn == null ? FollowerStats.NONE : handsOn.stats();
  }

  /** For a rebuild, which reads everything that was appended: nothing of it is handed on. */
  void forgetWaiting() {
    Follower handsOn = follower;
    if (handsOn != null) {
      handsOn.forget();
    }
  }

  /** Ends handing on; the log and the store stay open for what still ends with them. */
  void stopFollowing() throws IOException {
    Follower handsOn = follower;
    if (handsOn != null) {
      handsOn.close();
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
    log.close();
  }
}
