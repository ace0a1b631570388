package id.jagasitus.event;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * Where the lines of access logs enter a store, quickly and all or nothing up to a mark.
 *
 * <p>{@link #accept} may be called from several threads, each with its own {@link LogLine}.
 */
public interface LineDoor {

  /**
   * Takes lines, a few thousand at a time: what a call costs is shared by them.
   *
   * @param lines each is read before the next one is asked for, so all may be the same object; an
   *     {@link java.io.UncheckedIOException} in it breaks off
   */
  void accept(Iterator<LogLine> lines) throws IOException;

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
