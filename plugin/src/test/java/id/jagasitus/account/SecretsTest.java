package id.jagasitus.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

final class SecretsTest {

  @Test
  void totp_vectorsOfRfc6238AppendixB_fit() {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertEquals("94287082", Totp.code(secret, 59 / 30, 100_000_000));
    assertEquals("07081804", Totp.code(secret, 1_111_111_109L / 30, 100_000_000));
    assertEquals("89005924", Totp.code(secret, 1_234_567_890L / 30, 100_000_000));
    assertEquals("65353130", Totp.code(secret, 20_000_000_000L / 30, 100_000_000));
  }

  @Test
  void base32_vectorsOfRfc4648_withoutPadding() {
    assertEquals("MZXW6YTBOI", Secrets.base32("foobar".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("MY", Secrets.base32("f".getBytes(StandardCharsets.US_ASCII)));
    var random = new Random(5);
    for (int length = 0; length < 40; length++) {
      byte[] bytes = Secrets.bytes(random, length);
      assertArrayEquals(bytes, Secrets.fromBase32(Secrets.base32(bytes)));
    }
  }

  @Test
  void argon2_vectorOfRfc9106Section53_fitsTheLibrary() {
    var argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(HexFormat.of().parseHex("02".repeat(16)))
            .withSecret(HexFormat.of().parseHex("03".repeat(8)))
            .withAdditional(HexFormat.of().parseHex("04".repeat(12)))
            .build());
    var hash = new byte[32];
    argon.generateBytes(HexFormat.of().parseHex("01".repeat(32)), hash);
    assertEquals(
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
        HexFormat.of().formatHex(hash));
  }

  @Test
  void passwords_hashed_fitTheSameLettersOnly() {
    var passwords = new Passwords(AccountFixture.CONFIG, new Random(3));
    String kept = passwords.hash("pässword ünïque".toCharArray(), true).orElseThrow();
    assertTrue(passwords.fits("pässword ünïque".toCharArray(), kept, true).orElseThrow());
    assertTrue(
        passwords
            .fits("pa\u0308ssword u\u0308ni\u0308que".toCharArray(), kept, false)
            .orElseThrow());
    assertFalse(passwords.fits("pässword ünïquf".toCharArray(), kept, true).orElseThrow());
    assertFalse(passwords.fits(new char[0], passwords.nobody(), true).orElseThrow());
  }

  @Test
  void config_defaults_areThoseOfOwasp() throws ConfigException {
    Settings settings = Settings.parse("config.toml", "", Map.of());
    AccountConfig config = AccountConfig.from(settings);
    assertEquals(19_456, config.hashMemoryKiB());
    assertEquals(2, config.hashPasses());
    settings.finish();
  }
}
