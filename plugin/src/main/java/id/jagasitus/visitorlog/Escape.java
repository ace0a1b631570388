package id.jagasitus.visitorlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Hostile texts as printable ASCII, and back; the package description has the rules. */
final class Escape {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private Escape() {}

  /**
   * Writes a text.
   *
   * @param stops characters that must not stand there as themselves
   */
  static void write(String text, Stops stops, LineBuffer out) {
    out.ensure(text.length());
    int at = plain(text, stops, out);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (stops.plain(c)) {
        out.write(c);
      } else if (c < 0x80) {
        writeByte(c, out);
      } else {
        at += writeWide(text, at, out);
      }
    }
  }

  /** Writes the plain beginning, which mostly is the whole text; answers its length. */
  private static int plain(String text, Stops stops, LineBuffer out) {
    int at = 0;
    while (at < text.length() && stops.plain(text.charAt(at))) {
      out.fast(text.charAt(at++));
    }
    return at;
  }

  /** The written form of a text that stands by itself. */
  static String text(String text) {
    var out = new LineBuffer();
    write(text, Stops.NONE, out);
    return out.toString();
  }

  /** Writes the character at an index; answers how many further ones it took. */
  private static int writeWide(String text, int at, LineBuffer out) {
    int point = text.codePointAt(at);
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      out.write('\\');
      out.write('u');
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.write(HEX[point >>> shift & 15]);
      }
      return 0;
    }
    for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      writeByte(b, out);
    }
    return Character.charCount(point) - 1;
  }

  private static void writeByte(int b, LineBuffer out) {
    out.write('\\');
    out.write('x');
    out.write(HEX[b >>> 4 & 15]);
    out.write(HEX[b & 15]);
  }

  /** Undoes {@link #write}; an escape that it does not know stays as it is. */
  static String read(String written) {
    return written.indexOf('\\') < 0 ? written : new Reader(written).read();
  }

  /** Collects escaped bytes until something else comes, because a character may take several. */
  private static final class Reader {

    private final String text;
    private final StringBuilder out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Reader(String text) {
      this.text = text;
      this.out = new StringBuilder(text.length());
    }

    String read() {
      int at = 0;
      while (at < text.length()) {
        at += one(at);
      }
      flush();
      return out.toString();
    }

    /** Reads what begins at an index; answers its length. */
    private int one(int at) {
      char kind = text.charAt(at) == '\\' && at + 1 < text.length() ? text.charAt(at + 1) : 0;
      int value = kind == 'x' ? hex(at + 2, 2) : kind == 'u' ? hex(at + 2, 4) : -1;
      if (kind == 'x' && value >= 0) {
        bytes.write(value);
        return 4;
      }
      flush();
      if (value >= 0) {
        out.append((char) value);
        return 6;
      }
      if (kind == 'e') {
        return 2;
      }
      out.append(text.charAt(at));
      return 1;
    }

    private int hex(int from, int digits) {
      if (from + digits > text.length()) {
        return -1;
      }
      int value = 0;
      for (int i = from; i < from + digits; i++) {
        int digit = Character.digit(text.charAt(i), 16);
        if (digit < 0) {
          return -1;
        }
        value = value << 4 | digit;
      }
      return value;
    }

    private void flush() {
      if (bytes.size() > 0) {
        out.append(bytes.toString(StandardCharsets.UTF_8));
        bytes.reset();
      }
    }
  }
}
