package id.jagasitus.privacy;

import id.jagasitus.event.Network;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for a network in the journal: HMAC-SHA-256 (RFC 2104) with a key of this installation, cut
 * to 128 bits. The same network always has the same seal; nobody reads the network out of it.
 */
public final class Seal {

  /** Bytes of the key. */
  public static final int KEY_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEPT_BYTES = 16;

  private final SecretKeySpec key;

  public Seal(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** 32 hexadecimal digits. */
  public String of(Network who) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] whole = mac.doFinal(who.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(whole, KEPT_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC (JCA standard names)", e);
    }
  }
}
