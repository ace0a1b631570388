package id.jagasitus.journal;

/**
 * The end of the chain: who knows it can tell whether anything before was changed since.
 *
 * @param seq number of the last line; 0 when there is none
 * @param hash SHA-256 of the last line with its line feed, 64 hexadecimal digits
 */
public record Head(long seq, String hash) {
  static final Head NONE = new Head(0, "0".repeat(64));
}
