package id.jagasitus.account;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the usual text form {@code $argon2id$v=19$m=…,t=…,p=1$salt$hash}. Memory
 * is bounded by two lanes of one hash each: strangers wait for strangers only.
 */
final class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LONGEST = 256;
  private static final int LEAST_DIFFERENT = 5;
  private static final long PATIENCE_SECONDS = 3;
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([^$]+)\\$([^$]+)");

  private final AccountConfig config;
  private final RandomGenerator random;
  private final Semaphore strangers = new Semaphore(AccountConfig.LANES / 2, true);
  private final Semaphore known = new Semaphore(AccountConfig.LANES / 2, true);
  private final String nobody;

  Passwords(AccountConfig config, RandomGenerator random) {
    this.config = config;
    this.random = random;
    this.nobody = form(config.hashMemoryKiB(), config.hashPasses(), salt(), new byte[HASH_BYTES]);
  }

  private byte[] salt() {
    return Secrets.bytes(random, SALT_BYTES);
  }

  /** A hash that no password fits, checked for unknown names so that they take as long. */
  String nobody() {
    return nobody;
  }

  /** Whether a password may be chosen: long enough, not the name, not one key again and again. */
  boolean weak(String name, char[] password) {
    String text = new String(password);
    return text.codePointCount(0, text.length()) < config.leastPassword()
        || password.length > LONGEST
        || text.chars().distinct().count() < LEAST_DIFFERENT
        || text.toLowerCase(Locale.ROOT).contains(name);
  }

  /** The text to keep; empty when too many are being hashed. */
  Optional<String> hash(char[] password, boolean knownNetwork) {
    byte[] salt = salt();
    int memory = config.hashMemoryKiB();
    int passes = config.hashPasses();
    return argon(password, memory, passes, salt, knownNetwork)
        .map(hash -> form(memory, passes, salt, hash));
  }

  /** Whether a password fits; empty when too many are being hashed. */
  Optional<Boolean> fits(char[] password, String kept, boolean knownNetwork) {
    Matcher form = FORM.matcher(kept);
    if (!form.matches()) {
      throw new IllegalStateException("the journal holds a password hash of an unknown form");
    }
    byte[] salt = Base64.getDecoder().decode(form.group(3));
    byte[] wanted = Base64.getDecoder().decode(form.group(4));
    int memory = Integer.parseInt(form.group(1));
    return argon(password, memory, Integer.parseInt(form.group(2)), salt, knownNetwork)
        .map(hash -> MessageDigest.isEqual(hash, wanted));
  }

  private Optional<byte[]> argon(
      char[] password, int memory, int passes, byte[] salt, boolean knownNetwork) {
    Semaphore lane = knownNetwork ? known : strangers;
    try {
      if (!lane.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(argon(password, memory, passes, salt));
    } finally {
      lane.release();
    }
  }

  private static byte[] argon(char[] password, int memory, int passes, byte[] salt) {
    var argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] bytes = utf8(password);
    var hash = new byte[HASH_BYTES];
    argon.generateBytes(bytes, hash);
    Arrays.fill(bytes, (byte) 0);
    return hash;
  }

  /** Composed, so that the same letters typed on another keyboard are the same (RFC 8265). */
  private static byte[] utf8(char[] password) {
    int length = Math.min(password.length, LONGEST);
    CharBuffer part = CharBuffer.wrap(password, 0, length);
    return Normalizer.normalize(part, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  private static String form(int memory, int passes, byte[] salt, byte[] hash) {
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(memory, passes, text.encodeToString(salt), text.encodeToString(hash));
  }
}
