package id.jagasitus.guard;

import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.rule.Loaded;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.Sieve;
import id.jagasitus.store.Sifted;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Looks back with rules over what is stored, one look at a time; remembers the latest. */
public final class LookBacks implements AutoCloseable {

  private static final Logger LOG = System.getLogger(LookBacks.class.getName());
  private static final int REMEMBERED = 10;

  private final EventStore store;
  private final InstantSource clock;
  private final Executor background;
  private final Deque<LookBack> done = new ArrayDeque<>();
  private @Nullable Running running;
  private boolean closed;

  /**
   * Nothing runs before {@link #begin}.
   *
   * @param background where one look runs
   */
  public LookBacks(EventStore store, InstantSource clock, Executor background) {
    this.store = store;
    this.clock = clock;
    this.background = background;
  }

  /** One look while it goes on; its numbers are read while it is counted. */
  private static final class Running {
    final String name;
    final String author;
    final Instant began;
    final Instant from;
    final long total;
    final List<Loaded> rules;
    final List<LookBack.Of> results = new CopyOnWriteArrayList<>();
    final LongAdder seen = new LongAdder();
    final CountDownLatch ended = new CountDownLatch(1);
    volatile boolean stop;

    Running(
        String name, String author, Instant began, Instant from, long total, List<Loaded> rules) {
      this.name = name;
      this.author = author;
      this.began = began;
      this.from = from;
      this.total = total;
      this.rules = List.copyOf(rules);
    }

    LookBack as(LookBack.State state, String error) {
      return new LookBack(name, author, began, from, state, seen.sum(), total, results, error);
    }
  }

  /**
   * Begins to look with some rules at everything since an instant.
   *
   * @param name what the look is called
   * @param zone decides where days begin
   * @return false when another look goes on
   */
  public boolean begin(String name, List<Loaded> rules, Instant from, ZoneId zone, String author) {
    EventFilter filter =
        EventFilter.of("", Reach.ADDRESSES, zone).between(from.toEpochMilli(), Long.MAX_VALUE);
    long total = count(filter);
    Running mine;
    synchronized (this) {
      if (running != null || closed) {
        return false;
      }
      mine = new Running(name, author, clock.instant(), from, total, rules);
      running = mine;
    }
    background.execute(() -> run(mine, filter));
    return true;
  }

  private long count(EventFilter filter) {
    try {
      return store.count(filter);
    } catch (QueryException e) {
      throw new IllegalStateException("an empty search is always understood", e);
    }
  }

  /** The edge of the background thread: whatever happens, the next look can begin. */
  private void run(Running mine, EventFilter filter) {
    LookBack.State state = LookBack.State.FAILED;
    String error = "";
    try {
      look(mine, filter);
      state = mine.stop ? LookBack.State.STOPPED : LookBack.State.DONE;
    } catch (QueryException | RuntimeException e) {
      error = e.toString();
      LOG.log(Level.WARNING, "Looking back with " + mine.name + " failed", e);
    }
    end(mine.as(state, error));
    mine.ended.countDown();
  }

  private void look(Running mine, EventFilter filter) throws QueryException {
    for (int from = 0; from < mine.rules.size() && !mine.stop; from += Sieve.MOST) {
      int to = Math.min(mine.rules.size(), from + Sieve.MOST);
      boolean last = to == mine.rules.size();
      List<Loaded> some = mine.rules.subList(from, to);
      var sieve = new RuleSieve(some, events -> goOn(mine, last ? events : 0));
      mine.results.addAll(results(some, store.sift(filter, sieve)));
    }
  }

  private static boolean goOn(Running mine, int events) {
    mine.seen.add(events);
    return !mine.stop;
  }

  private static List<LookBack.Of> results(List<Loaded> rules, Sifted sifted) {
    var results = new ArrayList<LookBack.Of>();
    for (int i = 0; i < rules.size(); i++) {
      results.add(new LookBack.Of(rules.get(i).rule().id(), sifted.caught().get(i)));
    }
    return results;
  }

  private synchronized void end(LookBack ended) {
    running = null;
    done.addFirst(ended);
    if (done.size() > REMEMBERED) {
      done.removeLast();
    }
  }

  /** Stops the look that goes on, if any. */
  public synchronized void stop() {
    if (running != null) {
      running.stop = true;
    }
  }

  /** The look that goes on. */
  public synchronized Optional<LookBack> running() {
    return Optional.ofNullable(running).map(now -> now.as(LookBack.State.RUNNING, ""));
  }

  /** The latest that ended, newest first. */
  public synchronized List<LookBack> done() {
    return List.copyOf(done);
  }

  /** Stops, and waits a moment, since the store is closed next. */
  @Override
  public void close() {
    Running last = last();
    try {
      if (last != null && !last.ended.await(2, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "Looking back with {0} does not stop", last.name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Running last() {
    closed = true;
    stop();
    return running;
  }
}
