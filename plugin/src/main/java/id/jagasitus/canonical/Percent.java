package id.jagasitus.canonical;

import java.util.Set;

/**
 * One round of percent-decoding (RFC 3986 section 2.1, and the {@code %u0041} some servers read).
 */
final class Percent {

  private Percent() {}

  /** Decodes one layer; bytes come out as characters below 256, to be joined by {@link Utf8}. */
  static String decode(String text, Set<Disguise> seen) {
    int at = text.indexOf('%');
    if (at < 0) {
      return text;
    }
    var out = new StringBuilder(text.length()).append(text, 0, at);
    int length = text.length();
    for (int i = at; i < length; i++) {
      char c = text.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int two = hex(text, i + 1, 2);
      int four = i + 1 < length && (text.charAt(i + 1) | 32) == 'u' ? hex(text, i + 2, 4) : -1;
      if (two >= 0) {
        i += 2;
        out.append((char) two);
        noteNeedless(two, seen);
      } else if (four >= 0) {
        i += 5;
        out.append((char) four);
        seen.add(Disguise.PERCENT_U);
      } else {
        out.append(c);
        seen.add(Disguise.BAD_PERCENT);
      }
    }
    return out.toString();
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
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 127) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
