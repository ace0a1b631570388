package id.jagasitus.console.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.console.Caller;
import id.jagasitus.console.OfficeConsole;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.event.Network;
import id.jagasitus.journal.Journal;
import id.jagasitus.privacy.BlurDays;
import id.jagasitus.privacy.Erasures;
import id.jagasitus.privacy.Holder;
import id.jagasitus.privacy.Holding;
import id.jagasitus.privacy.Holding.Place;
import id.jagasitus.privacy.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrivacyConsoleTest {

  private static final Viewer ADMIN =
      new Viewer("siti", Set.of(Role.ADMIN), "s", false, new Caller("192.0.2.1", true, ""));
  private static final Viewer OTHER_SESSION =
      new Viewer("siti", Set.of(Role.ADMIN), "t", false, new Caller("192.0.2.1", true, ""));
  private static final Viewer READER =
      new Viewer("ketua", Set.of(Role.VIEWER), "u", false, new Caller("192.0.2.2", true, ""));

  @TempDir Path home;
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private final List<Runnable> waiting = new ArrayList<>();
  private final Unmaskings unmaskings = new Unmaskings();
  private Journal journal;
  private PrivacyConsole desk;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(home.resolve("journal"), () -> now);
    Path secrets = Files.createDirectories(home.resolve("secrets"));
    var erasures =
        new Erasures(secrets, new Seal(new byte[32]), Files::writeString, journal, Map.of());
    journal.follow(erasures::fold);
    journal.follow(unmaskings::fold);
    var blurDays = new BlurDays(journal);
    journal.follow(blurDays::fold);
    desk =
        new PrivacyConsole(
            erasures,
            unmaskings,
            blurDays,
            List.of(holder(Place.INDEX, 4), holder(Place.LOG, -1), holder(Place.CASES, 1)),
            who -> who.equals(Network.parse("10.0.0.1")),
            new OfficeConsole(journal),
            60,
            journal,
            () -> now,
            waiting::add);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private List<String> written() throws IOException {
    var lines = new ArrayList<String>();
    journal.replay(entry -> lines.add(entry.author() + " " + entry.kind() + " " + entry.data()));
    return lines;
  }

  private static Holder holder(Place place, long count) {
    return new Holder() {
      @Override
      public Place place() {
        return place;
      }

      @Override
      public Holding look(Network who) throws IOException {
        if (count < 0) {
          throw new IOException("unreadable");
        }
        return Holding.of(place, count);
      }
    };
  }

  private void work() {
    List.copyOf(waiting).forEach(Runnable::run);
    waiting.clear();
  }

  @Test
  void search_byAReader_isRefusedAndShowsNothing() throws IOException {
    assertEquals(
        Outcome.refused(Refusal.NOT_ALLOWED), desk.search(READER, "198.51.100.7", "surat 1"));
    assertTrue(desk.search(READER).isEmpty());
    assertEquals(List.of(), written());
  }

  @Test
  void search_nonsenseOrTooWide_isRefused() throws IOException {
    for (String who : List.of("", "siti", "198.51.0.0/16", "2001:db8::/32", "0.0.0.0/0")) {
      assertEquals(Outcome.refused(Refusal.BAD_NETWORK), desk.search(ADMIN, who, "surat 1"), who);
    }
    assertEquals(Outcome.refused(Refusal.NO_REASON), desk.search(ADMIN, "198.51.100.7", " a "));
  }

  @Test
  void search_anAddress_looksEverywhereAndKeepsItOutOfTheJournal() throws IOException {
    assertEquals(Outcome.done(), desk.search(ADMIN, "198.51.100.7", "surat 12/2026"));
    assertTrue(desk.search(ADMIN).orElseThrow().running());
    assertEquals(
        Outcome.refused(Refusal.JOB_RUNNING), desk.search(ADMIN, "198.51.100.8", "surat 12/2026"));
    work();

    PrivacyDesk.Search found = desk.search(ADMIN).orElseThrow();
    assertFalse(found.running());
    assertEquals("198.51.100.7/32", found.who());
    assertEquals(List.of(4L, 0L, 1L), found.holdings().stream().map(Holding::count).toList());
    assertEquals("unreadable", found.holdings().get(1).problem());
    assertFalse(found.whole());
    assertTrue(found.openCase());
    assertTrue(written().getFirst().contains("surat 12/2026"));
    assertFalse(written().getFirst().contains("198.51"));
  }

  @Test
  void search_ofAnotherSession_isNotShown() throws IOException {
    desk.search(ADMIN, "198.51.100.7", "surat 12/2026");
    work();
    assertTrue(desk.search(OTHER_SESSION).isEmpty());
    now = now.plus(Duration.ofMinutes(31));
    assertTrue(desk.search(ADMIN).isEmpty());
  }

  @Test
  void erase_withoutTypingTheSame_isRefused() throws IOException {
    desk.search(ADMIN, "198.51.100.7", "surat 12/2026");
    work();
    long id = desk.search(ADMIN).orElseThrow().id();
    assertEquals(
        Outcome.refused(Refusal.NOT_THE_SAME), desk.erase(ADMIN, id, "198.51.100.8", "surat"));
    assertEquals(Outcome.refused(Refusal.NO_REASON), desk.erase(ADMIN, id, "198.51.100.7", ""));
    assertEquals(Outcome.refused(Refusal.GONE), desk.erase(ADMIN, id + 1, "198.51.100.7", "surat"));
    assertEquals(
        Outcome.refused(Refusal.GONE), desk.erase(OTHER_SESSION, id, "198.51.100.7", "surat"));
    assertEquals(1, written().size());
  }

  @Test
  void erase_ownProxy_isRefused() throws IOException {
    desk.search(ADMIN, "10.0.0.1", "surat 12/2026");
    work();
    long id = desk.search(ADMIN).orElseThrow().id();
    assertEquals(Outcome.refused(Refusal.OWN_PROXY), desk.erase(ADMIN, id, "10.0.0.1", "surat"));
  }

  @Test
  void erase_confirmed_promisesItAndForgetsTheSearch() throws IOException {
    desk.search(ADMIN, "198.51.100.7", "surat 12/2026");
    work();
    long id = desk.search(ADMIN).orElseThrow().id();
    assertEquals(Outcome.done(), desk.erase(ADMIN, id, " 198.51.100.7 ", "surat 12/2026"));
    assertTrue(desk.search(ADMIN).isEmpty());
    assertTrue(written().getLast().startsWith("siti " + Erasures.BEGUN), written().getLast());
    assertFalse(written().getLast().contains("198.51"));
  }

  @Test
  void blurAfter_days_areTheAdminsToSet() throws IOException {
    assertEquals(0, desk.overview().blurDays());
    assertEquals(Outcome.refused(Refusal.NOT_ALLOWED), desk.blurAfter(READER, 14));
    assertEquals(
        Outcome.refused(Refusal.BAD_SETTING, "blurDays", "0", "3650"),
        desk.blurAfter(ADMIN, 4_000));
    assertEquals(Outcome.done(), desk.blurAfter(ADMIN, 14));
    assertEquals(14, desk.overview().blurDays());
  }

  @Test
  void overview_unmaskings_areTheNewestFirst() throws IOException {
    var shown = Map.of("network", "198.51.100.0/24", "token", "x", "reason", "surat polisi");
    journal.append("budi", "", "account.added", Map.of());
    journal.append("budi", "192.0.2.1", "address.revealed", shown);
    journal.append("siti", "192.0.2.1", "address.revealed", shown);
    assertEquals(
        List.of(
            new PrivacyDesk.Unmasking(now, "siti", "198.51.100.0/24", "surat polisi"),
            new PrivacyDesk.Unmasking(now, "budi", "198.51.100.0/24", "surat polisi")),
        desk.overview().unmaskings());
    assertEquals(90, desk.overview().keepDays());
    assertEquals(60, desk.overview().logDays());
  }
}
