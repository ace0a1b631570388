package id.jagasitus.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person who may log in, as the pages show them; nothing secret.
 *
 * @param name lower case
 * @param roles at least one
 * @param profile personal data
 * @param created when the account was made
 * @param lastSeen last log-in; empty when there was none
 * @param mustChangePassword whether somebody else chose the password
 * @param secondFactor whether a code is asked for besides the password
 * @param recoveryCodes how many unused recovery codes are left
 */
public record Account(
    String name,
    Set<Role> roles,
    Profile profile,
    Instant created,
    Optional<Instant> lastSeen,
    boolean mustChangePassword,
    boolean secondFactor,
    int recoveryCodes) {
  public Account {
    roles = Set.copyOf(roles);
  }
}
