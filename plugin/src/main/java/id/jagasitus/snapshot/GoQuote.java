package id.jagasitus.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Names as restic writes them into a tree: Go's {@code strconv.Quote} without the quotes, so that
 * bytes that are not UTF-8 survive JSON.
 */
final class GoQuote {

  private static final String ESCAPES = "abfnrtv\\\"'";
  private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\\"'";

  private GoQuote() {}

  static String quote(RawName name) {
    var out = new StringBuilder(name.length() + 8);
    int at = 0;
    while (at < name.length()) {
      int code = Utf8.decode(name, at);
      if (code < 0) {
        out.append("\\x");
        hex(out, name.at(at) & 0xff, 2);
        at++;
      } else {
        quote(out, code);
        at += Utf8.length(code);
      }
    }
    return out.toString();
  }

  private static void quote(StringBuilder out, int code) {
    int escape = code == '\'' ? -1 : MEANINGS.indexOf(code);
    if (escape >= 0) {
      out.append('\\').append(ESCAPES.charAt(escape));
    } else if (printable(code)) {
      out.appendCodePoint(code);
    } else if (code < ' ' || code == 0x7f) {
      out.append("\\x");
      hex(out, code, 2);
    } else if (code < 0x10000) {
      out.append("\\u");
      hex(out, code, 4);
    } else {
      out.append("\\U");
      hex(out, code, 8);
    }
  }

  /** Letters, marks, numbers, punctuation, symbols, and the one ASCII space ({@code IsPrint}). */
  private static boolean printable(int code) {
    if (code < 0x7f) {
      return code >= ' ';
    }
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void hex(StringBuilder out, int value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(value >>> shift & 15, 16));
    }
  }

  /**
   * Reads a quoted name.
   *
   * @throws IllegalArgumentException where an escape is not one of Go's
   */
  static RawName unquote(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return RawName.of(quoted);
    }
    var out = new ByteArrayOutputStream(quoted.length());
    int at = 0;
    while (at < quoted.length()) {
      int code = quoted.codePointAt(at);
      if (code == '\\') {
        at = unescape(quoted, at + 1, out);
      } else {
        append(out, code);
        at += Character.charCount(code);
      }
    }
    return RawName.of(out.toByteArray());
  }

  private static int unescape(String quoted, int at, ByteArrayOutputStream out) {
    if (at >= quoted.length()) {
      throw new IllegalArgumentException("a name ends in the middle of an escape: " + quoted);
    }
    char kind = quoted.charAt(at);
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits > 0 && at + digits < quoted.length()) {
      int code = Integer.parseInt(quoted, at + 1, at + 1 + digits, 16);
      if (kind == 'x') {
        out.write(code);
      } else {
        append(out, code);
      }
      return at + 1 + digits;
    }
    return simple(quoted, at, kind, out);
  }

  private static int simple(String quoted, int at, char kind, ByteArrayOutputStream out) {
    int escape = ESCAPES.indexOf(kind);
    if (escape >= 0) {
      out.write(MEANINGS.charAt(escape));
      return at + 1;
    }
    if (kind >= '0' && kind <= '3' && at + 2 < quoted.length()) {
      out.write(Integer.parseInt(quoted, at, at + 3, 8));
      return at + 3;
    }
    throw new IllegalArgumentException("a name has an escape that Go does not know: " + quoted);
  }

  private static void append(ByteArrayOutputStream out, int code) {
    if (code < 0x80) {
      out.write(code);
    } else {
      out.writeBytes(Character.toString(code).getBytes(StandardCharsets.UTF_8));
    }
  }
}
