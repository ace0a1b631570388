package id.jagasitus.admin;

import id.jagasitus.console.Caller;
import id.jagasitus.console.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lets a request through to its handler, or says why not. */
final class Gate {

  /** Largest body of a form that carries no file. */
  static final long MOST_FORM_BYTES = 190 * 1024;

  private final Routes routes;
  private final Pages pages;

  Gate(Routes routes, Pages pages) {
    this.routes = routes;
    this.pages = pages;
  }

  /** Finds out who asks. */
  Exchange open(HttpServletRequest request, Caller caller) {
    String secret = Cookies.read(request, Cookies.SESSION);
    Optional<Viewer> viewer =
        secret.isEmpty() ? Optional.empty() : pages.console().accounts().viewer(secret, caller);
    return new Exchange(request, caller, viewer.orElse(null), pages);
  }

  /** Checks everything that is the same for all pages, then hands over. */
  Answer pass(Exchange exchange) throws IOException {
    if (exchange.request().getPathInfo() == null) {
      return Answer.redirect(Routes.HOME);
    }
    Optional<Route> found = routes.find(exchange.method(), exchange.path());
    if (found.isEmpty()) {
      return missing(exchange);
    }
    Route route = found.get();
    if (route.access() == Access.PROGRAM) {
      return route.handler().apply(pages).handle(exchange);
    }
    Optional<Answer> elsewhere = elsewhere(route, exchange);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    if (route.method().equals("POST")) {
      checkForm(exchange);
    }
    return route.handler().apply(pages).handle(exchange);
  }

  private Answer missing(Exchange exchange) {
    String methods = routes.methods(exchange.path());
    return methods.isEmpty()
        ? pages.problems().page(exchange, 404)
        : pages.problems().page(exchange, 405).withHeader("Allow", methods);
  }

  /** Where somebody is sent who may not come here, or not yet. */
  private Optional<Answer> elsewhere(Route route, Exchange exchange) {
    if (route.access() == Access.ANYONE) {
      return Optional.empty();
    }
    Viewer viewer = exchange.viewerIfAny();
    if (viewer == null) {
      boolean unclaimed = pages.console().accounts().unclaimed();
      return Optional.of(
          unclaimed ? Answer.redirect(Routes.SET_UP) : Answer.redirect(logIn(exchange)));
    }
    if (viewer.mustChangePassword() && route.access() != Access.SIGNED_IN) {
      return Optional.of(Answer.redirect(Routes.PASSWORD));
    }
    return route.access() == Access.ADMIN && !viewer.admin()
        ? Optional.of(pages.problems().page(exchange, 403))
        : Optional.empty();
  }

  /** Comes back to the page that was asked for; never to where a POST went. */
  private static String logIn(Exchange exchange) {
    boolean page = exchange.method().equals("GET") && !exchange.path().equals(Routes.HOME);
    return page ? Routes.LOG_IN + "?ke=" + Links.encode(exchange.pathAndQuery()) : Routes.LOG_IN;
  }

  private void checkForm(Exchange exchange) throws IOException {
    HttpServletRequest request = exchange.request();
    boolean upload = exchange.upload();
    long most = MOST_FORM_BYTES + (upload ? pages.console().imports().mostBytes() : 0);
    if (request.getContentLengthLong() > most) {
      drain(request.getInputStream(), upload ? most : MOST_FORM_BYTES);
      throw new RefusedRequest(413, "body of " + request.getContentLengthLong() + " bytes");
    }
    if (!Origin.own(request) || !exchange.token().matches(exchange.text(FormToken.FIELD))) {
      throw new RefusedRequest(403, "form without its token");
    }
  }

  /**
   * Lets a browser finish sending: one that is cut off meanwhile shows a broken connection instead
   * of the page that says why.
   *
   * @param most bytes to wait for: no more than would have been taken
   */
  private static void drain(InputStream body, long most) throws IOException {
    var bytes = new byte[1 << 14];
    long left = most;
    int read = 0;
    while (left > 0 && read >= 0) {
      left -= read;
      read = body.read(bytes);
    }
  }
}
