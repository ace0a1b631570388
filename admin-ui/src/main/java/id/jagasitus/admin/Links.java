package id.jagasitus.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes query strings. */
final class Links {

  private Links() {}

  /** Percent-encodes what a query may not carry plainly (RFC 3986, 3.4): colon and slash it may. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2F", "/");
  }

  /** A path with parameters, given as name, value, name, value …; empty values are left out. */
  static String with(String path, String... parameters) {
    var link = new StringBuilder(path);
    char mark = path.indexOf('?') < 0 ? '?' : '&';
    for (int i = 0; i < parameters.length; i += 2) {
      if (!parameters[i + 1].isEmpty()) {
        link.append(mark).append(parameters[i]).append('=').append(encode(parameters[i + 1]));
        mark = '&';
      }
    }
    return link.toString();
  }
}
