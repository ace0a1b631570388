package id.jagasitus.vault;

import java.time.Instant;

/**
 * A run that waits until others have ended.
 *
 * @param number tells it from others while this process lives
 * @param what kind of run
 * @param place where
 * @param author who asked for it
 * @param asked when
 */
public record Waiting(long number, String what, String place, String author, Instant asked) {}
