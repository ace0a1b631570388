package id.jagasitus.canonical;

import java.util.Set;

/**
 * One round of percent-decoding (RFC 3986 section 2.1, and the {@code %u0041} some servers read).
 */
final class Percent {

  private Percent() {}

  /**
   * Decodes one layer; bytes come out as characters below 256, to be joined by {@link Utf8}. The
   * text itself where there was nothing to decode.
   */
  static String decode(String text, Set<Disguise> seen) {
    int at = text.indexOf('%');
    if (at < 0) {
      return text;
    }
    var out = new Chars(text, at);
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      int used = c == '%' ? escape(text, i, out, seen) : 0;
      if (used == 0) {
        out.add(c);
        i++;
      } else {
        i += used;
      }
    }
    return out.size() == text.length() ? text : out.toString();
  }

  /** Adds what the escape stands for; answers its length, 0 where there is none. */
  private static int escape(String text, int from, Chars out, Set<Disguise> seen) {
    int two = hex(text, from + 1, 2);
    if (two >= 0) {
      out.add((char) two);
      noteNeedless(two, seen);
      return 3;
    }
    boolean wide = from + 1 < text.length() && (text.charAt(from + 1) | 32) == 'u';
    int four = wide ? hex(text, from + 2, 4) : -1;
    if (four >= 0) {
      out.add((char) four);
      seen.add(Disguise.PERCENT_U);
      return 6;
    }
    seen.add(Disguise.BAD_PERCENT);
    return 0;
  }

  private static void noteNeedless(int value, Set<Disguise> seen) {
    if (value < 128 && Character.isLetterOrDigit(value)) {
      seen.add(Disguise.NEEDLESS_PERCENT);
    }
  }

  /** Value of {@code digits} hexadecimal digits from {@code from}, or −1 where there are not. */
  static int hex(String text, int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = (c | 32) - 'a';
    return c < 128 && letter >= 0 && letter < 6 ? letter + 10 : -1;
  }
}
