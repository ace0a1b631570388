package id.jagasitus.repository;

import java.security.SecureRandom;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The three keys of AES-256-CTR with Poly1305-AES: 32 bytes of cipher key, 16 bytes of AES key for
 * the one-time part and 16 bytes {@code r} (restic design, "Keys, Encryption and MAC").
 */
final class MasterKey {

  private static final int TOTAL = 64;

  private final byte[] encrypt;
  private final byte[] macK;
  private final byte[] macR;

  private MasterKey(byte[] encrypt, byte[] macK, byte[] macR) {
    this.encrypt = encrypt;
    this.macK = macK;
    this.macR = mask(macR);
  }

  static MasterKey random(SecureRandom random) {
    var bytes = new byte[TOTAL];
    random.nextBytes(bytes);
    return of(bytes);
  }

  /** Splits 64 bytes, as scrypt yields them. */
  static MasterKey of(byte[] bytes) {
    return new MasterKey(
        Arrays.copyOfRange(bytes, 0, 32),
        Arrays.copyOfRange(bytes, 32, 48),
        Arrays.copyOfRange(bytes, 48, TOTAL));
  }

  static MasterKey fromJson(JsonNode json) throws RepositoryException {
    byte[] encrypt = bytes(json.path("encrypt"), 32);
    byte[] k = bytes(json.path("mac").path("k"), 16);
    byte[] r = bytes(json.path("mac").path("r"), 16);
    return new MasterKey(encrypt, k, r);
  }

  private static byte[] bytes(JsonNode node, int length) throws RepositoryException {
    byte[] value = node.isString() ? Json.base64(node.stringValue()) : new byte[0];
    if (value.length != length) {
      throw RepositoryException.damaged("a key file holds a master key of wrong length");
    }
    return value;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("mac").put("k", Json.base64(macK)).put("r", Json.base64(macR));
    json.put("encrypt", Json.base64(encrypt));
    return json;
  }

  byte[] encrypt() {
    return encrypt;
  }

  byte[] macK() {
    return macK;
  }

  byte[] macR() {
    return macR;
  }

  /** Clears the bits that Poly1305 requires to be clear (Bernstein 2005, section 2). */
  private static byte[] mask(byte[] r) {
    byte[] masked = r.clone();
    for (int i = 3; i < 16; i += 4) {
      masked[i] &= 0x0f;
    }
    for (int i = 4; i < 16; i += 4) {
      masked[i] &= (byte) 0xfc;
    }
    return masked;
  }
}
