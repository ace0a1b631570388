package id.jagasitus.repository;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a repository needs from the machine, handed in so that tests choose it.
 *
 * @param identity who writes
 * @param clock the time now
 * @param random keys, salts and initialisation vectors
 * @param settle how long two who lock at the same time wait to see each other
 */
public record Environment(
    Identity identity, InstantSource clock, SecureRandom random, Duration settle) {

  /** Locks settle for 200 ms, as restic's do. */
  public Environment(Identity identity, InstantSource clock, SecureRandom random) {
    this(identity, clock, random, Duration.ofMillis(200));
  }
}
