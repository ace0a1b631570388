package id.jagasitus.accesslog;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A keyed hash of a file as it passes by, and of its beginnings as long as the kept files are, to
 * find those that this one is a longer version of. Nobody without the key can make a file that
 * passes for a longer version of another one.
 */
final class Digests {

  private static final int WINDOW = 1 << 16;

  private final LineHash hash;
  private final List<Kept.Entry> candidates;
  private final List<Kept.Entry> beginnings = new ArrayList<>();
  private final byte[] window = new byte[WINDOW];
  private int filled;
  private long before;
  private long length;

  Digests(LineHash hash, List<Kept.Entry> entries) {
    this.hash = hash;
    candidates = new ArrayList<>(entries);
    candidates.sort((a, b) -> Long.compare(a.length(), b.length()));
  }

  void add(byte[] bytes, int from, int count) {
    int at = from;
    int end = from + count;
    while (!candidates.isEmpty() && candidates.getFirst().length() <= length + end - at) {
      int part = (int) (candidates.getFirst().length() - length);
      take(bytes, at, part);
      at += part;
      compare(candidates.removeFirst());
    }
    take(bytes, at, end - at);
  }

  private void take(byte[] bytes, int from, int count) {
    int at = from;
    for (int left = count; left > 0; ) {
      int part = Math.min(left, WINDOW - filled);
      System.arraycopy(bytes, at, window, filled, part);
      filled += part;
      at += part;
      left -= part;
      if (filled == WINDOW) {
        before = hash.of(before, window, 0, WINDOW);
        filled = 0;
      }
    }
    length += count;
  }

  private void compare(Kept.Entry entry) {
    if (whole().equals(entry.digest())) {
      beginnings.add(entry);
    }
  }

  long length() {
    return length;
  }

  /** The hash of all that passed by so far. */
  String whole() {
    return HexFormat.of().toHexDigits(hash.of(before, window, 0, filled));
  }

  /** Kept files that this file begins with, itself included. */
  List<Kept.Entry> beginnings() {
    return beginnings;
  }
}
