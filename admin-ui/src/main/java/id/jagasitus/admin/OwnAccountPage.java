package id.jagasitus.admin;

import id.jagasitus.account.Role;
import id.jagasitus.console.AccountDesk.SessionLine;
import id.jagasitus.console.Viewer;
import java.util.List;

/**
 * <em>Akun saya</em>.
 *
 * @param viewer the reader
 * @param sessions newest use first
 */
record OwnAccountPage(Viewer viewer, List<SessionLine> sessions) {

  /** The reader's roles in the order of the procedure. */
  List<Role> roles() {
    return viewer.roles().stream().sorted().toList();
  }
}
