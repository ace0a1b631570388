package id.jagasitus.expiry;

import java.time.Instant;
import java.util.Optional;

/**
 * A domain as its registry described it last.
 *
 * @param facts what it said last; empty while it said nothing
 * @param asked when it was asked last
 * @param problem why the last question was not answered, or empty
 */
public record KnownDomain(
    String name, Optional<DomainFacts> facts, Instant asked, String problem) {}
