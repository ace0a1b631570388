package id.jagasitus.webapp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.annotations.AnnotationConfiguration;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty; when the test says so, with a request log that keeps a launcher's promise. */
record JettyContainer(Server server, int port) implements Container {

  static Container start(Setup setup) throws Exception {
    return start(setup, Optional.empty());
  }

  /** With an archive, which Jetty unpacks into a folder for passing things. */
  static JettyContainer start(Setup setup, Path archive, Path passing) throws Exception {
    WebAppContext context = context(setup);
    context.setWar(archive.toString());
    context.setTempDirectory(Files.createDirectories(passing).toFile());
    return start(setup, context);
  }

  /** With a site of its own, as a launcher names one. */
  static Container start(Setup setup, Path site) throws Exception {
    return start(setup, Optional.of(site));
  }

  private static Container start(Setup setup, Optional<Path> site) throws Exception {
    WebAppContext context = context(setup);
    site.ifPresent(folder -> context.setAttribute("jagasitus.site", folder.toString()));
    return start(setup, context);
  }

  private static JettyContainer start(Setup setup, WebAppContext context) throws Exception {
    var server = new Server();
    var http = new HttpConfiguration();
    http.setRequestHeaderSize(32 << 10);
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    if (setup.reports()) {
      context.setAttribute("jagasitus.container", "Jetty of a test");
      server.setRequestLog(report(context));
    }
    server.setHandler(context);
    server.start();
    return new JettyContainer(server, connector.getLocalPort());
  }

  private static WebAppContext context(Setup setup) {
    var context = new WebAppContext();
    context.setContextPath("/");
    context.setWar(Setup.war().toString());
    context.setInitParameter("jagasitus.enabled", Boolean.toString(setup.enabled()));
    context.setInitParameter("jagasitus.home", setup.home().toString());
    context.setThrowUnavailableOnStartupException(true);
    // A stack trace shown to visitors names every filter, and the origin a servlet by its address
    // in
    // memory; the launcher shows neither.
    var errors = (ErrorPageErrorHandler) context.getErrorHandler();
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    errors.setShowOrigin(false);
    context.addConfiguration(new AnnotationConfiguration());
    context.addServletContainerInitializer(TrialServlet::register);
    return context;
  }

  @SuppressWarnings("unchecked") // what the attribute holds is agreed on
  private static RequestLog report(WebAppContext context) {
    return (request, response) -> {
      if (context.getServletContext().getAttribute("jagasitus.requestlog")
          instanceof Consumer<?> receiver) {
        ((Consumer<Map<String, Object>>) receiver).accept(map(request, response));
      }
    };
  }

  private static Map<String, Object> map(Request request, Response response) {
    var report = new HashMap<String, Object>();
    report.put("event", request.getAttribute("jagasitus.event"));
    report.put("status", response.getStatus());
    report.put("bytes", Response.getContentBytesWritten(response));
    report.put("durationNanos", System.nanoTime() - request.getBeginNanoTime());
    report.put("time", Request.getTimeStamp(request));
    report.put("method", request.getMethod());
    report.put("uri", request.getHttpURI().asString());
    report.put("protocol", request.getConnectionMetaData().getProtocol());
    report.put("peer", Request.getRemoteAddr(request));
    Consumer<BiConsumer<String, String>> headers =
        each ->
            request
                .getHeaders()
                .forEach(field -> each.accept(field.getName(), String.valueOf(field.getValue())));
    report.put("headers", headers);
    return report;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // what Jetty declares
      throw new IllegalStateException(e);
    }
  }
}
