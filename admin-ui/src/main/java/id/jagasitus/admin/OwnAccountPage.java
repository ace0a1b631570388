package id.jagasitus.admin;

import id.jagasitus.account.ApiToken;
import id.jagasitus.account.Role;
import id.jagasitus.console.AccountDesk.OwnLine;
import id.jagasitus.console.AccountDesk.SessionLine;
import id.jagasitus.console.Viewer;
import java.util.List;

/**
 * The reader's own account.
 *
 * @param viewer the reader
 * @param own who they are, and whether a second factor is on
 * @param sessions newest use first
 * @param tokens read-only tokens
 */
record OwnAccountPage(
    Viewer viewer, OwnLine own, List<SessionLine> sessions, List<ApiToken> tokens) {

  /** The reader's roles, in their order. */
  List<Role> roles() {
    return viewer.roles().stream().sorted().toList();
  }
}
