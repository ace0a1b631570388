package id.jagasitus.watch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Values as PDF writes them (ISO 32000-1, 7.3): where they end, and what strings hold. */
final class PdfStrings {

  /** Close enough to the letters that PDF calls {@code WinAnsiEncoding}. */
  static final Charset ANSI = Charset.forName("windows-1252");

  private static final int OCTAL = 3;

  private PdfStrings() {}

  /** Behind the value that begins at a place; at most the end of the text. */
  static int end(String text, int from) {
    return switch (text.charAt(from)) {
      case '(' -> round(text, from);
      case '<', '[' -> nested(text, from);
      default -> word(text, from);
    };
  }

  /** A reference is three words; every other plain value ends before the next name. */
  private static int word(String text, int from) {
    int at = from;
    while (at < text.length() && "/<>[]()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int round(String text, int from) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  private static int nested(String text, int from) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '(') {
        at = round(text, at) - 1;
      } else if (c == '<' || c == '[') {
        depth++;
      } else if ((c == '>' || c == ']') && --depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  /** The bytes of a string written in parentheses or in hexadecimal. */
  static byte[] bytes(String written) {
    var out = new ByteArrayOutputStream(written.length());
    if (written.startsWith("(")) {
      letters(written, out);
    } else {
      hexadecimal(written, out);
    }
    return out.toByteArray();
  }

  /** The text of a string of the file itself, such as its title. */
  static String text(String written) {
    byte[] bytes = bytes(written);
    boolean wide = bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
    return wide ? new String(bytes, StandardCharsets.UTF_16) : new String(bytes, ANSI);
  }

  private static void hexadecimal(String written, ByteArrayOutputStream out) {
    int high = -1;
    for (int at = 0; at < written.length(); at++) {
      int digit = Character.digit(written.charAt(at), 16);
      if (digit >= 0 && high >= 0) {
        out.write(high << 4 | digit);
        high = -1;
      } else if (digit >= 0) {
        high = digit;
      }
    }
    if (high >= 0) {
      out.write(high << 4);
    }
  }

  private static void letters(String written, ByteArrayOutputStream out) {
    int end = written.endsWith(")") ? written.length() - 1 : written.length();
    for (int at = 1; at < end; at++) {
      char c = written.charAt(at);
      if (c != '\\') {
        out.write(c);
      } else if (at + 1 < end) {
        at = escaped(written, at + 1, end, out);
      }
    }
  }

  /** Writes what an escape stands for, and says where it ends. */
  private static int escaped(String written, int at, int end, ByteArrayOutputStream out) {
    char c = written.charAt(at);
    if (Character.digit(c, 8) >= 0) {
      return octal(written, at, end, out);
    }
    switch (c) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case '\n', '\r' -> {} // a line broken for its length only
      default -> out.write(c);
    }
    return at;
  }

  private static int octal(String written, int from, int end, ByteArrayOutputStream out) {
    int value = 0;
    int at = from;
    while (at < end && at < from + OCTAL && Character.digit(written.charAt(at), 8) >= 0) {
      value = value * 8 + Character.digit(written.charAt(at), 8);
      at++;
    }
    out.write(value);
    return at - 1;
  }
}
