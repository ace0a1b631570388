package id.jagasitus.capture;

import id.jagasitus.event.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hops that proxies claim a request came through, nearest last. Everything in it may be forged
 * by the client, so it is walked from the right and only over trusted proxies.
 */
final class ForwardedChain {

  /** Hops looked at, counted from the right: more proxies than anyone has, and bounded work. */
  static final int MAX_HOPS = 32;

  private ForwardedChain() {}

  /** Hops of {@code X-Forwarded-For}: a comma-separated list of addresses. */
  static List<String> ofXForwardedFor(String value) {
    var hops = new ArrayList<String>();
    int to = value.length();
    while (to >= 0 && hops.size() < MAX_HOPS) {
      int comma = value.lastIndexOf(',', to - 1);
      hops.addFirst(value.substring(comma + 1, to).strip());
      to = comma;
    }
    return hops;
  }

  /** The {@code for} parameters of {@code Forwarded} (RFC 7239, 4); a hop without one is empty. */
  static List<String> ofForwarded(String value) {
    var hops = new ArrayList<String>();
    for (String element : split(value, ',')) {
      hops.add(parameter(element, "for"));
    }
    return hops.subList(Math.max(0, hops.size() - MAX_HOPS), hops.size());
  }

  /** Value of a parameter of one forwarded element, unquoted; empty when it is not there. */
  static String parameter(String element, String name) {
    for (String pair : split(element, ';')) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(name)) {
        return unquoted(pair.substring(equals + 1).strip());
      }
    }
    return "";
  }

  /** The last element of a forwarded header: the one the nearest proxy wrote. */
  static String last(String value) {
    return split(value, ',').getLast();
  }

  /** Splits where the separator stands outside a quoted string (RFC 9110, 5.6.4). */
  private static List<String> split(String value, char separator) {
    var parts = new ArrayList<String>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted && c == '\\') {
        i++;
      } else if (!quoted && c == separator) {
        parts.add(value.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(value.substring(from));
    return parts;
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || value.charAt(0) != '"' || !value.endsWith("\"")) {
      return value;
    }
    return value.substring(1, value.length() - 1).replace("\\", "");
  }

  /**
   * The address of a hop, without port; nothing for {@code unknown}, {@code _hidden} and rubbish.
   */
  static Optional<Address> address(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 || !port(hop, end + 1)
          ? Optional.empty()
          : Address.parse(hop.substring(1, end));
    }
    int colon = hop.indexOf(':');
    if (colon > 0 && colon == hop.lastIndexOf(':')) {
      return port(hop, colon) ? Address.parse(hop.substring(0, colon)) : Optional.empty();
    }
    return Address.parse(hop);
  }

  /** Whether nothing, or a colon and a (possibly obfuscated, RFC 7239, 6) port follows. */
  private static boolean port(String hop, int from) {
    if (from == hop.length()) {
      return true;
    }
    return hop.charAt(from) == ':'
        && hop.chars().skip(from + 1L).allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
  }
}
