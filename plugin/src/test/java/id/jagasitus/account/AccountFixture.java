package id.jagasitus.account;

import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Accounts over a real journal in a temporary folder, with a clock that is moved by hand. */
final class AccountFixture implements AutoCloseable {
  static final AccountConfig CONFIG =
      new AccountConfig(64, 1, 12, Duration.ofHours(2), Duration.ofHours(12));
  static final String OFFICE = "203.0.113.7";
  static final String STRANGER = "198.51.100.9";
  static final String SRI_PASSWORD = "kucing hitam 77";

  private final Path home;
  Instant now = Instant.parse("2026-11-22T05:00:00Z");
  Journal journal;
  Accounts accounts;

  AccountFixture(Path home) throws IOException {
    this.home = home;
    this.journal = Journal.open(home.resolve("journal"), () -> now);
    this.accounts = fresh();
  }

  private Accounts fresh() throws IOException {
    var fresh =
        new Accounts(
            CONFIG, home.resolve("setup-code.txt"), () -> now, new SecureRandom(), journal);
    journal.follow(fresh::fold);
    return fresh;
  }

  void restart() throws IOException {
    journal.close();
    journal = Journal.open(home.resolve("journal"), () -> now);
    accounts = fresh();
  }

  void move(Duration by) {
    now = now.plus(by);
  }

  /** Sri, the Admin, who logged in from the office once. */
  AccountFixture withSri() throws IOException {
    String code = accounts.offerSetupCode().orElseThrow();
    accounts.setUp(sri(), "Firefox", code, SRI_PASSWORD.toCharArray());
    return this;
  }

  static Author sri() {
    return new Author("sri", OFFICE);
  }

  void addBudi() throws IOException {
    accounts.add(sri(), "budi", Set.of(Role.KASUBBAG), "gajah putih 88".toCharArray());
  }

  LogIn logIn(String name, String address, String password) throws IOException {
    return logIn(name, address, password, "");
  }

  LogIn logIn(String name, String address, String password, String code) throws IOException {
    return accounts.logIn(new Author(name, address), "Firefox", password.toCharArray(), code);
  }

  String secret(LogIn login) {
    if (login instanceof LogIn.Granted granted) {
      return granted.secret();
    }
    throw new AssertionError("not let in: " + login);
  }

  static Refused.Reason reason(LogIn login) {
    if (login instanceof LogIn.Denied denied) {
      return denied.refused().why();
    }
    throw new AssertionError("let in: " + login);
  }

  List<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    journal.replay(entries::add);
    return entries;
  }

  List<String> kinds() throws IOException {
    return entries().stream().map(Entry::kind).toList();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
