package id.jagasitus.admin;

import id.jagasitus.AccountDesk.SessionLine;
import id.jagasitus.Viewer;
import id.jagasitus.account.Role;
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
