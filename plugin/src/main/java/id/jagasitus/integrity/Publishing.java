package id.jagasitus.integrity;

import id.jagasitus.event.Severity;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import id.jagasitus.site.SitePath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "I am updating now": what changes while the window is open is approved, programs and what the
 * scanner finds critical excepted. Folded from the journal, so that a restart keeps it open.
 */
public final class Publishing {

  static final String OPENED = "publishing.opened";
  static final String CLOSED = "publishing.closed";

  private static final Duration LONGEST = Duration.ofHours(8);

  private final Appender journal;
  private Optional<Window> window = Optional.empty();
  private Optional<Window> last = Optional.empty();

  /** An open window and who opened it. */
  public record Window(Instant from, Instant to, String by) {}

  public Publishing(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case OPENED -> window = Optional.of(entry.data().as(Window.class));
      case CLOSED -> {
        Instant end = entry.data().as(Window.class).to();
        last = window.map(open -> new Window(open.from(), end, open.by()));
        window = Optional.empty();
      }
      default -> {}
    }
  }

  /** The window that is open. */
  public synchronized Optional<Window> open(Instant now) {
    return window.filter(at -> now.isBefore(at.to()));
  }

  /**
   * Opens a window.
   *
   * @throws IllegalArgumentException when it would be longer than eight hours
   */
  public void begin(String author, String address, Instant now, Duration length)
      throws JournalException {
    if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("window-hours");
    }
    journal.append(author, address, OPENED, new Window(now, now.plus(length), author));
  }

  /** Closes the window early. */
  public void end(String author, String address, Instant now) throws JournalException {
    journal.append(author, address, CLOSED, new Window(now, now, author));
  }

  /** The window that was open at some time since then, if any. */
  private synchronized Optional<Window> since(Instant then) {
    return window.or(() -> last).filter(at -> at.to().isAfter(then));
  }

  /**
   * Approves what came to served pages while a window was open, what the scanner finds critical
   * excepted. Pages are looked at now and then: what the first look after a window shows came in
   * it.
   *
   * @param before when the pages were looked at before
   */
  public void approve(Outgoing outgoing, Instant before, Instant now) throws IOException {
    Optional<Window> at = since(before);
    if (at.isEmpty()) {
      return;
    }
    List<ServedTie> plain =
        outgoing.view().waiting().stream()
            .filter(tie -> tie.severity() != Severity.CRITICAL)
            .filter(tie -> !tie.seen().isBefore(at.get().from()))
            .toList();
    if (!plain.isEmpty()) {
      outgoing.approve(plain, at.get().by(), "", now);
    }
  }

  /** Approves what changed while a window is open; answers which files. */
  public Set<SitePath> approve(Integrity integrity, Instant now) throws IOException {
    Optional<Window> at = open(now);
    if (at.isEmpty()) {
      return Set.of();
    }
    Set<SitePath> plain =
        integrity.pending().stream()
            .filter(change -> change.severity() != Severity.CRITICAL)
            .filter(change -> !change.seen().isBefore(at.get().from()))
            .map(Change::path)
            .collect(Collectors.toUnmodifiableSet());
    if (!plain.isEmpty()) {
      integrity.approve(plain, at.get().by(), "", now);
    }
    return plain;
  }
}
