package id.jagasitus.canonical;

import java.text.Normalizer;
import java.util.Set;

/** Folds characters to the plainest one they can pass for: width, style, case, white space. */
final class Letters {

  private Letters() {}

  /** Whether a text is only ASCII, printable, so that folding is lower-casing. */
  static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * Compatibility normalisation (Unicode NFKC) and look-alikes of separators; text without
   * non-ASCII characters comes back as it is.
   */
  static String compatible(String text, int limit, Set<Disguise> seen) {
    int high = high(text);
    if (high < 0) {
      return text;
    }
    String folded = simple(text, high) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    var out = new StringBuilder(Math.min(limit, folded.length())).append(folded, 0, high);
    for (int i = high; i < folded.length() && out.length() < limit; i++) {
      char c = folded.charAt(i);
      if (invisible(c)) {
        seen.add(Disguise.ZERO_WIDTH);
      } else {
        out.append(c <= '~' ? c : lookAlike(narrow(c)));
      }
    }
    String result = out.toString();
    if (ascii(result) > ascii(text)) {
      seen.add(Disguise.WIDE_LETTERS);
    }
    return result;
  }

  /** Where the first character behind ASCII's printable ones is; −1 where there is none. */
  private static int high(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether normalisation would change nothing but full-width characters: it takes long, and most
   * texts hold accented letters, full-width ones or none.
   */
  private static boolean simple(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= '\u00C0' && c <= '\u0131';
      if (c > '~' && !letter && (c < '\uFF01' || c > '\uFF5E')) {
        return false;
      }
    }
    return true;
  }

  private static char narrow(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }

  private static int ascii(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) < 128 && text.charAt(i) > ' ' ? 1 : 0;
    }
    return count;
  }

  private static boolean invisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == '\u180E'
        || (c >= '\uFE00' && c <= '\uFE0F');
  }

  private static char lookAlike(char c) {
    return switch (c) {
      case '\u2215', '\u2044', '\u29F8' -> '/';
      case '\u2216', '\u29F5' -> '\\';
      case '\u2018', '\u2019', '\u02B9', '\u02BC', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u02BA', '\u2033' -> '"';
      case '\u2039', '\u2329', '\u3008', '\u563C' -> '<';
      case '\u203A', '\u232A', '\u3009', '\u563E' -> '>';
      case '\u560A' -> '\n';
      case '\u560D' -> '\r';
      default -> c;
    };
  }

  /**
   * Lower case, NUL dropped, every run of white space and control characters to one space, or to
   * one line feed where the run held a line end.
   */
  static String lower(String text, Set<Disguise> seen) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 127) {
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (c > 127 && !Character.isWhitespace(c)) {
        out.append(Character.toLowerCase(c));
      } else if (c == 0) {
        seen.add(Disguise.NUL);
      } else {
        space(c, out, seen);
      }
    }
    return out.toString();
  }

  private static void space(char c, StringBuilder out, Set<Disguise> seen) {
    boolean lineEnd = c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    if ((c < ' ' && !lineEnd && c != '\t') || c == 127) {
      seen.add(Disguise.CONTROL);
    }
    int last = out.length() - 1;
    if (last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\n')) {
      if (lineEnd) {
        out.setCharAt(last, '\n');
      }
    } else {
      out.append(lineEnd ? '\n' : ' ');
    }
  }
}
