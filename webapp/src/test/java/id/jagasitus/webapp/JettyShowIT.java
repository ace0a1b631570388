package id.jagasitus.webapp;

import java.net.URI;

final class JettyShowIT extends ShowContract {

  @Override
  Visitor browse(URI server) {
    return new HtmlUnitVisitor(server);
  }
}
