package id.jagasitus.canonical;

import java.util.Set;

/**
 * Joins bytes (characters below 256) to characters as a forgiving server would: overlong sequences
 * are read, bytes that belong nowhere stay what they are. RFC 3629 forbids both; attackers rely on
 * servers that do not.
 */
final class Utf8 {

  private Utf8() {}

  static String join(String text, Set<Disguise> seen) {
    int at = firstHigh(text);
    if (at < 0) {
      return text;
    }
    var out = new Chars(text, at);
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      int extra = c >= 0xC0 && c <= 0xFD ? lengthAfter(c) : 0;
      if (extra == 0) {
        if (c >= 0x80 && c <= 0xFF) {
          seen.add(Disguise.BAD_UTF8);
        }
        out.add(c);
        i++;
      } else {
        i += sequence(text, i, extra, out, seen);
      }
    }
    return out.size() == text.length() ? text : out.toString();
  }

  private static int firstHigh(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c <= 0xFF) {
        return i;
      }
    }
    return -1;
  }

  private static int lengthAfter(char lead) {
    if (lead < 0xE0) {
      return 1;
    }
    return lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : lead < 0xFC ? 4 : 5;
  }

  /** Appends the character of one sequence; returns how many characters of the text it used. */
  private static int sequence(String text, int from, int extra, Chars out, Set<Disguise> seen) {
    char lead = text.charAt(from);
    int value = lead & (0x3F >> extra);
    int used = 1;
    while (used <= extra && from + used < text.length() && tail(text.charAt(from + used))) {
      value = (value << 6) | (text.charAt(from + used) & 0x3F);
      used++;
    }
    if (used == extra + 1) {
      append(value, extra, out, seen);
      return used;
    }
    int masked =
        lead <= 0xC1 && from + 1 < text.length()
            ? ((lead & 0x1F) << 6) | (text.charAt(from + 1) & 0x3F)
            : -1;
    if (masked == '/' || masked == '\\' || masked == '.') {
      seen.add(Disguise.OVERLONG);
      out.add((char) masked);
      return 2;
    }
    seen.add(Disguise.BAD_UTF8);
    out.add(lead);
    return 1;
  }

  private static boolean tail(char c) {
    return c >= 0x80 && c <= 0xBF;
  }

  private static void append(int value, int extra, Chars out, Set<Disguise> seen) {
    int least = extra == 1 ? 0x80 : extra == 2 ? 0x800 : 0x10000;
    if (value < least || extra > 3) {
      seen.add(Disguise.OVERLONG);
    }
    if (Character.isValidCodePoint(value) && (value < 0xD800 || value > 0xDFFF)) {
      out.addCodePoint(value);
    } else {
      seen.add(Disguise.BAD_UTF8);
      out.add('?');
    }
  }
}
