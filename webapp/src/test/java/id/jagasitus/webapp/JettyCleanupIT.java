package id.jagasitus.webapp;

import java.net.URI;

final class JettyCleanupIT extends CleanupContract {

  @Override
  Visitor browse(URI server) {
    return new HtmlUnitVisitor(server);
  }
}
