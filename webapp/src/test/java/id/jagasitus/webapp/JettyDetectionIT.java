package id.jagasitus.webapp;

import java.net.URI;

final class JettyDetectionIT extends DetectionContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return JettyContainer.start(setup);
  }

  @Override
  Visitor browse(URI server) {
    return new HtmlUnitVisitor(server);
  }
}
