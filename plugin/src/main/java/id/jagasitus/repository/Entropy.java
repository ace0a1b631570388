package id.jagasitus.repository;

/** Tells data that no compressor can shorten, so that none has to try. */
final class Entropy {

  /** Less than this is compressed in no time. */
  private static final int MIN_LENGTH = 4096;

  private static final int SAMPLES = 32;
  private static final int SAMPLE = 128;

  private Entropy() {}

  /**
   * Whether samples spread over the data are as even as noise. With 4,096 bytes in 256 bins, noise
   * gives Σn² of 69,616 ± 361 (mean N + N(N−1)/256); a text, or a stretch of it among noise, far
   * more: 15 % of text about 90,000. Below the limit lie compressed images and archives, which are
   * not quite noise; documents with some plain text in them lie above.
   */
  static boolean looksRandom(byte[] data, int offset, int length) {
    if (length < MIN_LENGTH) {
      return false;
    }
    var counts = new int[256];
    int step = (length - SAMPLE) / (SAMPLES - 1);
    for (int i = 0; i < SAMPLES; i++) {
      count(data, offset + i * step, counts);
    }
    long squares = 0;
    for (int n : counts) {
      squares += (long) n * n;
    }
    return squares < 73_500;
  }

  private static void count(byte[] data, int from, int[] counts) {
    for (int i = from; i < from + SAMPLE; i++) {
      counts[data[i] & 0xff]++;
    }
  }
}
