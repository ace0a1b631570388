package id.jagasitus;

import id.jagasitus.integrity.Publishing;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Has a snapshot of the site begun when a window of publishing opens and one when it is over, by a
 * person or by the clock. One that cannot begin yet, because another run is under way, is tried
 * again. Safe for several threads.
 */
final class PublishingSnapshots {

  private final Publishing publishing;
  private final Predicate<String> take;
  private Optional<Publishing.Window> known;
  private Optional<String> wanted = Optional.empty();

  /**
   * @param take begins a snapshot on behalf of an account; false while another run is under way
   * @param now a window that is open already needs no snapshot of the state before
   */
  PublishingSnapshots(Publishing publishing, Predicate<String> take, Instant now) {
    this.publishing = publishing;
    this.take = take;
    this.known = publishing.open(now);
  }

  /** Looks whether a window was opened or is over; call it right after either, and often. */
  synchronized void look(Instant now) {
    Optional<Publishing.Window> open = publishing.open(now);
    if (!open.equals(known)) {
      wanted = open.or(() -> known).map(Publishing.Window::by);
      known = open;
    }
    wanted = wanted.filter(by -> !take.test(by));
  }
}
