package id.jagasitus.console.visitor;

import java.time.Duration;
import java.time.Instant;

/** From an instant, inclusive, to a later one, exclusive. */
public record TimeRange(Instant from, Instant to) {

  public TimeRange {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "range from " + from + " to " + to + ": expected from < to");
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
