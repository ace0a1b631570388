package id.jagasitus.accesslog;

import id.jagasitus.event.LogLine.Slice;
import java.nio.charset.StandardCharsets;

/**
 * Undoes what servers do to characters that would break their log: {@code \"}, {@code \\}, {@code
 * \n}, {@code \t}, {@code \xHH} (Apache, nginx), and {@code \}{@code uHHHH} (Tomcat). What is no
 * such escape stays.
 */
final class Unescape {

  static void into(Slice slice, byte[] bytes, int from, int to) {
    byte[] out = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; ) {
      if (bytes[at] != '\\' || at + 1 >= to) {
        out[length++] = bytes[at++];
        continue;
      }
      int hex = hex(bytes, at + 2, to, bytes[at + 1] == 'u' ? 4 : 2);
      if (bytes[at + 1] == 'x' && hex >= 0) {
        out[length++] = (byte) hex;
        at += 4;
      } else if (bytes[at + 1] == 'u' && hex >= 0) {
        byte[] utf8 = String.valueOf((char) hex).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, out, length, utf8.length);
        length += utf8.length;
        at += 6;
      } else {
        int plain = plain(bytes[at + 1]);
        out[length++] = plain < 0 ? bytes[at] : (byte) plain;
        at += plain < 0 ? 1 : 2;
      }
    }
    slice.set(out, 0, length);
  }

  private static int plain(byte escaped) {
    return switch (escaped) {
      case '"', '\\' -> escaped;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> -1;
    };
  }

  private static int hex(byte[] bytes, int from, int to, int digits) {
    if (from + digits > to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private Unescape() {}
}
