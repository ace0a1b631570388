package id.jagasitus.launcher.server;

import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.home.Unpacked;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Jetty;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/** The web server: one site, one web application, virtual threads. */
public final class SiteServer {

  /** As nginx takes (4 × 8 KiB); what is longer gets 431 and is recorded as refused. */
  private static final int MAX_HEADER_BYTES = 32 << 10;

  /** Bounds memory when somebody opens connections and says nothing. */
  private static final int MAX_CONNECTIONS = 4_000;

  /** Requests served at the same moment; more wait. */
  private static final int MAX_REQUESTS = 512;

  /** Requests under way at a stop get this long; the rest of ten seconds is for writing out. */
  private static final Duration DRAIN = Duration.ofSeconds(4);

  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Jetty asks a management server that takes a fifth of a second to start where this is unset. */
  private static final String REFERENCES_PER_CACHE_LINE =
      "org.eclipse.jetty.util.referencesPerCacheLine";

  private final Server server;
  private final ServerConnector connector;
  private final WebAppContext context;

  private SiteServer(Server server, ServerConnector connector, WebAppContext context) {
    this.server = server;
    this.connector = connector;
    this.context = context;
  }

  /** Builds the server; nothing is opened yet. */
  public static SiteServer of(Address address, Path site, Unpacked war, Path home)
      throws IOException {
    if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
      System.setProperty(REFERENCES_PER_CACHE_LINE, "16"); // of four bytes, in a line of 64
    }
    var server = new Server(threads());
    var connector = connector(server, address);
    WebAppContext context =
        SiteContext.of(
            site,
            war,
            Map.of(
                "jagasitus.container", "Jetty " + Jetty.VERSION,
                "jagasitus.site", site.toString(),
                "jagasitus.home", home.toString()));
    server.setHandler(new GracefulHandler(context));
    server.setRequestLog(new RequestReport(() -> receiver(context)));
    server.setErrorHandler(quiet());
    server.setStopTimeout(DRAIN.toMillis());
    server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
    return new SiteServer(server, connector, context);
  }

  private static QueuedThreadPool threads() {
    var virtual = new VirtualThreadPool(MAX_REQUESTS);
    virtual.setName("request");
    var threads = new QueuedThreadPool(16, 4);
    threads.setName("server");
    threads.setVirtualThreadsExecutor(virtual);
    return threads;
  }

  private static ServerConnector connector(Server server, Address address) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.host());
    connector.setPort(address.port());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    return connector;
  }

  private static ErrorHandler quiet() {
    var errors = new ErrorHandler();
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    errors.setShowOrigin(false);
    return errors;
  }

  @SuppressWarnings("unchecked") // the plugin's description of the attribute states the types
  private static @Nullable Consumer<Map<String, Object>> receiver(WebAppContext context) {
    return (Consumer<Map<String, Object>>)
        context.getServletContext().getAttribute("jagasitus.requestlog");
  }

  /**
   * Opens the port first, since that is what usually fails, then starts the web application.
   *
   * @throws OperatorProblem when the port cannot be had
   */
  public void start() throws OperatorProblem {
    open();
    try {
      server.start();
    } catch (Exception e) {
      stop();
      throw new OperatorProblem("the web application did not start: " + rootOf(e), e);
    }
  }

  private void open() throws OperatorProblem {
    String where = connector.getHost() + " port " + connector.getPort();
    try {
      connector.open();
    } catch (IOException e) {
      Throwable reason = e.getCause() instanceof BindException bind ? bind : e;
      throw new OperatorProblem("cannot listen on " + where + ": " + advice(reason), e);
    } catch (UnresolvedAddressException e) {
      throw new OperatorProblem(
          "cannot listen on " + where + ": no such host here; try --host 127.0.0.1", e);
    }
  }

  private static String advice(Throwable reason) {
    String message = String.valueOf(reason.getMessage());
    if (message.contains("in use")) {
      return "another program has it; stop that, or give another --port";
    }
    if (message.contains("Permission denied")) {
      return "this user may not have it; ports below 1024 need more rights, so let Apache or nginx"
          + " pass requests on, or give another --port";
    }
    return message + "; expected an address of this machine, such as --host 127.0.0.1";
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** Whether the web application gave a reason not to go on; null when all is well. */
  public @Nullable String refusal() {
    return (String) context.getServletContext().getAttribute("jagasitus.refused");
  }

  /** Where the site is now; the port is the real one when 0 was asked for. */
  public String url() {
    String host =
        connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
    return "http://" + host + ":" + connector.getLocalPort() + "/";
  }

  /** Takes no more requests, lets those under way end, and stops the web application. */
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      System.getLogger(SiteServer.class.getName())
          .log(System.Logger.Level.ERROR, "the server did not stop cleanly", e);
    }
  }

  /** Waits until the server has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Where to listen. */
  public record Address(String host, int port) {}
}
