package id.jagasitus.console.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.AccountConfig;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Author;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Profile;
import id.jagasitus.account.Role;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Notice.Level;
import id.jagasitus.office.Post;
import id.jagasitus.office.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a message of the procedure is for. */
final class ActorsTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String OFFICE = "kantor@pn-contoh.go.id";

  @TempDir Path folder;
  private Journal journal;
  private Accounts accounts;
  private Actors actors;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal"), CLOCK);
    var config = new AccountConfig(8, 1, 8, Duration.ofHours(1), Duration.ofHours(2));
    accounts = new Accounts(config, folder.resolve("code"), CLOCK, new SecureRandom(), journal);
    journal.follow(accounts::fold);
    actors = new Actors(accounts, () -> TODAY);
    person("budi", Role.ADMIN);
    person("siti", Role.KASUBBAG);
    person("rina", Role.SEKRETARIS);
    person("ketua", Role.VIEWER);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private void person(String name, Role role) throws IOException {
    var author = new Author(name, "");
    accounts.add(author, name, Set.of(role), "sandi yang panjang".toCharArray());
    accounts.describe(author, name, new Profile("", "", "", address(name), ""));
  }

  private static String address(String name) {
    return name + "@pn-contoh.go.id";
  }

  /** Those of the office that hear of a level of step 6. */
  private List<String> hear(Level level, Optional<Post> to) {
    var notice =
        new Notice(
            "r1.6",
            level,
            Step.FORWARD,
            true,
            1,
            "Judi",
            false,
            Post.KASUBBAG,
            to,
            Optional.empty());
    Predicate<String> hears = actors.hearing(notice);
    return Stream.of("budi", "siti", "rina", "ketua")
        .filter(name -> hears.test(address(name)))
        .toList();
  }

  @Test
  void hearing_ofATurn_isForWhoeverHoldsThePost() {
    assertEquals(List.of("siti"), hear(Level.ARRIVED, Optional.of(Post.KASUBBAG)));
    assertEquals(List.of("rina"), hear(Level.ESCALATED, Optional.of(Post.SEKRETARIS)));
  }

  @Test
  void hearing_forTheKetua_isForReadersAndNothingElseIs() {
    assertEquals(List.of("ketua"), hear(Level.KETUA, Optional.empty()));
    assertEquals(List.of("siti"), hear(Level.LATE, Optional.of(Post.KASUBBAG)));
  }

  @Test
  void hearing_whileSomebodyStandsIn_isForBoth() throws IOException {
    var from = TODAY.minusDays(1);
    accounts.deputise(new Author("budi", ""), "rina", Role.KASUBBAG, Deputy.Kind.PLH, from, TODAY);
    assertEquals(List.of("siti", "rina"), hear(Level.LATE, Optional.of(Post.KASUBBAG)));
    actors = new Actors(accounts, () -> TODAY.plusDays(1));
    assertEquals(List.of("siti"), hear(Level.LATE, Optional.of(Post.KASUBBAG)));
  }

  @Test
  void hearing_anAddressOfNobody_getsAll() {
    var notice =
        new Notice(
            "c1.7",
            Level.ARRIVED,
            Step.DECIDE,
            false,
            1,
            "Judi",
            false,
            Post.SEKRETARIS,
            Optional.of(Post.SEKRETARIS),
            Optional.empty());
    assertTrue(actors.hearing(notice).test(OFFICE));
    assertTrue(actors.hearing(notice).test("RINA@PN-Contoh.go.id"));
    assertFalse(actors.hearing(notice).test(address("budi")));
  }
}
