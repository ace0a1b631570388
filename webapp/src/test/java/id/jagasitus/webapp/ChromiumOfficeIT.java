package id.jagasitus.webapp;

import java.net.URI;

/** Compiled and run only by the profile {@code browser}. */
final class ChromiumOfficeIT extends OfficeContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return JettyContainer.start(setup);
  }

  @Override
  Visitor browse(URI server) {
    return new ChromiumVisitor(server);
  }
}
