package id.jagasitus.admin;

import id.jagasitus.AdminConfig;
import id.jagasitus.console.Caller;
import id.jagasitus.event.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The pages in a real container on this machine, over a fake console. */
final class AdminServer implements AutoCloseable {

  /** Not the usual path, so that a link that takes it for granted breaks. */
  static final String PATH = "/ruang/kelola";

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  final FakeConsole console;

  /** Requests of people who were logged in. */
  final List<HttpServletRequest> own = new CopyOnWriteArrayList<>();

  AdminServer(FakeConsole console, InstantSource clock, int port, Network... allowed)
      throws Exception {
    this.console = console;
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    var context = new ServletContextHandler("/situs");
    var servlet =
        new AdminServlet(
            console,
            new AdminConfig(PATH, List.of(allowed)),
            request ->
                new Caller(
                    request.getRemoteAddr(),
                    "https".equals(request.getHeader("X-Test-Scheme")),
                    String.valueOf(request.getHeader("User-Agent"))),
            own::add,
            clock,
            new SecureRandom());
    var holder = new ServletHolder(servlet);
    holder.getRegistration().setMultipartConfig(AdminServlet.uploads(console));
    context.addServlet(holder, PATH + "/*");
    server.setHandler(context);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + connector.getLocalPort() + "/situs" + PATH + path;
  }

  @Override
  public void close() {
    try {
      server.stop();
      console.close();
    } catch (Exception e) {
      throw new IllegalStateException("stopping the server of a test", e);
    }
  }

  void join() throws InterruptedException {
    server.join();
  }
}
