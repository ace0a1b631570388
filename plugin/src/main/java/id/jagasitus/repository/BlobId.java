package id.jagasitus.repository;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A storage id: the SHA-256 of what it names, kept as four big-endian words so that a million of
 * them stay small.
 */
public record BlobId(long w0, long w1, long w2, long w3) implements Comparable<BlobId> {

  /** Length of an id in bytes. */
  static final int BYTES = 32;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Reads 64 lower- or upper-case hexadecimal digits. */
  public static BlobId parse(String hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException("an id has 64 hexadecimal digits, not: " + hex);
    }
    return new BlobId(word(hex, 0), word(hex, 16), word(hex, 32), word(hex, 48));
  }

  /** The id that is stored in 32 bytes from {@code offset} on. */
  static BlobId read(byte[] bytes, int offset) {
    return new BlobId(
        (long) WORD.get(bytes, offset),
        (long) WORD.get(bytes, offset + 8),
        (long) WORD.get(bytes, offset + 16),
        (long) WORD.get(bytes, offset + 24));
  }

  /** The id of a content. */
  public static BlobId of(byte[] content) {
    return read(sha256().digest(content), 0);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }

  void write(byte[] bytes, int offset) {
    WORD.set(bytes, offset, w0);
    WORD.set(bytes, offset + 8, w1);
    WORD.set(bytes, offset + 16, w2);
    WORD.set(bytes, offset + 24, w3);
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(w0) + hex.toHexDigits(w1) + hex.toHexDigits(w2) + hex.toHexDigits(w3);
  }

  /** The first eight digits, as restic shows ids to people. */
  public String brief() {
    return HexFormat.of().toHexDigits((int) (w0 >>> 32));
  }

  @Override
  public int compareTo(BlobId other) {
    int first = Long.compareUnsigned(w0, other.w0);
    if (first != 0) {
      return first;
    }
    int second = Long.compareUnsigned(w1, other.w1);
    if (second != 0) {
      return second;
    }
    int third = Long.compareUnsigned(w2, other.w2);
    return third != 0 ? third : Long.compareUnsigned(w3, other.w3);
  }

  /** The content is already a hash, so its low word is as good as any mix. */
  @Override
  public int hashCode() {
    return (int) w3;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlobId id && w0 == id.w0 && w1 == id.w1 && w2 == id.w2 && w3 == id.w3;
  }

  @Override
  public String toString() {
    return hex();
  }

  private static long word(String hex, int from) {
    return HexFormat.fromHexDigitsToLong(hex, from, from + 16);
  }
}
