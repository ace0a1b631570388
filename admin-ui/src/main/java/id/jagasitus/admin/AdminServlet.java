package id.jagasitus.admin;

import id.jagasitus.AdminConfig;
import id.jagasitus.Console;
import id.jagasitus.console.Caller;
import id.jagasitus.event.Network;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The pages' front door. Mapped to {@code path/*}; whatever path that is, links follow it. One
 * request goes: allow-list, static file, route, session, role, token, handler, answer.
 */
public final class AdminServlet extends HttpServlet {

  private static final int FORM_BYTES_ON_DISK_FROM = 64 * 1024;

  private final transient AdminConfig config;
  private final transient Function<HttpServletRequest, Caller> callers;
  private final transient Consumer<HttpServletRequest> own;
  private final transient Gate gate;
  private final transient Assets assets;
  private final transient Problems problems;

  /**
   * Makes the pages.
   *
   * @param callers tells who is at the other end, trusted proxies walked
   * @param own is told of each request of somebody who is logged in
   * @param clock wall time, for ranges such as <em>today</em>
   * @param random for the tokens of forms before log-in
   */
  public AdminServlet(
      Console console,
      AdminConfig config,
      Function<HttpServletRequest, Caller> callers,
      Consumer<HttpServletRequest> own,
      InstantSource clock,
      SecureRandom random) {
    this.config = config;
    this.callers = callers;
    this.own = own;
    this.assets = Assets.load();
    this.problems = new Problems();
    this.gate = new Gate(new Routes(), new Pages(console, clock, random, assets));
  }

  /**
   * Limits for uploads, for {@code ServletRegistration.Dynamic.setMultipartConfig}: without it the
   * upload of a log file is refused.
   */
  public static MultipartConfigElement uploads(Console console) {
    long most = console.imports().mostBytes();
    return new MultipartConfigElement(
        "", most, most + Gate.MOST_FORM_BYTES, FORM_BYTES_ON_DISK_FROM);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = callers.apply(request);
    if (!config.allowed().isEmpty() && !Network.anyContains(config.allowed(), caller.address())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Headers.put(response);
    Exchange exchange = gate.open(request, caller);
    if (exchange.viewerIfAny() != null) {
      own.accept(request);
    }
    if (!assets.serve(request, response)) {
      answer(exchange, response);
    }
  }

  private void answer(Exchange exchange, HttpServletResponse response) throws IOException {
    try {
      passed(exchange).send(exchange, response);
    } catch (RuntimeException bug) {
      if (response.isCommitted()) {
        throw bug;
      }
      getServletContext().log("admin page " + exchange.path() + " failed", bug);
      problems
          .page(exchange, HttpServletResponse.SC_INTERNAL_SERVER_ERROR)
          .send(exchange, response);
    }
  }

  private Answer passed(Exchange exchange) throws IOException {
    try {
      return gate.pass(exchange);
    } catch (RefusedRequest refused) {
      return problems.page(exchange, refused.status());
    }
  }
}
