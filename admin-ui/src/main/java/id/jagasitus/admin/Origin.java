package id.jagasitus.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/**
 * Whether a browser says that a form comes from this very site: Fetch Metadata ({@code
 * Sec-Fetch-Site}), else the {@code Origin} header. A browser that says neither is judged by the
 * form's token alone.
 */
final class Origin {

  private Origin() {}

  static boolean own(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || host(origin).equals(host("x://" + request.getHeader("Host")));
  }

  private static String host(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
