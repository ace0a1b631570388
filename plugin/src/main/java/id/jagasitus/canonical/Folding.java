package id.jagasitus.canonical;

import java.util.Set;

/** The second forms of an already decoded, lower-case text: what other parsers would read in it. */
final class Folding {

  /** Most digits between the braces of an escape. */
  private static final int MOST_DIGITS = 6;

  private Folding() {}

  /**
   * SQL and JavaScript comments to one space, the body of MySQL's versioned comments ({@code
   * /*!50000 … *}{@code /}) kept, comments to the end of a line dropped with the line end.
   */
  static String comments(String text, Set<Disguise> seen) {
    int lastLineEnd = text.lastIndexOf('\n');
    if (lastLineEnd < 0 && !text.contains("/*")) {
      return text;
    }
    var out = new Chars(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean may = c == '/' || c == '-' || c == '#';
      int used = may ? comment(text, i, lastLineEnd, out) : 0;
      if (used > 0) {
        seen.add(Disguise.COMMENT);
        i += used;
      } else {
        out.add(c);
        i++;
      }
    }
    return out.toString();
  }

  /** Looks for a line end only where there is one, so that many signs cost no more than few. */
  private static int comment(String text, int from, int lastLineEnd, Chars out) {
    if (text.startsWith("/*", from)) {
      return block(text, from, out);
    }
    boolean line = text.startsWith("--", from) || text.charAt(from) == '#' || slashes(text, from);
    if (!line || from > lastLineEnd) {
      return 0;
    }
    out.add(' ');
    return text.indexOf('\n', from) + 1 - from;
  }

  private static boolean slashes(String text, int from) {
    return text.startsWith("//", from) && (from == 0 || text.charAt(from - 1) != ':');
  }

  private static int block(String text, int from, Chars out) {
    int end = text.indexOf("*/", from + 2);
    int after = end < 0 ? text.length() : end + 2;
    out.add(' ');
    if (text.startsWith("/*!", from)) {
      int body = from + 3;
      while (body < text.length() && Character.isDigit(text.charAt(body))) {
        body++;
      }
      out.add(text, body, Math.max(body, end < 0 ? text.length() : end));
      out.add(' ');
    }
    return after - from;
  }

  /** JavaScript and C escapes decoded: hexadecimal, octal, Unicode in both forms. */
  static String escapes(String text, Set<Disguise> seen) {
    int at = text.indexOf('\\');
    if (at < 0) {
      return text;
    }
    var out = new Chars(text, at);
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      int used = c == '\\' && i + 1 < text.length() ? escape(text, i, out) : 0;
      if (used == 0) {
        out.add(c);
      } else {
        seen.add(Disguise.ESCAPE);
        i += used - 1;
      }
    }
    return out.toString();
  }

  private static int escape(String text, int from, Chars out) {
    char kind = text.charAt(from + 1);
    if (kind == 'x') {
      return put(Percent.hex(text, from + 2, 2), 4, out);
    }
    if (kind == 'u' && text.startsWith("{", from + 2)) {
      int end = text.indexOf('}', from, Math.min(text.length(), from + 3 + MOST_DIGITS + 1));
      int digits = end - from - 3;
      return digits < 1 || digits > MOST_DIGITS
          ? 0
          : put(Percent.hex(text, from + 3, digits), digits + 4, out);
    }
    if (kind == 'u') {
      return put(Percent.hex(text, from + 2, 4), 6, out);
    }
    int digits = 0;
    int value = 0;
    while (digits < 3
        && from + 1 + digits < text.length()
        && text.charAt(from + 1 + digits) >= '0'
        && text.charAt(from + 1 + digits) <= '7') {
      value = value * 8 + text.charAt(from + 1 + digits) - '0';
      digits++;
    }
    return digits < 2 ? 0 : put(value, digits + 1, out);
  }

  private static int put(int value, int used, Chars out) {
    if (value < ' ' || value > '~') {
      return value == '\n' || value == '\r'
          ? append('\n', used, out)
          : value >= '\t' && value <= '\f' ? append(' ', used, out) : 0;
    }
    return append(Character.toLowerCase((char) value), used, out);
  }

  private static int append(char c, int used, Chars out) {
    out.add(c);
    return used;
  }

  /**
   * What a shell, or a language that joins strings, would read: quotes, carets, backslashes and
   * line ends gone, {@code $IFS} a space, empty expansions dropped, {@code 'a'+'b'} joined.
   */
  static String squeezed(String text, Set<Disguise> seen) {
    var out = new Chars(text);
    int lastBrace = text.lastIndexOf('}');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int used = c == '$' ? expansion(text, i, lastBrace, out) : joint(text, i);
      if (used > 0) {
        i += used - 1;
        seen.add(Disguise.SPLIT_WORD);
      } else if (!(c == '\'' || c == '"' || c == '\\' || c == '^' || c == '\n' || c == '`')) {
        out.add(c);
      }
    }
    return out.toString();
  }

  private static int expansion(String text, int from, int lastBrace, Chars out) {
    if (text.startsWith("${ifs", from)) {
      out.add(' ');
      return from > lastBrace ? 5 : text.indexOf('}', from) + 1 - from;
    }
    if (text.startsWith("$ifs", from)) {
      out.add(' ');
      return text.startsWith("$ifs$", from) ? Math.min(6, text.length() - from) : 4;
    }
    if (from + 1 >= text.length()) {
      return 0;
    }
    char next = text.charAt(from + 1);
    if (next == '@' || next == '*' || next == '#' || next == '!') {
      return 2;
    }
    return text.startsWith("$()", from) || text.startsWith("${}", from) ? 3 : next == '\'' ? 1 : 0;
  }

  /** Length of {@code '+'}, {@code '||'} or {@code ' '} between two pieces of a string; else 0. */
  private static int joint(String text, int from) {
    char quote = text.charAt(from);
    if (quote != '\'' && quote != '"') {
      return 0;
    }
    int i = from + 1;
    int signs = 0;
    while (i < text.length() && i - from < 6 && "+|. ,".indexOf(text.charAt(i)) >= 0) {
      signs += text.charAt(i) == '+' || text.charAt(i) == '|' || text.charAt(i) == '.' ? 1 : 0;
      i++;
    }
    return signs > 0 && i < text.length() && text.charAt(i) == quote ? i + 1 - from : 0;
  }

  /**
   * Separators of paths made one: backslashes, doubled slashes, {@code /./}, {@code ;parameters}.
   */
  static String path(String text) {
    var out = new Chars(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';') {
        int slash = text.indexOf('/', i);
        i = (slash < 0 ? text.length() : slash) - 1;
        continue;
      }
      separator(c == '\\' ? '/' : c, out);
    }
    return out.toString();
  }

  private static void separator(char c, Chars out) {
    int last = out.size() - 1;
    if (c == '/' && last >= 0 && out.at(last) == '/') {
      if (last > 0 && out.at(last - 1) == ':') {
        out.add(c);
      }
      return;
    }
    if (c == '/' && last >= 1 && out.at(last) == '.' && out.at(last - 1) == '/') {
      out.cut(last);
      return;
    }
    out.add(c);
  }
}
