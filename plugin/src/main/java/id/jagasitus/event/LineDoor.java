package id.jagasitus.event;

import java.io.IOException;
import java.util.Optional;

/**
 * Where the lines of access logs enter a store, quickly and all or nothing up to a mark.
 *
 * <p>{@link #accept} may be called from several threads, each with its own {@link LogLine}.
 */
public interface LineDoor {

  /** Takes one line; its slices are copied before this returns. */
  void accept(LogLine line) throws IOException;

  /**
   * Makes everything accepted so far durable, together with {@code mark}, in one step: after a
   * crash {@link #mark} names exactly the last state that survived.
   */
  void commit(String mark) throws IOException;

  /** The mark of the last commit that survived; empty in a store that never had one. */
  Optional<String> mark() throws IOException;

  /** Forgets what was accepted since the last commit. */
  void abandon() throws IOException;
}
