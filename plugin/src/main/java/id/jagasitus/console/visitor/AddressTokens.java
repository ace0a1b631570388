package id.jagasitus.console.visitor;

import id.jagasitus.event.Address;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque stand-ins for addresses in links: the 16 bytes of the address (IPv4 inside IPv6, RFC 4291
 * section 2.5.5.2) under one block of AES-128 with a key of this installation. The same address
 * always has the same token, and without the key neither can be worked out from the other.
 */
public final class AddressTokens {

  /** Bytes of the key. */
  public static final int KEY_BYTES = 16;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final Cipher encrypt;
  private final Cipher decrypt;

  public AddressTokens(byte[] key) {
    encrypt = cipher(Cipher.ENCRYPT_MODE, key);
    decrypt = cipher(Cipher.DECRYPT_MODE, key);
  }

  private static Cipher cipher(int mode, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES (JCA standard names)", e);
    }
  }

  /** The token of an address; empty for a text that is none. */
  public String token(String address) {
    return Address.parse(address).map(this::token).orElse("");
  }

  private String token(Address address) {
    byte[] plain = ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(block(encrypt, plain));
  }

  /** The address behind a token; empty for anything that cannot have come from here. */
  public Optional<String> address(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    ByteBuffer plain = ByteBuffer.wrap(block(decrypt, Base64.getUrlDecoder().decode(token)));
    return Optional.of(new Address(plain.getLong(), plain.getLong()).text());
  }

  /** A cipher serves one thread at a time; making one takes longer than a block. */
  private static byte[] block(Cipher cipher, byte[] bytes) {
    synchronized (cipher) {
      try {
        return cipher.doFinal(bytes);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("sixteen bytes are one block of AES", e);
      }
    }
  }
}
