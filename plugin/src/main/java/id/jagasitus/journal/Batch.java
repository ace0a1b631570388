package id.jagasitus.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that lie one behind the other, copied out of a file, so that a processor that is free can
 * read and hash them: that is most of the work of opening a long journal, and no line needs another
 * for it.
 */
final class Batch {
  /** Bytes from which on a batch is worth handing on. */
  private static final int FULL = 1 << 18;

  private byte[] bytes = new byte[FULL + (FULL >> 2)];
  private int size;
  private int[] ends = new int[1024];
  private int count;

  /**
   * A line.
   *
   * @param entry null where it is none
   * @param length bytes, with the line feed
   * @param hash of these bytes
   */
  record Read(@Nullable Entry entry, int length, String hash) {}

  void add(byte[] from, int start, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
    System.arraycopy(from, start, bytes, size, length);
    size += length;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = size;
  }

  boolean full() {
    return size >= FULL;
  }

  /** Reads and hashes all of it; safe on any thread once nothing is added any more. */
  List<Read> read() {
    MessageDigest digest = Line.sha256();
    var lines = new ArrayList<Read>(count);
    int from = 0;
    for (int i = 0; i < count; i++) {
      int length = ends[i] - from;
      lines.add(
          new Read(
              Line.parse(bytes, from, length), length, Line.hash(digest, bytes, from, length)));
      from = ends[i];
    }
    return lines;
  }
}
