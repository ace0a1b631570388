package id.jagasitus.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How busy a finding was, over the whole of its life.
 *
 * @param from when the first part begins
 * @param width length of a part; it grows with the finding, so that there are never many parts
 * @param counts signals in each part, oldest first
 */
public record Activity(Instant from, Duration width, List<Long> counts) {
  public Activity {
    counts = List.copyOf(counts);
  }
}
