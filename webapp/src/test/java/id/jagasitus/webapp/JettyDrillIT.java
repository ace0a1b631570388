package id.jagasitus.webapp;

import java.net.URI;
import java.nio.file.Path;

final class JettyDrillIT extends DrillContract {

  @Override
  Container start(Container.Setup setup, Path site) throws Exception {
    return JettyContainer.start(setup, site);
  }

  @Override
  Visitor browse(URI server) {
    return new HtmlUnitVisitor(server);
  }
}
