package id.jagasitus.visitorlog;

import java.util.Arrays;

/** Bytes of a line while it is written; one thread, reused from line to line. */
final class LineBuffer {

  private static final int MOST_KEPT = 4 << 20;

  private byte[] bytes = new byte[1024];
  private int length;

  /** Begins anew; room that hostile texts made it take is given back. */
  void reset() {
    length = 0;
    if (bytes.length > MOST_KEPT) {
      bytes = new byte[1024];
    }
  }

  /** Makes room for so many more bytes, so that {@link #fast} may be called as often. */
  void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Adds a byte for which there is room. */
  void fast(int b) {
    bytes[length++] = (byte) b;
  }

  void write(int b) {
    ensure(1);
    fast(b);
  }

  /** Adds a text known to be ASCII. */
  void ascii(String text) {
    ensure(text.length());
    for (int i = 0; i < text.length(); i++) {
      fast(text.charAt(i));
    }
  }

  /** Adds a number in decimal. */
  void number(long number) {
    if (number < 0) {
      ascii(Long.toString(number));
      return;
    }
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    ensure(digits);
    long rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /** Adds bytes as they are. */
  void bytes(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The line as text. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, java.nio.charset.StandardCharsets.US_ASCII);
  }
}
