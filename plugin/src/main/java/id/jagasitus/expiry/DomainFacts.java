package id.jagasitus.expiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a registry says of a domain (RFC 9083, section 5.3).
 *
 * @param domain its name
 * @param until end of its registration, where the registry says one
 * @param status as the registry words them, sorted; at most 20
 * @param nameServers lower case, sorted; at most 20
 * @param registrar who registered it, or empty
 * @param signed whether its delegation is signed (DNSSEC)
 */
public record DomainFacts(
    String domain,
    Optional<Instant> until,
    List<String> status,
    List<String> nameServers,
    String registrar,
    boolean signed) {

  public DomainFacts {
    status = List.copyOf(status);
    nameServers = List.copyOf(nameServers);
  }

  /** Words of the registry (RFC 8056) under which the name is about to vanish, or has. */
  public boolean failing() {
    return status.stream()
        .anyMatch(word -> word.matches("(?i).*(?:hold|redemption|pending ?delete|inactive).*"));
  }
}
