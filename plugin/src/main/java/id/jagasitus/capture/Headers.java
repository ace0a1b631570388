package id.jagasitus.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of headers that have no field of their own: those that browsers do not usually send,
 * and usual ones with a value that no browser sends. Detection needs both; values of credentials
 * are masked.
 */
final class Headers {

  private static final String BROWSERS =
      """
      host connection keep-alive cache-control pragma upgrade-insecure-requests user-agent accept
      accept-encoding accept-language accept-charset referer cookie dnt sec-gpc if-none-match
      if-modified-since if-range if-match if-unmodified-since range te priority content-type
      content-length origin purpose sec-purpose x-requested-with save-data device-memory dpr
      downlink ect rtt viewport-width upgrade http2-settings sec-fetch-dest sec-fetch-mode
      sec-fetch-site sec-fetch-user sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform
      x-forwarded-for forwarded""";

  private static final String PROXIES =
      """
      x-forwarded-proto x-forwarded-host x-forwarded-port x-forwarded-server x-forwarded-ssl
      x-real-ip via""";

  /** Have a field of their own in the event, or (cookies) values that are never kept. */
  private static final Set<String> OWN_FIELD =
      words(
          "host user-agent referer cookie accept-language content-type content-length"
              + " x-forwarded-for forwarded");

  private static final Set<String> USUAL = words(BROWSERS);
  private static final Set<String> USUAL_BEHIND_PROXY = words(BROWSERS + " " + PROXIES);
  private static final int ODD_LENGTH = 512;

  private final Redaction redaction;
  private final SensitiveNames names;

  Headers(Set<String> sensitive) {
    redaction = new Redaction(sensitive);
    names = new SensitiveNames(sensitive);
  }

  private static Set<String> words(String text) {
    var words = new HashSet<>(List.of(text.split("\\s+")));
    for (String word : List.copyOf(words)) {
      words.add(capitalised(word));
    }
    return Set.copyOf(words);
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

  /** The headers worth keeping, by lower-case name, cut and masked. */
  Map<String, String> worthKeeping(Incoming request, boolean viaProxy) {
    Map<String, String> kept = null;
    for (var names = request.headerNames(); names.hasMoreElements(); ) {
      String name = names.nextElement();
      String value = unusual(request, name, viaProxy);
      if (value != null) {
        kept = kept == null ? new HashMap<>() : kept;
        kept.put(Limits.cut(name.toLowerCase(Locale.ROOT), Limits.HEADER_NAME), value);
        if (kept.size() == Limits.HEADERS) {
          break;
        }
      }
    }
    return kept == null ? Map.of() : kept;
  }

  private @Nullable String unusual(Incoming request, String name, boolean viaProxy) {
    boolean usual = is(viaProxy ? USUAL_BEHIND_PROXY : USUAL, name);
    if (usual && is(OWN_FIELD, name)) {
      return null;
    }
    String value = request.header(name);
    return value == null || (usual && !odd(value))
        ? null
        : masked(name.toLowerCase(Locale.ROOT), value);
  }

  /** The sets hold the two common spellings, so that most names need no copy in lower case. */
  private static boolean is(Set<String> names, String name) {
    if (names.contains(name)) {
      return true;
    }
    return !USUAL_BEHIND_PROXY.contains(name) && names.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a value holds what the usual headers never do: markup, templates, shell, controls. */
  private static boolean odd(String value) {
    if (value.length() > ODD_LENGTH) {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '$' || c == '{' || c == '`'
          || c == '\'') {
        return true;
      }
    }
    return false;
  }

  private String masked(String name, String value) {
    if (names.matches(name)) {
      int space = value.indexOf(' ');
      return space > 0 && space < 16
          ? value.substring(0, space + 1) + Redaction.MASK
          : Redaction.MASK;
    }
    return Limits.cut(redaction.url(value), Limits.HEADER_VALUE);
  }

  /** Names of the cookies in a Cookie header (RFC 6265, 4.2.1), in order, never their values. */
  static List<String> cookieNames(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return List.of();
    }
    var cookies = new ArrayList<String>(4);
    int from = 0;
    while (from < header.length() && cookies.size() < Limits.COOKIES) {
      int semicolon = header.indexOf(';', from);
      int end = semicolon < 0 ? header.length() : semicolon;
      int equals = header.indexOf('=', from);
      if (equals >= 0 && equals < end) {
        cookies.add(Limits.cut(header.substring(from, equals).strip(), Limits.HEADER_NAME));
      }
      from = end + 1;
    }
    return cookies;
  }
}
