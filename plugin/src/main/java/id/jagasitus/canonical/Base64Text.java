package id.jagasitus.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Readable text hidden as base64 (RFC 4648), in either alphabet. */
final class Base64Text {

  private static final int SHORTEST = 16;
  private static final int LONGEST = 4096;

  private Base64Text() {}

  /** The text behind a value that is base64 from end to end, or null where it is not. */
  static @Nullable String decode(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '=') {
      end--;
    }
    if (end < SHORTEST || end > LONGEST || end % 4 == 1 || !alphabet(value, end)) {
      return null;
    }
    byte[] bytes =
        Base64.getDecoder()
            .decode(value.substring(0, end).replace('-', '+').replace('_', '/').replace(' ', '+'));
    for (byte b : bytes) {
      if ((b < ' ' || b > '~') && b != '\n' && b != '\r' && b != '\t') {
        return null;
      }
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static boolean alphabet(String value, int end) {
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      boolean letter = ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9');
      if (!letter && "+/-_ ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
