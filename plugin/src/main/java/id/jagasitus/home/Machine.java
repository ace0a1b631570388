package id.jagasitus.home;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What only the machine can give, read here and handed down: tests put their own in its place.
 *
 * @param clock wall time
 * @param nanoTime elapsed time in nanoseconds, from any origin
 * @param random for keys, tokens and codes
 */
public record Machine(InstantSource clock, LongSupplier nanoTime, SecureRandom random) {}
