package id.jagasitus.webapp;

import java.net.URI;
import java.nio.file.Path;

/** Compiled and run only by the profile {@code browser}. */
final class ChromiumDrillIT extends DrillContract {

  @Override
  Container start(Container.Setup setup, Path site) throws Exception {
    return JettyContainer.start(setup, site);
  }

  @Override
  Visitor browse(URI server) {
    return new ChromiumVisitor(server);
  }
}
