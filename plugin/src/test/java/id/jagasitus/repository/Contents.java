package id.jagasitus.repository;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Contents of files on which cutting is tried, the same as those that {@code golden/restic/make.py}
 * let restic cut.
 */
public final class Contents {

  private static final int ISLAND = 70_000;
  private static final int SEA = 700_000;
  private static final int BLOCK = 300_007;

  private Contents() {}

  /**
   * So many bytes of a kind.
   *
   * @param kind {@code derau} (noise), {@code angka} (numbers in lines), {@code pulau} (islands of
   *     noise between zeros) or {@code ulang} (one block over and over)
   */
  public static byte[] of(String kind, int seed, int length) {
    return switch (kind) {
      case "derau" -> noise(seed, length);
      case "angka" -> numbers(seed, length);
      case "pulau" -> islands(seed, length);
      case "ulang" -> repeated(noise(seed, BLOCK), length);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** AES-128 in counter mode over zeros; the key is the seed, the first block's number 0. */
  private static byte[] noise(int seed, int length) {
    try {
      var key = new byte[16];
      for (int i = 0; i < 4; i++) {
        key[15 - i] = (byte) (seed >>> (8 * i));
      }
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
      return cipher.doFinal(new byte[length]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  private static byte[] numbers(int seed, int length) {
    var text = new StringBuilder(length + 20);
    for (int number = seed; text.length() < length; number++) {
      text.append(number).append('\n');
    }
    return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), length);
  }

  private static byte[] islands(int seed, int length) {
    byte[] noise = noise(seed, length);
    var sea = new byte[length];
    for (int at = 0; at < length - ISLAND; at += SEA) {
      System.arraycopy(noise, at, sea, at, ISLAND);
    }
    return sea;
  }

  private static byte[] repeated(byte[] block, int length) {
    var all = new byte[length];
    for (int at = 0; at < length; at += block.length) {
      System.arraycopy(block, 0, all, at, Math.min(block.length, length - at));
    }
    return all;
  }
}
