package id.jagasitus.vault;

import java.time.Instant;

/**
 * A target that was brought up to date.
 *
 * @param place the target
 * @param time when
 * @param copied snapshots that it lacked
 * @param newest time of the newest snapshot it has
 * @param sound whether the check of its structure found no fault
 */
public record Copied(String place, Instant time, int copied, Instant newest, boolean sound) {}
