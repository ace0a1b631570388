package id.jagasitus.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers when the count of dropped requests last grew; asked about once a second. */
public final class DropWatch {

  private final InstantSource clock;
  private long known;
  private @Nullable Instant last;

  public DropWatch(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes in the count of this moment, and says when it last grew. */
  synchronized Optional<Instant> last(long dropped) {
    if (dropped > known) {
      known = dropped;
      last = clock.instant();
    }
    return Optional.ofNullable(last);
  }
}
