package id.jagasitus.canonical;

import java.text.Normalizer;
import java.util.Set;

/** Folds characters to the plainest one they can pass for: width, style, case, white space. */
final class Letters {

  private static final int MOST_MARKS = 30;

  /** Combining grapheme joiner: stands between marks that shall not be put in order. */
  private static final char JOINER = '\u034F';

  /** A whole phrase in one character, which would become eighteen Arabic letters. */
  private static final char PHRASE = '\uFDFA';

  /** Of private use, so that normalisation passes it over. */
  private static final char STAND_IN = '\uE0FA';

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
   * Compatibility normalisation (Unicode NFKC) and look-alikes of separators; the text itself where
   * that changes nothing.
   */
  static String compatible(String text, int limit, Set<Disguise> seen) {
    int high = high(text);
    if (high < 0) {
      return text;
    }
    String folded = simple(text, high) ? text : normalised(text, high);
    String result = plainest(folded, Math.min(high, folded.length()), limit, seen);
    if (!result.equals(text) && ascii(result) > ascii(text)) {
      seen.add(Disguise.WIDE_LETTERS);
    }
    return result;
  }

  private static String normalised(String text, int high) {
    String bounded = bounded(text, high).replace(PHRASE, STAND_IN);
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC).replace(STAND_IN, PHRASE);
  }

  private static String plainest(String text, int from, int limit, Set<Disguise> seen) {
    var out = new Chars(text, from);
    boolean same = true;
    for (int i = from; i < text.length() && out.size() < limit; i++) {
      char c = text.charAt(i);
      if (c > '~' && invisible(c)) {
        seen.add(Disguise.ZERO_WIDTH);
        continue;
      }
      char plain = c <= '~' ? c : lookAlike(narrow(c));
      same &= plain == c;
      out.add(plain);
    }
    return same && out.size() == text.length() ? text : out.toString();
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
   * texts hold accented letters, quotation marks, full-width ones, bytes of no text, or none.
   */
  private static boolean simple(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\u009F' && !alone(c)) {
        return false;
      }
    }
    return true;
  }

  /** Has no other form than those that {@link #narrow} and {@link #lookAlike} know. */
  private static boolean alone(char c) {
    return (c >= '\u00C0' && c <= '\u0131')
        || (c >= '\u2018' && c <= '\u201D')
        || (c >= '\uFF01' && c <= '\uFF5E')
        || invisible(c);
  }

  /**
   * Marks above and below letters are put in order by normalisation, which takes the square of
   * their number; no language writes {@value #MOST_MARKS} to a letter (Unicode Standard Annex 15,
   * Stream-Safe Text Format).
   */
  private static String bounded(String text, int from) {
    int marks = 0;
    int character;
    for (int i = from; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      marks = mark(character) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return joined(text);
      }
    }
    return text;
  }

  private static String joined(String text) {
    var out = new Chars(text);
    int marks = 0;
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      marks = mark(character) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        out.add(JOINER);
        marks = 1;
      }
      out.addCodePoint(character);
    }
    return out.toString();
  }

  private static boolean mark(int character) {
    int type = character < 0x300 ? 0 : Character.getType(character);
    return character != JOINER
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
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
    var out = new Chars(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 127) {
        out.add(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (c > 127 && !Character.isWhitespace(c)) {
        out.add(Character.toLowerCase(c));
      } else if (c == 0) {
        seen.add(Disguise.NUL);
      } else {
        space(c, out, seen);
      }
    }
    return out.toString();
  }

  private static void space(char c, Chars out, Set<Disguise> seen) {
    boolean lineEnd = c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    if ((c < ' ' && !lineEnd && c != '\t') || c == 127) {
      seen.add(Disguise.CONTROL);
    }
    int last = out.size() - 1;
    if (last >= 0 && (out.at(last) == ' ' || out.at(last) == '\n')) {
      if (lineEnd) {
        out.set(last, '\n');
      }
    } else {
      out.add(lineEnd ? '\n' : ' ');
    }
  }
}
