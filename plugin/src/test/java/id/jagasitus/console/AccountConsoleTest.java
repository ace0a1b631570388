package id.jagasitus.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.AccountConfig;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Role;
import id.jagasitus.config.Settings;
import id.jagasitus.console.AccountDesk.Entry;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountConsoleTest {

  private static final Caller OFFICE = new Caller("192.0.2.10", true, "browser");
  private static final String PASSWORD = "kunci-panjang-sekali-2026";

  @TempDir Path folder;
  private Journal journal;
  private AccountConsole desk;
  private String code;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal"), InstantSource.system());
    var config = AccountConfig.from(Settings.parse("config.toml", "", Map.of()));
    var accounts =
        new Accounts(
            config,
            folder.resolve("setup-code.txt"),
            InstantSource.system(),
            new SecureRandom(),
            journal);
    journal.follow(accounts::fold);
    desk = new AccountConsole(accounts, address -> "masked");
    code = accounts.offerSetupCode().orElseThrow();
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Viewer admin() {
    var granted =
        assertInstanceOf(
            Entry.Granted.class, desk.setUp(OFFICE, code, "siti", PASSWORD.toCharArray()));
    return desk.viewer(granted.secret(), OFFICE).orElseThrow();
  }

  @Test
  void setUp_wrongCode_opensNothing() {
    var denied =
        assertInstanceOf(
            Entry.Denied.class, desk.setUp(OFFICE, "nonsense", "siti", PASSWORD.toCharArray()));
    assertEquals(Refusal.WRONG_SETUP_CODE, denied.refused().why());
    assertTrue(desk.unclaimed());
  }

  @Test
  void setUp_rightCode_makesAnAdminOnce() {
    assertTrue(admin().admin());
    assertInstanceOf(Entry.Denied.class, desk.setUp(OFFICE, code, "budi", PASSWORD.toCharArray()));
  }

  @Test
  void add_byAdmin_mustChangePasswordFirst() {
    Viewer admin = admin();
    assertEquals(
        Outcome.done(), desk.add(admin, "budi", Set.of(Role.VIEWER), PASSWORD.toCharArray()));
    var granted =
        assertInstanceOf(
            Entry.Granted.class, desk.logIn(OFFICE, "budi", PASSWORD.toCharArray(), ""));
    Viewer budi = desk.viewer(granted.secret(), OFFICE).orElseThrow();
    assertTrue(budi.mustChangePassword());
    assertTrue(desk.list(budi).isEmpty());
    assertEquals(2, desk.list(admin).size());
  }

  @Test
  void add_byReader_isRefused() {
    Viewer admin = admin();
    var reader = new Viewer("budi", Set.of(Role.VIEWER), "s", false, OFFICE);
    assertEquals(
        Outcome.refused(Refusal.NOT_ALLOWED),
        desk.add(reader, "eka", Set.of(Role.ADMIN), PASSWORD.toCharArray()));
    assertEquals(1, desk.list(admin).size());
  }

  @Test
  void assign_lastAdmin_staysAdmin() {
    Viewer admin = admin();
    var refused =
        assertInstanceOf(Outcome.Refused.class, desk.assign(admin, "siti", Set.of(Role.VIEWER)));
    assertEquals(Refusal.LAST_ADMIN, refused.why());
  }

  @Test
  void logOut_session_isOver() {
    var granted =
        assertInstanceOf(
            Entry.Granted.class, desk.setUp(OFFICE, code, "siti", PASSWORD.toCharArray()));
    Viewer viewer = desk.viewer(granted.secret(), OFFICE).orElseThrow();
    assertEquals("masked", desk.sessions(viewer).getFirst().address());
    desk.logOut(viewer);
    assertTrue(desk.viewer(granted.secret(), OFFICE).isEmpty());
  }
}
