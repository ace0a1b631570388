package id.jagasitus.watch;

import java.io.ByteArrayOutputStream;

/** Bytes written with 85 letters (ISO 32000-1, 7.4.3), as some makers of PDF pack pages. */
final class Ascii85 {

  private static final int GROUP = 5;

  private Ascii85() {}

  /** Decodes up to the end mark; letters that belong to no group are passed over. */
  static byte[] decode(byte[] written) {
    var out = new ByteArrayOutputStream(written.length);
    long value = 0;
    int count = 0;
    for (byte letter : written) {
      if (letter == '~') {
        break;
      }
      if (letter == 'z' && count == 0) {
        write(out, 0, 4);
      } else if (letter >= '!' && letter <= 'u') {
        value = value * 85 + (letter - '!');
        count++;
      }
      if (count == GROUP) {
        write(out, value, 4);
        value = 0;
        count = 0;
      }
    }
    rest(out, value, count);
    return out.toByteArray();
  }

  private static void rest(ByteArrayOutputStream out, long begun, int count) {
    long value = begun;
    for (int i = count; i < GROUP; i++) {
      value = value * 85 + 84;
    }
    write(out, value, Math.max(0, count - 1));
  }

  private static void write(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >> (24 - 8 * i)));
    }
  }
}
