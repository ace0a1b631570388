package id.jagasitus.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The pages' cookies: all limited to the pages' path, HttpOnly, SameSite=Lax, Secure behind TLS.
 */
final class Cookies {

  /** Secret of the session. */
  static final String SESSION = "jagasitus-sesi";

  /** Ties a form that is filled in before log-in to its browser. */
  static final String FORM = "jagasitus-formulir";

  /** A message for the next page. */
  static final String NOTE = "jagasitus-pesan";

  /** Language. */
  static final String LANGUAGE = "jagasitus-bahasa";

  /** Light or dark. */
  static final String LOOK = "jagasitus-tampilan";

  /** Until the browser closes. */
  static final int SESSION_AGE = -1;

  static final int GONE = 0;
  static final int YEAR = 365 * 24 * 3600;

  private Cookies() {}

  static String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue() == null ? "" : cookie.getValue();
        }
      }
    }
    return "";
  }

  static void write(
      Exchange exchange, HttpServletResponse response, String name, String value, int seconds) {
    var cookie = new Cookie(name, value);
    cookie.setPath(exchange.base());
    cookie.setHttpOnly(true);
    cookie.setSecure(exchange.caller().secure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    response.addCookie(cookie);
  }
}
