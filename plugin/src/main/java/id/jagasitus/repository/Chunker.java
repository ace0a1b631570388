package id.jagasitus.repository;

/**
 * Finds where to cut a file: a Rabin fingerprint over a sliding window of 64 bytes, cut where its
 * lowest 20 bits are zero, never below 512 KiB nor above 8 MiB (restic design, "Backups and
 * Deduplication"). The same bytes give the same cuts as restic's own chunker.
 *
 * <p>Feed a file's bytes in turn to {@link #next}; each cut starts anew, so an instance holds only
 * the position in the current chunk. One thread at a time.
 */
public final class Chunker {

  /** Shortest chunk but for the last of a file, bytes. */
  public static final int MIN = 512 << 10;

  /** Longest chunk, bytes. */
  public static final int MAX = 8 << 20;

  private static final int WINDOW = 64;
  private static final long SPLIT = (1 << 20) - 1;
  private static final int SHIFT = Polynomial.DEGREE - 8;

  private final long[] leaving;
  private final long[] modulus;
  private final byte[] window = new byte[WINDOW];
  private int position;
  private int length;
  private long digest;

  /** A chunker with the polynomial of the repository. */
  public Chunker(Polynomial polynomial) {
    leaving = leaving(polynomial.bits());
    modulus = modulus(polynomial.bits());
  }

  /** What a byte contributes when it has travelled through the window and falls out. */
  private static long[] leaving(long polynomial) {
    var table = new long[256];
    for (int b = 0; b < 256; b++) {
      long hash = Polynomial.reduce(b, polynomial);
      for (int i = 1; i < WINDOW; i++) {
        hash = Polynomial.reduce(hash << 8, polynomial);
      }
      table[b] = hash;
    }
    return table;
  }

  /** For the eight bits above the degree: what reduces them, together with those bits. */
  private static long[] modulus(long polynomial) {
    var table = new long[256];
    for (int b = 0; b < 256; b++) {
      long high = (long) b << Polynomial.DEGREE;
      table[b] = Polynomial.reduce(high, polynomial) | high;
    }
    return table;
  }

  /** Forgets an unfinished chunk, for a new file. */
  public void reset() {
    length = 0;
    digest = 0;
    position = 0;
    java.util.Arrays.fill(window, (byte) 0);
  }

  /**
   * Looks for the end of the current chunk.
   *
   * @return how many of the given bytes belong to the chunk that ends there, or −1 when all do and
   *     it goes on
   */
  public int next(byte[] bytes, int offset, int count) {
    int skipped = Math.clamp((long) MIN - WINDOW - length, 0, count);
    length += skipped;
    for (int i = skipped; i < count; i++) {
      slide(bytes[offset + i]);
      length++;
      if (length >= MIN && ((digest & SPLIT) == 0 || length >= MAX)) {
        reset();
        return i + 1;
      }
    }
    return -1;
  }

  private void slide(byte entering) {
    int out = window[position] & 0xff;
    window[position] = entering;
    position = (position + 1) & (WINDOW - 1);
    digest ^= leaving[out];
    int high = (int) (digest >>> SHIFT) & 0xff;
    digest = ((digest << 8) | (entering & 0xff)) ^ modulus[high];
  }
}
