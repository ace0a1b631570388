package id.jagasitus.site;

import java.util.HexFormat;

/** Percent-encoding (RFC 3986, 2.1) between text and bytes held one to a character. */
final class Escapes {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Escapes() {}

  static String encode(String bytes, String plain) {
    var out = new StringBuilder(bytes.length() + 16);
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (letterOrDigit(c) || plain.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.toHexDigits((byte) c));
      }
    }
    return out.toString();
  }

  /** Throws IllegalArgumentException for an escape without two hexadecimal digits. */
  static String decode(String escaped) {
    if (escaped.indexOf('%') < 0) {
      return escaped;
    }
    var out = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        out.append(octet(escaped, i));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char octet(String escaped, int at) {
    if (at + 2 >= escaped.length()
        || !HexFormat.isHexDigit(escaped.charAt(at + 1))
        || !HexFormat.isHexDigit(escaped.charAt(at + 2))) {
      throw new IllegalArgumentException(
          "'%' at " + at + " is not followed by two hexadecimal digits");
    }
    return (char) HexFormat.fromHexDigits(escaped, at + 1, at + 3);
  }

  private static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
