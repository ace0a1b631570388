package id.jagasitus.webapp;

import java.net.URI;

final class JettyOfficeIT extends OfficeContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return JettyContainer.start(setup);
  }

  @Override
  Visitor browse(URI server) {
    return new HtmlUnitVisitor(server);
  }
}
