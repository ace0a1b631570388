package id.jagasitus.account;

import static id.jagasitus.account.AccountFixture.OFFICE;
import static id.jagasitus.account.AccountFixture.SRI_PASSWORD;
import static id.jagasitus.account.AccountFixture.STRANGER;
import static id.jagasitus.account.AccountFixture.reason;
import static id.jagasitus.account.AccountFixture.sri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Refused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsTest {
  @TempDir Path home;
  private AccountFixture office;

  @BeforeEach
  void open() throws IOException {
    office = new AccountFixture(home);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  private static Optional<Reason> why(Optional<Refused> refused) {
    return refused.map(Refused::why);
  }

  @Test
  void setUp_withTheCode_makesAnAdminOnce() throws IOException {
    String code = office.accounts.offerSetupCode().orElseThrow();
    assertEquals(code, Files.readString(home.resolve("setup-code.txt")).strip());
    String typed = code.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    office.secret(office.accounts.setUp(sri(), "", typed, SRI_PASSWORD.toCharArray()));
    assertEquals(Set.of(Role.ADMIN), office.accounts.find("sri").orElseThrow().roles());
    assertFalse(office.accounts.find("sri").orElseThrow().mustChangePassword());
    assertFalse(Files.exists(home.resolve("setup-code.txt")));
    LogIn again =
        office.accounts.setUp(
            new Author("eve", STRANGER), "", code, "another password".toCharArray());
    assertEquals(Reason.WRONG_SETUP_CODE, reason(again));
  }

  @Test
  void add_firstAccountByCommand_removesTheSetUpCode() throws IOException {
    office.accounts.offerSetupCode();
    assertEquals(
        Optional.empty(),
        why(office.accounts.add(sri(), "ani", Set.of(Role.ADMIN), SRI_PASSWORD.toCharArray())));
    assertFalse(Files.exists(home.resolve("setup-code.txt")));
  }

  @Test
  void setUp_guessing_isSlowedForThatNetworkAloneAndKeepsTheCode() throws IOException {
    String code = office.accounts.offerSetupCode().orElseThrow();
    for (int i = 0; i < 5; i++) {
      LogIn wrong =
          office.accounts.setUp(
              new Author("eve", STRANGER), "", "AAAA", "another password".toCharArray());
      assertEquals(Reason.WRONG_SETUP_CODE, reason(wrong));
    }
    LogIn blocked =
        office.accounts.setUp(
            new Author("eve", STRANGER), "", code, "another password".toCharArray());
    assertEquals(Reason.TOO_MANY_TRIES, reason(blocked));
    office.secret(office.accounts.setUp(sri(), "", code, SRI_PASSWORD.toCharArray()));
  }

  @Test
  void offerSetupCode_restart_isTheSameAndReadableByTheOwnerAlone() throws IOException {
    String code = office.accounts.offerSetupCode().orElseThrow();
    office.restart();
    assertEquals(Optional.of(code), office.accounts.offerSetupCode());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(home.resolve("setup-code.txt"))));
    Files.writeString(home.resolve("setup-code.txt"), "short");
    assertNotEquals(Optional.of("short"), office.accounts.offerSetupCode());
  }

  @Test
  void add_byAnother_mustChangePasswordAtFirstLogIn() throws IOException {
    office.withSri().addBudi();
    office.secret(office.logIn("budi", OFFICE, "gajah putih 88"));
    assertTrue(office.accounts.find("budi").orElseThrow().mustChangePassword());
    var budi = new Author("budi", OFFICE);
    assertEquals(
        Optional.empty(),
        office.accounts.changePassword(
            budi, "", "gajah putih 88".toCharArray(), "harimau merah 99".toCharArray()));
    assertFalse(office.accounts.find("budi").orElseThrow().mustChangePassword());
    assertEquals(Reason.WRONG_PASSWORD, reason(office.logIn("budi", OFFICE, "gajah putih 88")));
    office.secret(office.logIn("budi", OFFICE, "harimau merah 99"));
  }

  @Test
  void add_badInput_isRefusedWithItsReason() throws IOException {
    office.withSri().addBudi();
    var roles = Set.of(Role.VIEWER);
    char[] good = "a good long one".toCharArray();
    for (String name : List.of("", "a", "Budi", "a b", "../x", "<b>", "system", "x".repeat(33))) {
      assertEquals(
          Optional.of(Reason.BAD_NAME), why(office.accounts.add(sri(), name, roles, good)), name);
    }
    assertEquals(
        Optional.of(Reason.NAME_TAKEN), why(office.accounts.add(sri(), "budi", roles, good)));
    assertEquals(
        Optional.of(Reason.NO_ROLE), why(office.accounts.add(sri(), "ani", Set.of(), good)));
    for (String weak : List.of("short", "aaaaaaaaaaaaaaaa", "ani ani ani 12345")) {
      assertEquals(
          Optional.of(Reason.WEAK_PASSWORD),
          why(office.accounts.add(sri(), "ani", roles, weak.toCharArray())),
          weak);
    }
  }

  @Test
  void lastAdmin_cannotBeTakenAway() throws IOException {
    office.withSri().addBudi();
    assertEquals(
        Optional.of(Reason.LAST_ADMIN),
        why(office.accounts.assign(sri(), "sri", Set.of(Role.VIEWER))));
    assertEquals(Optional.of(Reason.LAST_ADMIN), why(office.accounts.remove(sri(), "sri")));
    office.accounts.assign(sri(), "budi", Set.of(Role.ADMIN, Role.KASUBBAG));
    assertEquals(Optional.empty(), office.accounts.remove(sri(), "sri"));
    assertEquals(List.of("budi"), office.accounts.all().stream().map(Account::name).toList());
  }

  @Test
  void journal_everyAct_hasAuthorAndAddressAndNoSecret() throws IOException {
    office.withSri().addBudi();
    office.secret(office.logIn("budi", STRANGER, "gajah putih 88"));
    assertEquals(
        List.of("account.added", "account.logged-in", "account.added", "account.logged-in"),
        office.kinds());
    assertEquals("sri", office.entries().get(2).author());
    assertEquals(OFFICE, office.entries().get(2).address());
    String all = office.entries().toString();
    assertFalse(all.contains("gajah"));
    assertTrue(all.contains("$argon2id$v=19$m=64,t=1,p=1$"));
  }

  @Test
  void restart_accountsAreThereAndSessionsAreNot() throws IOException {
    office.withSri();
    String secret = office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    var profile =
        new Profile("Sri Wahyuni, S.Kom.", "198001012005012001", "Pranata", "s@e.id", "08\n1");
    office.accounts.describe(sri(), "sri", profile);
    List<Account> before = office.accounts.all();
    office.restart();
    assertEquals(before, office.accounts.all());
    assertEquals("08 1", office.accounts.find("sri").orElseThrow().profile().phone());
    assertEquals(Optional.empty(), office.accounts.session(secret, OFFICE));
  }

  @Test
  void reset_fromTheConsole_endsSessionsAndIsTheWayBackIn() throws IOException {
    office.withSri();
    String secret = office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    for (int i = 0; i < 8; i++) {
      office.logIn("sri", STRANGER, "wrong");
    }
    assertEquals(Reason.TOO_MANY_TRIES, reason(office.logIn("sri", "192.0.2.1", SRI_PASSWORD)));
    var console = new Author("system", "");
    char[] wanted = "burung biru 123".toCharArray();
    assertEquals(Optional.empty(), office.accounts.reset(console, "sri", wanted, false));
    assertEquals(Optional.empty(), office.accounts.session(secret, OFFICE));
    office.secret(office.logIn("sri", "192.0.2.1", "burung biru 123"));
    assertTrue(office.accounts.find("sri").orElseThrow().mustChangePassword());
    assertEquals(
        Optional.of(Reason.UNKNOWN_ACCOUNT),
        why(office.accounts.reset(console, "nobody", wanted, true)));
  }

  @Test
  void sessions_idleOrOld_end() throws IOException {
    office.withSri();
    String secret = office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    for (int hour = 0; hour < 12; hour++) {
      assertTrue(office.accounts.session(secret, OFFICE).isPresent(), "hour " + hour);
      office.move(Duration.ofHours(1));
    }
    office.move(Duration.ofMillis(1));
    assertEquals(Optional.empty(), office.accounts.session(secret, OFFICE));
    String idle = office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    office.move(Duration.ofHours(2).plusMillis(1));
    assertEquals(Optional.empty(), office.accounts.session(idle, OFFICE));
  }

  @Test
  void sessions_listedAndEnded_byPublicId() throws IOException {
    office.withSri();
    String first = office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    String second = office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    Session mine = office.accounts.session(first, OFFICE).orElseThrow();
    assertTrue(mine.csrfFits(mine.csrf()));
    assertFalse(mine.csrfFits(office.accounts.session(second, OFFICE).orElseThrow().csrf()));
    assertEquals(
        Optional.of(Reason.GONE), why(office.accounts.endSession(sri(), "eve", mine.id())));
    assertEquals(Optional.empty(), office.accounts.endSession(sri(), "sri", mine.id()));
    assertEquals(Optional.empty(), office.accounts.session(first, OFFICE));
    assertTrue(office.accounts.session(second, OFFICE).isPresent());
    assertFalse(office.entries().toString().contains(second));
  }

  @Test
  void sessions_moreThanTen_oldestGoes() throws IOException {
    office.withSri();
    String first = office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    for (int i = 0; i < 10; i++) {
      office.move(Duration.ofSeconds(1));
      office.secret(office.logIn("sri", OFFICE, SRI_PASSWORD));
    }
    assertEquals(Optional.empty(), office.accounts.session(first, OFFICE));
    assertEquals(10, office.accounts.sessions("sri").size());
  }

  @Test
  void tokens_openTheirOwnScopeOnly() throws IOException {
    office.withSri();
    String secret =
        office.accounts.addToken(sri(), "penerbit", ApiToken.Scope.SNAPSHOT).orElseThrow();
    office.restart();
    assertEquals(Optional.empty(), office.accounts.token(secret, STRANGER, ApiToken.Scope.READ));
    assertTrue(office.accounts.token(secret, STRANGER, ApiToken.Scope.SNAPSHOT).isPresent());
    assertEquals(ApiToken.Scope.SNAPSHOT, office.accounts.tokens().getFirst().scope());
  }

  @Test
  void tokens_secretReads_untilItIsEnded() throws IOException {
    office.withSri();
    String secret =
        office.accounts.addToken(sri(), "papan statistik", ApiToken.Scope.READ).orElseThrow();
    assertEquals(
        "sri", office.accounts.token(secret, STRANGER, ApiToken.Scope.READ).orElseThrow().name());
    office.accounts.token(secret, STRANGER, ApiToken.Scope.READ);
    assertEquals(1, office.kinds().stream().filter("account.token-used"::equals).count());
    office.move(Duration.ofDays(1));
    office.accounts.token(secret, STRANGER, ApiToken.Scope.READ);
    office.restart();
    ApiToken token = office.accounts.tokens().getFirst();
    assertEquals("papan statistik", token.purpose());
    assertEquals("2026-11-23T00:00:00Z", token.used().orElseThrow().toString());
    assertFalse(office.entries().toString().contains(secret));
    office.accounts.endToken(sri(), token.id());
    assertEquals(Optional.empty(), office.accounts.token(secret, STRANGER, ApiToken.Scope.READ));
    assertEquals(Optional.empty(), office.accounts.addToken(sri(), " ", ApiToken.Scope.READ));
  }

  @Test
  void deputies_withDates_standInOnTheirDays() throws IOException {
    office.withSri().addBudi();
    LocalDate from = LocalDate.of(2026, 11, 23);
    assertEquals(
        Optional.of(Reason.BAD_DATA),
        why(
            office.accounts.deputise(
                sri(), "budi", Role.SEKRETARIS, Deputy.Kind.PLH, from, from.minusDays(1))));
    office.accounts.deputise(
        sri(), "budi", Role.SEKRETARIS, Deputy.Kind.PLH, from, from.plusDays(4));
    office.restart();
    Deputy deputy = office.accounts.deputies().getFirst();
    assertTrue(deputy.on(from) && deputy.on(from.plusDays(4)));
    assertFalse(deputy.on(from.minusDays(1)) || deputy.on(from.plusDays(5)));
    office.accounts.endDeputy(sri(), deputy.id());
    assertEquals(List.of(), office.accounts.deputies());
  }
}
