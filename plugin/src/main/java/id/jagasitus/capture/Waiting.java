package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import java.util.Optional;

/**
 * A request in the queue, complete and immutable. Where the event is made of it only when it is
 * taken out, that costs the writer thread and not the visitor.
 */
interface Waiting {

  /** Roughly what it takes in memory, bytes. */
  long weight();

  /** What is recorded of it; nothing where it could not be read, which was counted. */
  Optional<RequestEvent> event();
}
