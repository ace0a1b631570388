package id.jagasitus.console;

import id.jagasitus.account.Role;
import java.util.Set;

/**
 * A person who is logged in, as every desk wants to know them.
 *
 * @param name account name
 * @param roles what the person may be
 * @param session public id of the session, never its secret
 * @param mustChangePassword whether somebody else chose the password: no page but that one opens
 * @param caller where the request came from
 */
public record Viewer(
    String name, Set<Role> roles, String session, boolean mustChangePassword, Caller caller) {

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Whether the person runs the machine and may see whole addresses. */
  public boolean admin() {
    return roles.contains(Role.ADMIN);
  }
}
