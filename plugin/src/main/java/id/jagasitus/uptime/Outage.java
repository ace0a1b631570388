package id.jagasitus.uptime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a check was down or could not be told.
 *
 * @param check id of the check
 * @param state down, unknown or maintenance
 * @param from first failed look
 * @param to first good look afterwards; empty while it lasts
 * @param cause in words
 */
public record Outage(String check, State state, Instant from, Optional<Instant> to, String cause) {

  /** How long it lasted until {@code now}. */
  public Duration lasted(Instant now) {
    return Duration.between(from, to.orElse(now));
  }
}
