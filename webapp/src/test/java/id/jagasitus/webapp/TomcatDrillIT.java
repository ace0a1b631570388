package id.jagasitus.webapp;

import java.net.URI;
import java.nio.file.Path;

final class TomcatDrillIT extends DrillContract {

  @Override
  Container start(Container.Setup setup, Path site) throws Exception {
    return TomcatContainer.start(setup, site);
  }

  @Override
  Visitor browse(URI server) {
    return new HtmlUnitVisitor(server);
  }
}
