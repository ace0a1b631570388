package id.jagasitus.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238 over RFC 4226): SHA-1, 30 seconds, as every app has it.
 */
final class Totp {
  static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int SIX_DIGITS = 1_000_000;

  private Totp() {}

  static String code(byte[] secret, long step, int modulus) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 15;
      int value = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      int digits = Integer.toString(modulus).length() - 1;
      return String.format(Locale.ROOT, "%0" + digits + "d", value % modulus);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }

  /** The step a code belongs to: this one or a neighbour, later than the last that was used. */
  static OptionalLong step(String secret, String typed, Instant now, long lastUsed) {
    byte[] key = Secrets.fromBase32(secret);
    long current = now.getEpochSecond() / STEP_SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = current - 1; step <= current + 1; step++) {
      boolean fits = Secrets.same(code(key, step, SIX_DIGITS), typed.replace(" ", ""));
      if (fits && step > lastUsed) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** What an authenticator app reads from a QR code. */
  static String uri(String secret, String issuer, String account) {
    String who = escaped(issuer) + ":" + escaped(account);
    return "otpauth://totp/" + who + "?secret=" + secret + "&issuer=" + escaped(issuer);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
