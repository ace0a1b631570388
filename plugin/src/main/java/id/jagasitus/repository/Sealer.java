package id.jagasitus.repository;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals and opens {@code IV ‖ ciphertext ‖ MAC} (restic design, "Repository Format"). One thread at
 * a time.
 */
final class Sealer {

  /** What sealing adds: 16 bytes of IV and 16 of MAC. */
  static final int OVERHEAD = 32;

  private static final int IV = 16;

  /**
   * The platform's counter mode is some forty times faster in pieces of this size than in 1 MiB.
   */
  private static final int PIECE = 16 * 1024;

  private final SecureRandom random;
  private final SecretKey key;
  private final Cipher counter;
  private final Cipher block;
  private final Poly1305 mac = new Poly1305();
  private final byte[] macKey = new byte[32];

  Sealer(MasterKey keys, SecureRandom random) {
    this.random = random;
    key = new SecretKeySpec(keys.encrypt(), "AES");
    System.arraycopy(keys.macR(), 0, macKey, 0, 16);
    try {
      counter = Cipher.getInstance("AES/CTR/NoPadding");
      block = Cipher.getInstance("AES/ECB/NoPadding");
      block.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys.macK(), "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform must offer AES", e);
    }
  }

  /** Seals part of an array into a new one. */
  byte[] seal(byte[] plain, int offset, int length) {
    var sealed = new byte[length + OVERHEAD];
    var iv = new byte[IV];
    random.nextBytes(iv);
    System.arraycopy(iv, 0, sealed, 0, IV);
    crypt(iv, plain, offset, length, sealed, IV);
    startMac(iv);
    mac.update(sealed, IV, length);
    mac.doFinal(sealed, IV + length);
    return sealed;
  }

  byte[] seal(byte[] plain) {
    return seal(plain, 0, plain.length);
  }

  /**
   * Opens part of an array into a new one.
   *
   * @param what named in the error
   */
  byte[] open(byte[] sealed, int offset, int length, String what) throws RepositoryException {
    if (!authentic(sealed, offset, length)) {
      throw RepositoryException.damaged(
          what + " is damaged: its seal does not fit its content; restore it from another copy");
    }
    var plain = new byte[length - OVERHEAD];
    decrypt(sealed, offset, length, plain);
    return plain;
  }

  /**
   * Decrypts into the beginning of another array without looking at the MAC, for content whose
   * SHA-256 the caller compares with one that is itself authentic: that proves more than the MAC.
   */
  void decrypt(byte[] sealed, int offset, int length, byte[] plain) {
    var iv = new byte[IV];
    System.arraycopy(sealed, offset, iv, 0, IV);
    crypt(iv, sealed, offset + IV, length - OVERHEAD, plain, 0);
  }

  /** Whether the MAC fits; false also for what is too short to have one. */
  boolean authentic(byte[] sealed, int offset, int length) {
    if (length < OVERHEAD) {
      return false;
    }
    var iv = new byte[IV];
    System.arraycopy(sealed, offset, iv, 0, IV);
    startMac(iv);
    mac.update(sealed, offset + IV, length - OVERHEAD);
    var expected = new byte[16];
    mac.doFinal(expected, 0);
    var found = new byte[16];
    System.arraycopy(sealed, offset + length - 16, found, 0, 16);
    return MessageDigest.isEqual(expected, found);
  }

  private void startMac(byte[] iv) {
    try {
      block.doFinal(iv, 0, IV, macKey, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES failed on one block", e);
    }
    mac.init(new KeyParameter(macKey));
  }

  private void crypt(byte[] iv, byte[] in, int from, int length, byte[] out, int to) {
    try {
      counter.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
      int done = 0;
      while (done < length) {
        int piece = Math.min(PIECE, length - done);
        done += counter.update(in, from + done, piece, out, to + done);
      }
      counter.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES in counter mode failed", e);
    }
  }
}
