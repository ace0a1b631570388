package id.jagasitus.account;

import static id.jagasitus.account.AccountFixture.OFFICE;
import static id.jagasitus.account.AccountFixture.SRI_PASSWORD;
import static id.jagasitus.account.AccountFixture.STRANGER;
import static id.jagasitus.account.AccountFixture.reason;
import static id.jagasitus.account.AccountFixture.sri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Refused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogInTest {
  private AccountFixture office;

  @BeforeEach
  void open(@TempDir Path home) throws IOException {
    office = new AccountFixture(home).withSri();
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  private void guess(String name, String address, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      office.logIn(name, address, "wrong password " + i);
      office.move(Duration.ofMinutes(16));
    }
  }

  @Test
  void logIn_unknownNameOrWrongPassword_sayTheSame() throws IOException {
    assertEquals(office.logIn("nobody", STRANGER, "x"), office.logIn("sri", STRANGER, "x"));
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("\u0000<b>", STRANGER, "x")));
  }

  @Test
  void logIn_unknownName_isBlockedLikeAKnownOne() throws IOException {
    for (String name : List.of("sri", "nobody")) {
      for (int i = 0; i < 5; i++) {
        assertEquals(
            Reason.WRONG_PASSWORD, reason(office.logIn(name, "198.51.10" + i + ".1", "x")));
      }
      assertEquals(Reason.TOO_MANY_TRIES, reason(office.logIn(name, "192.0.2.77", "x")));
    }
  }

  @Test
  void logIn_ownerFromAKnownNetwork_isNeverBlockedByStrangers() throws IOException {
    for (int i = 0; i < 300; i++) {
      office.logIn("sri", "198.51." + i / 250 + "." + i % 250, "x");
      office.logIn("sri", "198." + (i + 52) % 256 + ".1.1", "x");
    }
    assertEquals(Reason.TOO_MANY_TRIES, reason(office.logIn("sri", STRANGER, SRI_PASSWORD)));
    office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    office.secret(office.logIn("sri", "203.0.113.200", SRI_PASSWORD));
  }

  @Test
  void logIn_knownNetworks_surviveARestartAndFadeAfterNinetyDays() throws IOException {
    office.restart();
    guess("sri", STRANGER, 30);
    for (int i = 0; i < 6; i++) {
      office.logIn("sri", STRANGER, "x");
    }
    office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    office.move(Duration.ofDays(91));
    for (int i = 0; i < 6; i++) {
      office.logIn("sri", STRANGER, "x");
    }
    assertEquals(Reason.TOO_MANY_TRIES, reason(office.logIn("sri", OFFICE, SRI_PASSWORD)));
  }

  @Test
  void logIn_networkThatGuesses_isBlockedForAllNames() throws IOException {
    for (int i = 0; i < 5; i++) {
      office.logIn("name" + i, STRANGER, "x");
    }
    assertEquals(Reason.TOO_MANY_TRIES, reason(office.logIn("other", "198.51.100.200", "x")));
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("other", "198.51.101.200", "x")));
  }

  @Test
  void logIn_wait_doublesToAQuarterOfAnHourAndIsNotProlonged() throws IOException {
    guess("sri", STRANGER, 30);
    office.logIn("sri", STRANGER, "x");
    office.move(Duration.ofMinutes(14));
    assertEquals(Reason.TOO_MANY_TRIES, reason(office.logIn("sri", STRANGER, SRI_PASSWORD)));
    office.move(Duration.ofMinutes(1));
    office.secret(office.logIn("sri", STRANGER, SRI_PASSWORD));
  }

  @Test
  void logIn_guessingFromTheKnownNetwork_waitsAMinuteAtMost() throws IOException {
    guess("sri", OFFICE, 30);
    office.logIn("sri", OFFICE, "x");
    assertEquals(Reason.TOO_MANY_TRIES, reason(office.logIn("sri", OFFICE, SRI_PASSWORD)));
    office.move(Duration.ofMinutes(1));
    office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("sri", OFFICE, "x")));
  }

  @Test
  void logIn_manyFailures_areWrittenDownOnce() throws IOException {
    guess("sri", STRANGER, 30);
    guess("nobody", "192.0.2.9", 30);
    assertEquals(1, office.kinds().stream().filter("account.guessed-at"::equals).count());
  }

  @Test
  void secondFactor_confirmed_isAskedForAndOpensOnce() throws IOException {
    String secret = enrol();
    assertEquals(Reason.CODE_NEEDED, reason(office.logIn("sri", OFFICE, SRI_PASSWORD)));
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("sri", OFFICE, SRI_PASSWORD, "000")));
    office.move(Duration.ofSeconds(60));
    String code = code(secret);
    office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD, code));
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("sri", OFFICE, SRI_PASSWORD, code)));
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("sri", OFFICE, "x", code)));
    office.restart();
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("sri", OFFICE, SRI_PASSWORD, code)));
  }

  @Test
  void secondFactor_recoveryCode_opensOnce() throws IOException {
    List<String> codes = confirm(propose());
    assertEquals(10, codes.size());
    String typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT);
    office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD, typed));
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("sri", OFFICE, SRI_PASSWORD, typed)));
    assertEquals(9, office.accounts.find("sri").orElseThrow().recoveryCodes());
  }

  @Test
  void secondFactor_removed_isNotAskedFor() throws IOException {
    enrol();
    var console = new Author("system", "");
    office.accounts.reset(console, "sri", "burung biru 123".toCharArray(), false);
    office.secret(office.logIn("sri", OFFICE, "burung biru 123"));
  }

  @Test
  void secondFactor_wrongCodeAtEnrolment_changesNothing() throws IOException {
    propose();
    assertEquals(List.of(), office.accounts.confirmSecondFactor(sri(), "000"));
    office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
  }

  private String propose() {
    String uri = office.accounts.proposeSecondFactor(sri(), "PN Contoh");
    assertTrue(uri.startsWith("otpauth://totp/PN%20Contoh:sri?secret="), uri);
    return uri.replaceAll(".*secret=([A-Z2-7]+)&.*", "$1");
  }

  private List<String> confirm(String secret) throws IOException {
    return office.accounts.confirmSecondFactor(sri(), code(secret));
  }

  private String enrol() throws IOException {
    String secret = propose();
    confirm(secret);
    return secret;
  }

  private String code(String secret) {
    return Totp.code(Secrets.fromBase32(secret), office.now.getEpochSecond() / 30, 1_000_000);
  }
}
