package id.jagasitus.store;

import java.util.Locale;

/** Who sent a visitor. */
enum Referrer {
  OWN,
  NONE,
  FOREIGN;

  /** The host in a Referer header, lower case, without port; empty where it is no such URL. */
  static String host(String referer) {
    int start = referer.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < referer.length() && "/?#".indexOf(referer.charAt(end)) < 0) {
      end++;
    }
    String authority = referer.substring(start + 3, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    return withoutPort(authority).toLowerCase(Locale.ROOT);
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }
}
