package id.jagasitus.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a header of a known name. */
enum Known {
  HOST("host"),
  USER_AGENT("user-agent"),
  REFERER("referer"),
  COOKIE("cookie"),
  ACCEPT_LANGUAGE("accept-language"),
  CONTENT_TYPE("content-type"),
  CONTENT_LENGTH("content-length"),
  FORWARDED_FOR("x-forwarded-for"),
  FORWARDED("forwarded"),
  /** Usual behind a proxy, worth a look where there is none. */
  FORWARDED_PROTO("x-forwarded-proto"),
  PROXY("x-forwarded-host x-forwarded-port x-forwarded-server x-forwarded-ssl x-real-ip via"),
  /** Sent by browsers, and kept only with a value that no browser sends. */
  USUAL(
      """
      connection keep-alive cache-control pragma upgrade-insecure-requests accept accept-encoding
      accept-charset dnt sec-gpc if-none-match if-modified-since if-range if-match
      if-unmodified-since range te priority origin purpose sec-purpose x-requested-with save-data
      device-memory dpr downlink ect rtt viewport-width upgrade http2-settings sec-fetch-dest
      sec-fetch-mode sec-fetch-site sec-fetch-user sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform""");

  private static final Map<String, Known> BY_NAME = byName();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Known(String names) {
    this.names = List.of(names.split("\\s+"));
  }

  private static Map<String, Known> byName() {
    var all = new HashMap<String, Known>();
    for (Known known : values()) {
      for (String name : known.names) {
        all.put(name, known);
        all.put(capitalised(name), known);
      }
    }
    return all;
  }

  /** {@code user-agent} as HTTP/1 clients spell it: {@code User-Agent}. */
  private static String capitalised(String name) {
    var out = new StringBuilder(name);
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == '-') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }

  /** The two common spellings are found without a copy in lower case; null for other names. */
  static @Nullable Known of(String name) {
    Known known = BY_NAME.get(name);
    return known != null ? known : BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }
}
