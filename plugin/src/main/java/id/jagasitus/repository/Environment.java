package id.jagasitus.repository;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * What a repository needs from the machine, handed in so that tests choose it.
 *
 * @param identity who writes
 * @param clock the time now
 * @param random keys, salts and initialisation vectors
 */
public record Environment(Identity identity, InstantSource clock, SecureRandom random) {}
