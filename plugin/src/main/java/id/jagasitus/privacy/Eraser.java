package id.jagasitus.privacy;

import id.jagasitus.event.Network;
import java.io.IOException;
import java.time.Instant;

/** Erases somebody from one place; making it again changes nothing more. */
@FunctionalInterface
public interface Eraser {

  /**
   * Erases, durably.
   *
   * @param until what was recorded later stays
   * @return how many requests
   * @throws IOException when it must be tried again later
   */
  long erase(Network who, Instant until) throws IOException;
}
