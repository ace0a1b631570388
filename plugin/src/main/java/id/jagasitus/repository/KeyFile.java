package id.jagasitus.repository;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.SCrypt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of the folder {@code keys}: the master key, sealed with a password (restic design, "Keys,
 * Encryption and MAC"). It is the only kind of file that is not sealed as a whole.
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
record KeyFile(
    Identity owner, Instant created, int n, int r, int p, byte[] salt, byte[] sealedKey) {

  /** Cost of a guess: 32 MiB and about a tenth of a second, as restic chooses on most machines. */
  private static final int COST = 32768;

  private static final int BLOCK = 8;
  private static final int PARALLEL = 1;

  /** A hostile key file must not make a reader use a gigabyte or an hour. */
  private static final long MAX_WORK = 1L << 30;

  static KeyFile seal(
      MasterKey master, char[] password, Identity owner, Instant now, SecureRandom random) {
    var salt = new byte[64];
    random.nextBytes(salt);
    MasterKey user = derive(password, salt, COST, BLOCK, PARALLEL);
    byte[] sealed = new Sealer(user, random).seal(Json.bytes(master.toJson()));
    return new KeyFile(owner, now, COST, BLOCK, PARALLEL, salt, sealed);
  }

  /** The master key, or null where the password is another one. */
  @org.jspecify.annotations.Nullable
  MasterKey open(char[] password, SecureRandom random) throws RepositoryException {
    var sealer = new Sealer(derive(password, salt, n, r, p), random);
    if (!sealer.authentic(sealedKey, 0, sealedKey.length)) {
      return null;
    }
    byte[] json = sealer.open(sealedKey, 0, sealedKey.length, "a key file");
    return MasterKey.fromJson(Json.parse(json, "the master key"));
  }

  private static MasterKey derive(char[] password, byte[] salt, int n, int r, int p) {
    byte[] secret = Passwords.utf8(password);
    byte[] derived = SCrypt.generate(secret, salt, n, r, p, 64);
    Arrays.fill(secret, (byte) 0);
    return MasterKey.of(derived);
  }

  byte[] toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("created", created.toString());
    json.put("username", owner.username()).put("hostname", owner.hostname());
    json.put("kdf", "scrypt").put("N", n).put("r", r).put("p", p);
    json.put("salt", Json.base64(salt)).put("data", Json.base64(sealedKey));
    return Json.bytes(json);
  }

  static KeyFile fromJson(byte[] bytes, String what) throws RepositoryException {
    JsonNode json = Json.parse(bytes, what);
    String kdf = Json.text(json, "kdf", what);
    if (!kdf.equals("scrypt")) {
      throw new RepositoryException(
          RepositoryException.Kind.UNSUPPORTED, what + " uses " + kdf + "; known is scrypt");
    }
    int n = json.path("N").asInt(0);
    int r = json.path("r").asInt(0);
    int p = json.path("p").asInt(0);
    if (n < 2 || Integer.bitCount(n) != 1 || r < 1 || p < 1 || 128L * n * r * p > MAX_WORK) {
      throw RepositoryException.damaged(
          what + ": scrypt cannot run with N=" + n + " r=" + r + " p=" + p);
    }
    var owner = new Identity(Json.optional(json, "hostname"), Json.optional(json, "username"), 0);
    byte[] salt = Json.base64(Json.text(json, "salt", what));
    byte[] data = Json.base64(Json.text(json, "data", what));
    return new KeyFile(owner, Json.time(json, "created", what), n, r, p, salt, data);
  }
}
