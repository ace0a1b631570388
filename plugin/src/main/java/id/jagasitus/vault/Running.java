package id.jagasitus.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run under way.
 *
 * @param what kind of run: {@code take}, {@code drill}, {@code copy} …
 * @param author who began it; {@code system} for the schedule
 * @param began when
 * @param phase what it does now
 * @param files done
 * @param bytes done
 * @param totalBytes expected; 0 while unknown
 * @param bytesPerSecond so far
 * @param left how long it may still take; empty while unknown
 */
public record Running(
    String what,
    String author,
    Instant began,
    String phase,
    long files,
    long bytes,
    long totalBytes,
    long bytesPerSecond,
    Optional<Duration> left) {

  /** 0 to 99; 0 while unknown. */
  public int percent() {
    return totalBytes <= 0 ? 0 : (int) Math.min(99, bytes * 100 / totalBytes);
  }
}
