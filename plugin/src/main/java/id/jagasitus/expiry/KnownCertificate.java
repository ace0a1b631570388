package id.jagasitus.expiry;

import java.time.Instant;
import java.util.Optional;

/**
 * The certificate of a host as it was read last.
 *
 * @param host who was asked, with its port where that is not 443
 * @param facts what was read last; empty while nothing could be
 * @param at when that was tried last
 * @param problem why the last try failed, or empty
 */
public record KnownCertificate(
    String host, Optional<CertificateFacts> facts, Instant at, String problem) {}
