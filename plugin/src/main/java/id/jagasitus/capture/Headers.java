package id.jagasitus.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one request, told apart in one pass: those with a field of their own, and what is
 * worth keeping of the rest: headers that browsers do not usually send, and usual ones with a value
 * that no browser sends. Detection needs both; values of credentials are masked.
 */
final class Headers implements BiConsumer<String, String> {

  private static final int ODD_LENGTH = 512;

  /** Names looked at; those of proxies may be left out of the {@link Limits#HEADERS} kept. */
  private static final int MOST = Limits.HEADERS + 8;

  private String host = "";
  private String userAgent = "";
  private String referer = "";
  private String cookie = "";
  private String acceptLanguage = "";
  private String contentType = "";
  private String contentLength = "";
  private String forwardedFor = "";
  private String forwarded = "";
  private String forwardedProto = "";
  private @Nullable Map<String, String> candidates;
  private @Nullable Set<String> odd;

  private Headers() {}

  static Headers of(Incoming request) {
    var headers = new Headers();
    request.headers(headers);
    if (headers.odd != null) {
      request.headers(headers::gatherOdd); // the other values of the same name belong to it
    }
    return headers;
  }

  @Override
  public void accept(String name, String value) {
    Known known = Known.of(name);
    switch (known) {
      case HOST -> host = joined(host, value);
      case USER_AGENT -> userAgent = joined(userAgent, value);
      case REFERER -> referer = joined(referer, value);
      case COOKIE -> cookie = joined(cookie, value);
      case ACCEPT_LANGUAGE -> acceptLanguage = joined(acceptLanguage, value);
      case CONTENT_TYPE -> contentType = joined(contentType, value);
      case CONTENT_LENGTH -> contentLength = joined(contentLength, value);
      case FORWARDED_FOR -> forwardedFor = joined(forwardedFor, value);
      case FORWARDED -> forwarded = joined(forwarded, value);
      case FORWARDED_PROTO -> {
        forwardedProto = joined(forwardedProto, value);
        gather(name, value);
      }
      case USUAL -> judge(name, value);
      case PROXY -> gather(name, value);
      case null -> gather(name, value);
    }
  }

  private static String joined(String before, String value) {
    return before.isEmpty() ? value : before + ", " + value;
  }

  private void judge(String name, String value) {
    if (odd(value)) {
      odd = odd == null ? new HashSet<>() : odd;
      if (odd.size() < MOST) {
        odd.add(name.toLowerCase(Locale.ROOT));
      }
    }
  }

  private void gatherOdd(String name, String value) {
    if (odd != null && odd.contains(name.toLowerCase(Locale.ROOT))) {
      gather(name, value);
    }
  }

  private void gather(String name, String value) {
    candidates = candidates == null ? new LinkedHashMap<>() : candidates;
    String lower = name.toLowerCase(Locale.ROOT);
    if (candidates.size() < MOST || candidates.containsKey(lower)) {
      candidates.merge(lower, value, Headers::joined);
    }
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

  /** The headers worth keeping, by lower-case name, cut and masked. */
  Map<String, String> worthKeeping(boolean viaProxy, SensitiveNames names, Redaction redaction) {
    if (candidates == null) {
      return Map.of();
    }
    var kept = new HashMap<String, String>();
    candidates.forEach(
        (name, value) -> {
          if (kept.size() < Limits.HEADERS && !(viaProxy && usualOfProxies(name, value))) {
            kept.put(Limits.cut(name, Limits.HEADER_NAME), masked(name, value, names, redaction));
          }
        });
    return kept;
  }

  private static boolean usualOfProxies(String name, String value) {
    Known known = Known.of(name);
    return (known == Known.PROXY || known == Known.FORWARDED_PROTO) && !odd(value);
  }

  private static String masked(
      String name, String value, SensitiveNames names, Redaction redaction) {
    if (names.matches(name)) {
      int space = value.indexOf(' ');
      return space > 0 && space < 16
          ? value.substring(0, space + 1) + Redaction.MASK
          : Redaction.MASK;
    }
    return Limits.cut(redaction.url(value), Limits.HEADER_VALUE);
  }

  String host() {
    return host;
  }

  String userAgent() {
    return userAgent;
  }

  String referer() {
    return referer;
  }

  String acceptLanguage() {
    return acceptLanguage;
  }

  String contentType() {
    return contentType;
  }

  String forwardedFor() {
    return forwardedFor;
  }

  String forwarded() {
    return forwarded;
  }

  String forwardedProto() {
    return forwardedProto;
  }

  /** The announced length; −1 for none, rubbish, or more digits than a length has. */
  long contentLength() {
    if (contentLength.isEmpty() || contentLength.length() > 18) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < contentLength.length(); i++) {
      char c = contentLength.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      length = length * 10 + c - '0';
    }
    return length;
  }

  /** Names of the cookies (RFC 6265, 4.2.1), in order, never their values. */
  List<String> cookieNames() {
    if (cookie.isEmpty()) {
      return List.of();
    }
    var cookies = new ArrayList<String>(4);
    int from = 0;
    while (from < cookie.length() && cookies.size() < Limits.COOKIES) {
      int semicolon = cookie.indexOf(';', from);
      int end = semicolon < 0 ? cookie.length() : semicolon;
      int equals = cookie.indexOf('=', from);
      if (equals >= 0 && equals < end) {
        cookies.add(Limits.cut(cookie.substring(from, equals).strip(), Limits.HEADER_NAME));
      }
      from = end + 1;
    }
    return cookies;
  }
}
