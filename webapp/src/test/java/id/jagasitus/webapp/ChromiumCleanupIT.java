package id.jagasitus.webapp;

import java.net.URI;

/** Compiled and run only by the profile {@code browser}. */
final class ChromiumCleanupIT extends CleanupContract {

  @Override
  Visitor browse(URI server) {
    return new ChromiumVisitor(server);
  }
}
