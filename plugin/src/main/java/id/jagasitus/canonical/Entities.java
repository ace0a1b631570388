package id.jagasitus.canonical;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HTML character references, numeric and the few named ones that matter to a browser's parser. */
final class Entities {

  /** Characters a reference may take; longer ones are left alone. */
  private static final int LONGEST = 12;

  private static final Map<String, Character> NAMED =
      Map.ofEntries(
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("amp", '&'),
          Map.entry("quot", '"'),
          Map.entry("apos", '\''),
          Map.entry("colon", ':'),
          Map.entry("sol", '/'),
          Map.entry("bsol", '\\'),
          Map.entry("lpar", '('),
          Map.entry("rpar", ')'),
          Map.entry("lbrace", '{'),
          Map.entry("lcub", '{'),
          Map.entry("rcub", '}'),
          Map.entry("lsqb", '['),
          Map.entry("equals", '='),
          Map.entry("grave", '`'),
          Map.entry("period", '.'),
          Map.entry("comma", ','),
          Map.entry("semi", ';'),
          Map.entry("num", '#'),
          Map.entry("newline", '\n'),
          Map.entry("tab", '\t'),
          Map.entry("nbsp", ' '),
          Map.entry("excl", '!'),
          Map.entry("dollar", '$'));

  private Entities() {}

  static String decode(String text, Set<Disguise> seen) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    var out = new Chars(text, at);
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      int used = c == '&' ? reference(text, i, out) : 0;
      if (used == 0) {
        out.add(c);
        i++;
      } else {
        seen.add(Disguise.ENTITY);
        i += used;
      }
    }
    return out.size() == text.length() ? text : out.toString();
  }

  /** Appends what the reference at {@code from} stands for; 0 where there is none. */
  private static int reference(String text, int from, Chars out) {
    int next = from + 1;
    if (next < text.length() && text.charAt(next) == '#') {
      return number(text, from, out);
    }
    int end = next;
    while (end < text.length() && end - next < LONGEST && letter(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ';') {
      return 0;
    }
    @Nullable Character named =
        NAMED.get(text.substring(next, end).toLowerCase(java.util.Locale.ROOT));
    if (named == null) {
      return 0;
    }
    out.add(named);
    return end + 1 - from;
  }

  private static int number(String text, int from, Chars out) {
    int i = from + 2;
    boolean hex = i < text.length() && (text.charAt(i) | 32) == 'x';
    i += hex ? 1 : 0;
    int start = i;
    int value = 0;
    while (i < text.length() && i - start < LONGEST && digit(text.charAt(i), hex) >= 0) {
      value = Math.min(0x110000, value * (hex ? 16 : 10) + digit(text.charAt(i), hex));
      i++;
    }
    if (i == start || !Character.isValidCodePoint(value) || (value >= 0xD800 && value <= 0xDFFF)) {
      return 0;
    }
    out.addCodePoint(value);
    return (i < text.length() && text.charAt(i) == ';' ? i + 1 : i) - from;
  }

  private static int digit(char c, boolean hex) {
    return c > 127 ? -1 : Character.digit(c, hex ? 16 : 10);
  }

  private static boolean letter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
  }
}
