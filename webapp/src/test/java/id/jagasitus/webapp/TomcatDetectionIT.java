package id.jagasitus.webapp;

import java.net.URI;

final class TomcatDetectionIT extends DetectionContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return TomcatContainer.start(setup);
  }

  @Override
  Visitor browse(URI server) {
    return new HtmlUnitVisitor(server);
  }
}
