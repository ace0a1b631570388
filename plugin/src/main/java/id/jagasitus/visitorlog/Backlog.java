package id.jagasitus.visitorlog;

import id.jagasitus.event.RequestEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was appended to the log and not yet handed on, oldest first: the events themselves while
 * there is room in memory, beyond that only where their lines stand. One thread takes, any adds.
 */
final class Backlog {

  /** Most events in memory, and most bytes of their lines. */
  static final int MOST_EVENTS = 8_192;

  static final long MOST_BYTES = 8 << 20;

  /** A part of it; either in memory (with events) or in the files alone. */
  static final class Piece {
    private @Nullable Span span;
    private final List<RequestEvent> events;
    private long count;
    private long since;

    private Piece(@Nullable Span span, List<RequestEvent> events, long count, long since) {
      this.span = span;
      this.events = events;
      this.count = count;
      this.since = since;
    }

    private long bytes() {
      return span == null || events.isEmpty() ? 0 : span.to() - span.from();
    }
  }

  private final Deque<Piece> pieces = new ArrayDeque<>();
  private long heldEvents;
  private long heldBytes;
  private boolean closed;

  /**
   * Adds a batch. Where its lines are in no file that can be read back, waits for room in memory,
   * so that whoever appends slows down and the queue before it counts what it must refuse.
   *
   * @param since when it was appended, milliseconds since the epoch
   * @return false when the batch could not be kept because of {@link #close}
   */
  synchronized boolean add(List<RequestEvent> batch, Optional<Span> span, long since)
      throws InterruptedException {
    while (span.isEmpty() && full(batch.size()) && !closed) {
      wait();
    }
    if (closed) {
      return span.isPresent(); // the lines will be found by the next start
    }
    if (span.isEmpty() || !full(batch.size())) {
      push(new Piece(span.orElse(null), batch, batch.size(), since));
    } else {
      fold(span.get(), batch.size(), since);
    }
    notifyAll();
    return true;
  }

  private boolean full(int more) {
    return heldEvents > 0 && (heldEvents + more > MOST_EVENTS || heldBytes > MOST_BYTES);
  }

  private void push(Piece piece) {
    pieces.addLast(piece);
    heldEvents += piece.events.size();
    heldBytes += piece.bytes();
  }

  private void fold(Span span, long count, long since) {
    Piece last = pieces.peekLast();
    if (last != null && last.events.isEmpty() && last.span != null && last.span.meets(span)) {
      last.span = new Span(span.file(), last.span.from(), span.to());
      last.count += count;
    } else {
      push(new Piece(span, List.of(), count, since));
    }
  }

  /** Adds lines that an earlier process left behind; how many they are is not known. */
  synchronized void addUnread(Span span, long since) {
    fold(span, 0, since);
  }

  /** What comes next; nothing when all was handed on. */
  synchronized Optional<Next> next() {
    Piece head = pieces.peekFirst();
    return head == null
        ? Optional.empty()
        : Optional.of(new Next(Optional.ofNullable(head.span), head.events, head.count));
  }

  /**
   * What to hand on.
   *
   * @param events nothing where they must be read from the span
   * @param count how many they are, as far as known
   */
  record Next(Optional<Span> span, List<RequestEvent> events, long count) {}

  /** Forgets the first piece, which was in memory. */
  synchronized void handed() {
    Piece head = pieces.removeFirst();
    heldEvents -= head.events.size();
    heldBytes -= head.bytes();
    notifyAll();
  }

  /**
   * Forgets the beginning of the first piece, which was read from its file.
   *
   * @param to up to where it was read
   * @param time of the last event, milliseconds since the epoch
   */
  synchronized void read(long to, long count, long time) {
    Piece head = pieces.getFirst();
    Span span = head.span;
    if (span == null || to >= span.to()) {
      pieces.removeFirst();
    } else {
      head.span = new Span(span.file(), to, span.to());
      head.count = Math.max(0, head.count - count);
      head.since = Math.max(head.since, time);
    }
  }

  /** Waits until there is something to take, or it is closed. */
  synchronized void await() throws InterruptedException {
    while (pieces.isEmpty() && !closed) {
      wait();
    }
  }

  synchronized void clear() {
    pieces.clear();
    heldEvents = 0;
    heldBytes = 0;
    notifyAll();
  }

  /** Takes nothing more and lets go of whoever waits. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Events that wait, as far as they were counted. */
  synchronized long events() {
    return pieces.stream().mapToLong(piece -> piece.count).sum();
  }

  /** Since when the oldest waits, milliseconds since the epoch; −1 when nothing waits. */
  synchronized long oldest() {
    Piece head = pieces.peekFirst();
    return head == null ? -1 : head.since;
  }
}
