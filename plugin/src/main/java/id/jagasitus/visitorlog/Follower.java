package id.jagasitus.visitorlog;

import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands every event that was appended to the visitor log on, in the same order and once, on a
 * thread of its own: from memory while it keeps up, from the files when it does not. So what is
 * costly (the index, detection) may fall behind when visitors need the machine; the log, which is
 * the record, never does. What was handed on is known by a place in the log, which the receiver
 * keeps together with what it made of the events; the next start goes on from there.
 */
public final class Follower implements AutoCloseable {

  /** Who is handed the events. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * Takes events, oldest first.
     *
     * @param upTo the place behind the last of them; nothing where they are in no file
     */
    void take(List<RequestEvent> events, Optional<LogPosition> upTo);
  }

  private static final Logger LOG = System.getLogger(Follower.class.getName());

  private final Backlog backlog = new Backlog();
  private final Object handing = new Object();
  private final VisitorLog log;
  private final SpanReader reader;
  private final Receiver receiver;
  private final LongConsumer pace;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private volatile boolean stopping;
  private final LongAdder handed = new LongAdder();
  private final LongAdder fromFiles = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private volatile String lastError = "";
  private @Nullable Thread thread;

  /**
   * Makes a follower; nothing is handed on before {@link #start}.
   *
   * @param pace told after each piece how many nanoseconds it took; may rest
   */
  public Follower(
      VisitorLog log,
      Receiver receiver,
      LongConsumer pace,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.log = log;
    this.reader = new SpanReader(log.folder());
    this.receiver = receiver;
    this.pace = pace;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** Puts what an earlier process appended behind a place in front of everything else. */
  public void resume(LogPosition from) throws IOException {
    for (Span span : log.since(from)) {
      backlog.addUnread(span, clock.millis());
    }
  }

  /** Starts the thread. */
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("jagasitus-follower").start(this::run);
    }
  }

  /**
   * Takes note of a batch that was appended; returns at once, except where its lines cannot be read
   * back and memory is full.
   */
  public void appended(List<RequestEvent> batch, Optional<Span> span) {
    try {
      if (!backlog.add(batch, span, clock.millis())) {
        lost.add(batch.size());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      lost.add(batch.size());
    }
  }

  private void run() {
    try {
      while (!stopping) {
        if (!handOn()) {
          backlog.await();
        }
      }
    } catch (InterruptedException asked) {
      LOG.log(Level.DEBUG, "asked to stop", asked);
    }
  }

  /** Hands one piece on; false when there is none. One thread at a time. */
  boolean handOn() {
    long began = nanoTime.getAsLong();
    synchronized (handing) {
      Optional<Backlog.Next> next = backlog.next();
      if (next.isEmpty()) {
        closeReader();
        return false;
      }
      handOn(next.get());
    }
    if (!stopping) {
      pace.accept(nanoTime.getAsLong() - began);
    }
    return true;
  }

  private void handOn(Backlog.Next next) {
    if (next.events().isEmpty()) {
      next.span().ifPresent(span -> readBack(span, next.count()));
    } else {
      hand(next.events(), next.span().map(Span::end));
      backlog.handed();
    }
  }

  private void readBack(Span span, long count) {
    try {
      SpanReader.Chunk chunk = reader.read(span);
      List<RequestEvent> events = chunk.events();
      boolean known = chunk.end() < Long.MAX_VALUE;
      hand(
          events,
          known ? Optional.of(new LogPosition(span.file(), chunk.end())) : Optional.empty());
      fromFiles.add(events.size());
      backlog.read(chunk.end(), events.size(), events.isEmpty() ? -1 : events.getLast().time());
    } catch (IOException e) {
      LOG.log(Level.ERROR, "Lines of " + span.file() + " cannot be read back", e);
      lastError = "visitor log " + span.file() + " cannot be read back: " + e;
      lost.add(count);
      backlog.read(span.to(), count, -1);
      closeReader();
    }
  }

  private void hand(List<RequestEvent> events, Optional<LogPosition> upTo) {
    try {
      receiver.take(events, upTo);
      handed.add(events.size());
      lastError = "";
    } catch (RuntimeException | Error failure) { // the edge of a thread that must outlive any bug
      lost.add(events.size());
      if (lastError.isEmpty()) {
        LOG.log(Level.ERROR, "A batch of " + events.size() + " requests was lost", failure);
      }
      lastError = failure.toString();
    }
  }

  private void closeReader() {
    try {
      reader.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A file of the visitor log could not be closed", e);
    }
  }

  /** Forgets what waits: someone else reads everything that was appended so far. */
  public void forget() {
    synchronized (handing) {
      backlog.clear();
      closeReader();
    }
  }

  /** How far behind it is. */
  public FollowerStats stats() {
    long oldest = backlog.oldest();
    return new FollowerStats(
        backlog.events(),
        oldest < 0 ? 0 : Math.max(0, clock.millis() - oldest),
        handed.sum(),
        fromFiles.sum(),
        lost.sum(),
        lastError);
  }

  /**
   * Hands on what waits, for at most so long; the rest is found in the files by the next start.
   *
   * @return whether everything was handed on
   */
  public synchronized boolean stop(Duration patience) throws InterruptedException {
    long until = nanoTime.getAsLong() + patience.toNanos();
    backlog.close();
    stopping = true;
    Thread running = thread;
    if (running != null) {
      LockSupport.unpark(running);
      running.join(patience);
    }
    boolean more = true;
    while (more && nanoTime.getAsLong() < until) {
      more = handOn();
    }
    return !more;
  }

  @Override
  public void close() throws IOException {
    synchronized (handing) {
      reader.close();
    }
  }
}
