package id.jagasitus.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a path or query string into the words that are searched: runs of letters, digits,
 * underscores and bytes above 127, in lower case, after one decoding of percent-escapes; everything
 * else separates. A run longer than {@value #LONGEST} bytes is cut there.
 *
 * <p>Works on bytes, reused for millions of lines; not for sharing between threads.
 */
public final class Words {

  /** Longest word, bytes. */
  public static final int LONGEST = 64;

  private static final byte[] KEPT = new byte[256];

  static {
    for (int b = 0; b < 256; b++) {
      boolean upper = b >= 'A' && b <= 'Z';
      boolean kept = upper || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9');
      KEPT[b] = kept || b == '_' || b > 127 ? (byte) (upper ? b + 32 : b) : 0;
    }
  }

  private final byte[] word = new byte[LONGEST];
  private byte[] source = new byte[0];
  private int at;
  private int end;

  /** Starts on a slice. */
  public void reset(byte[] bytes, int offset, int length) {
    source = bytes;
    at = offset;
    end = offset + length;
  }

  /** Cuts the next word into {@link #word} and returns its length; 0 at the end. */
  public int next() {
    int length = 0;
    while (at < end && length < LONGEST) {
      int value = source[at] & 255;
      int step = 1;
      if (value == '%' && at + 2 < end) {
        int decoded = hex(source[at + 1]) << 4 | hex(source[at + 2]);
        if (decoded >= 0) {
          value = decoded;
          step = 3;
        }
      }
      byte kept = KEPT[value];
      if (kept != 0) {
        word[length++] = kept;
      } else if (length > 0) {
        return length;
      }
      at += step;
    }
    return length;
  }

  /** Holds the word that {@link #next} has just cut. */
  public byte[] word() {
    return word;
  }

  /** All words of a text. */
  public static List<String> of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var words = new Words();
    words.reset(bytes, 0, bytes.length);
    var all = new ArrayList<String>();
    for (int n = words.next(); n > 0; n = words.next()) {
      all.add(new String(words.word, 0, n, StandardCharsets.ISO_8859_1));
    }
    return all;
  }

  private static int hex(byte digit) {
    if (digit >= '0' && digit <= '9') {
      return digit - '0';
    }
    int lower = digit | 32;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
