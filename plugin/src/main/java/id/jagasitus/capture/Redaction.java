package id.jagasitus.capture;

import id.jagasitus.event.Masking;
import java.util.Set;

/**
 * Masks the values of parameters that carry secrets or personal data, before anything is stored. A
 * value reaches to the next {@code &} whatever stands in it; a value that holds a whole encoded URL
 * with a sensitive parameter is masked as a whole.
 */
public final class Redaction implements Masking {

  static final String MASK = "***";

  private final SensitiveNames names;

  /**
   * @param more names of sensitive parameters beside the built-in ones
   */
  public Redaction(Set<String> more) {
    this.names = new SensitiveNames(more);
  }

  /** A query string with its sensitive values masked; the very same text when there are none. */
  @Override
  public String query(String query) {
    return pairs(query, 0, '&');
  }

  /** A path with the values of its sensitive path parameters ({@code ;jsessionid=…}) masked. */
  @Override
  public String path(String path) {
    int semicolon = path.indexOf(';');
    return semicolon < 0 ? path : pairs(path, semicolon + 1, '/');
  }

  /** A URL, or any text that may hold one: its user's password and its parameters are masked. */
  @Override
  public String url(String url) {
    String text = userInfo(url);
    int from = firstOf(text, '?', '#');
    return from < 0
        ? path(text)
        : path(text.substring(0, from)) + text.charAt(from) + query(text.substring(from + 1));
  }

  private static int firstOf(String text, char one, char other) {
    int a = text.indexOf(one);
    int b = text.indexOf(other);
    return a < 0 || b < 0 ? Math.max(a, b) : Math.min(a, b);
  }

  private static String userInfo(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return url;
    }
    int slash = url.indexOf('/', scheme + 3);
    int at = url.lastIndexOf('@', slash < 0 ? url.length() : slash);
    int colon = url.indexOf(':', scheme + 3);
    return colon > 0 && colon < at ? url.substring(0, colon + 1) + MASK + url.substring(at) : url;
  }

  /**
   * Masks the sensitive pairs of a text.
   *
   * @param close what ends a value: the ampersand of a query or the slash of a path
   */
  private String pairs(String text, int from, char close) {
    StringBuilder out = null;
    int copied = 0;
    int valueEnd = from - 1;
    for (int start = from; start < text.length(); ) {
      int equals = nameEnd(text, start);
      boolean first = equals > valueEnd;
      if (first) {
        valueEnd = end(text, equals, close); // looked for once a value, so the work stays linear
      }
      boolean named = equals + 1 < valueEnd && text.charAt(equals) == '=';
      if (named && secret(text, start, equals, first ? valueEnd : equals)) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, equals + 1).append(MASK);
        copied = valueEnd;
        start = valueEnd + 1;
      } else {
        start = equals + 1;
      }
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** A name ends at its equals sign, or at anything behind which another one may begin. */
  private static int nameEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '=', '&', ';', '?', '#', '/' -> {
          return i;
        }
        default -> {}
      }
    }
    return text.length();
  }

  private static int end(String text, int from, char close) {
    int end = text.indexOf(close, from);
    return end < 0 ? text.length() : end;
  }

  private boolean secret(String text, int start, int equals, int end) {
    return names.matches(text, start, equals) || nested(text, equals + 1, end);
  }

  /** Whether a value holds encoded pairs of which one is sensitive. */
  private boolean nested(String text, int from, int to) {
    if (to <= from || text.indexOf('%', from, to) < 0) {
      return false;
    }
    String value = SensitiveNames.decoded(text.substring(from, Math.min(to, from + Limits.QUERY)));
    return value.indexOf('=') >= 0 && !pairs(value, 0, '&').equals(value);
  }
}
