package id.jagasitus.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Random secrets, what is kept of them, and comparing without telling how much was right. */
final class Secrets {
  /** RFC 4648 section 6. */
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final int SECRET_BYTES = 32;

  private Secrets() {}

  /** 256 random bits, printable, without spaces. */
  static String token(RandomGenerator random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, SECRET_BYTES));
  }

  static byte[] bytes(RandomGenerator random, int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A code that people type, five random bits a letter, in groups of four. */
  static String code(RandomGenerator random, int letters) {
    var code = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(BASE32.charAt(random.nextInt(32)));
    }
    return code.toString();
  }

  /** A typed code without what people add or change. */
  static String typed(String code) {
    return code.toUpperCase(Locale.ROOT)
        .replace('0', 'O')
        .replace('1', 'I')
        .replace('8', 'B')
        .replaceAll("[^A-Z2-7]", "");
  }

  /** SHA-256: enough for secrets of 80 random bits and more, which cannot be tried out. */
  static String hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the same time wherever the first difference is. */
  static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    long bits = 0;
    int held = 0;
    for (byte b : bytes) {
      bits = (bits << 8) | (b & 0xff);
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(BASE32.charAt((int) (bits >> held) & 31));
      }
    }
    return held == 0 ? text.toString() : text.append(last(bits, held)).toString();
  }

  private static char last(long bits, int held) {
    return BASE32.charAt((int) (bits << (5 - held)) & 31);
  }

  static byte[] fromBase32(String text) {
    var bytes = new byte[text.length() * 5 / 8];
    long bits = 0;
    int held = 0;
    int count = 0;
    for (int i = 0; i < text.length() && count < bytes.length; i++) {
      bits = (bits << 5) | BASE32.indexOf(text.charAt(i));
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[count++] = (byte) (bits >> held);
      }
    }
    return bytes;
  }
}
