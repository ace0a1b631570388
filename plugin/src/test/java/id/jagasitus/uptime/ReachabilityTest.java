package id.jagasitus.uptime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Signal;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReachabilityTest {

  private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String SITE = "https://pn-contoh.go.id/";
  private static final String SIPP = "https://sipp.pn-contoh.go.id/";
  private static final String FIRST = "https://satu.example/";
  private static final String SECOND = "https://dua.example/";

  @TempDir Path folder;
  private final Set<String> down = new HashSet<>();
  private long millis = 80;
  private Instant now = START;
  private Journal journal;
  private Reachability reachability;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal"), () -> now);
    reachability = reopen();
    settings(true, FIRST, SECOND);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Reachability reopen() throws IOException {
    Reachability opened = Reachability.open(folder.resolve("uptime"), journal, () -> ZONE);
    journal.follow(opened::fold);
    return opened;
  }

  private void settings(boolean outside, String first, String second) throws IOException {
    reachability.change(
        "budi",
        "",
        new UptimeSettings(
            SITE,
            List.of(new Check("c1", "SIPP", SIPP, "")),
            first,
            2,
            4_000,
            outside,
            false,
            second,
            UptimeSettings.PANDI,
            false));
  }

  private List<Signal> look() throws IOException {
    now = now.plusSeconds(60);
    return reachability.look(
        check ->
            down.contains(check.address())
                ? new Answer(503, millis, "HTTP 503", "")
                : new Answer(200, millis, "", "203.0.113.1"),
        now);
  }

  private DayCount today() {
    return Objects.requireNonNull(reachability.days("site").get(DAY));
  }

  private State state() {
    return reachability.standing("site").orElseThrow().state();
  }

  @Test
  void look_siteFails_alarmsOnceAfterTheStreakAndOnceWhenItIsBack() throws IOException {
    assertEquals(List.of(), look());
    down.add(SITE);
    assertEquals(List.of(), look());
    assertEquals(State.UP, state());
    assertEquals(List.of("site-down"), look().stream().map(Signal::rule).toList());
    assertEquals(List.of(), look());
    down.clear();
    assertEquals(List.of("site-back"), look().stream().map(Signal::rule).toList());
    Outage outage = reachability.outages().getFirst();
    assertEquals("HTTP 503", outage.cause());
    assertEquals(Duration.ofMinutes(3), outage.lasted(now), "from the first look that failed");
  }

  @Test
  void look_oneReferenceAnswers_theLineWorks() throws IOException {
    down.addAll(List.of(SITE, FIRST));
    look();
    look();
    assertEquals(State.DOWN, state());
  }

  @Test
  void look_bothReferencesFail_isUnknownAndNeverCountedAsUp() throws IOException {
    look();
    down.addAll(List.of(SITE, SIPP, FIRST, SECOND));
    assertEquals(List.of(), look());
    assertEquals(List.of(), look());
    assertEquals(State.UNKNOWN, state());
    DayCount day = today();
    assertEquals(1, day.up());
    assertEquals(2, day.unknown());
    assertEquals(0, day.down());
  }

  @Test
  void look_nothingAllowedOutside_asksTheSiteAlone() throws IOException {
    settings(false, FIRST, SECOND);
    var asked = new HashSet<String>();
    reachability.look(
        check -> {
          asked.add(check.address());
          return new Answer(0, 1, "no answer", "");
        },
        now);
    assertEquals(Set.of(SITE), asked);
    assertEquals(List.of(SITE), reachability.settings().addresses());
  }

  @Test
  void look_furtherPagesOfTheSite_needNoPermission() throws IOException {
    String news = SITE + "berita/";
    reachability.change(
        "budi",
        "",
        new UptimeSettings(
            SITE,
            List.of(new Check("c1", "Berita", news, "Berita"), new Check("c2", "SIPP", SIPP, "")),
            "",
            2,
            4_000,
            false,
            false));
    var asked = ConcurrentHashMap.<String>newKeySet();
    reachability.look(
        check -> {
          asked.add(check.address());
          return new Answer(200, 1, "", "");
        },
        now);
    assertEquals(Set.of(SITE, news), asked);
    assertEquals(List.of(SITE, news), reachability.settings().addresses());
  }

  @Test
  void look_stoppedInTheMiddle_judgesNothing() throws IOException {
    Thread.currentThread().interrupt();
    List<Signal> signals = look();
    assertTrue(Thread.interrupted(), "it stays so for who stops it");
    assertEquals(List.of(), signals);
    assertEquals(Map.of(), reachability.days("site"));
  }

  @Test
  void look_manyChecks_areAskedTogetherAndJudgedInOrder() throws IOException {
    var checks = new ArrayList<Check>();
    for (int i = 1; i < 50; i++) {
      checks.add(new Check("c" + i, "Layanan " + i, "https://s" + i + ".example/", ""));
    }
    reachability.change("budi", "", new UptimeSettings(SITE, checks, "", 1, 4_000, true, false));
    var together = new CyclicBarrier(10); // a round that asks one at a time never gets past it
    reachability.look(
        check -> {
          pass(together);
          return new Answer(0, 1, "nothing answers there", "");
        },
        now);
    List<String> fallen = reachability.outages().stream().map(Outage::check).toList();
    assertEquals(Stream.concat(Stream.of("site"), checks.stream().map(Check::id)).toList(), fallen);
  }

  private static void pass(CyclicBarrier together) {
    try {
      together.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("ten were never asked at once", e);
    }
  }

  @Test
  void look_lateAnswer_isSlowAndUp() throws IOException {
    millis = 4_000;
    look();
    assertEquals(State.SLOW, state());
    assertEquals(100.0, today().uptime());
  }

  @Test
  void look_withinAnAnnouncedWindow_isMaintenance() throws IOException {
    Instant end = START.plus(Duration.ofHours(1));
    var window = new Reachability.Window(START, end, "pindah server");
    reachability.announce("budi", "", window, START);
    down.add(SITE);
    look();
    assertEquals(List.of(), look());
    assertEquals(State.MAINTENANCE, state());
    assertEquals(-1, today().uptime());
    now = end;
    look();
    assertEquals(State.DOWN, state());
  }

  @Test
  void announce_windowThatIsOverOrTooLong_isRefused() {
    for (Duration length : List.of(Duration.ofMinutes(-1), Duration.ofDays(8))) {
      var window = new Reachability.Window(START, START.plus(length), "x");
      assertThrows(
          IllegalArgumentException.class, () -> reachability.announce("b", "", window, START));
    }
    var over = new Reachability.Window(START, START.plusSeconds(60), "x");
    assertThrows(
        IllegalArgumentException.class,
        () -> reachability.announce("b", "", over, START.plusSeconds(61)));
  }

  @Test
  void acknowledge_outage_isKeptWithItsAuthor() throws IOException {
    down.add(SITE);
    look();
    look();
    Outage outage = reachability.outages().getLast();
    assertEquals(Optional.empty(), reachability.said(outage));
    var what =
        new Acknowledgement("site", outage.from(), Acknowledgement.Cause.POWER, "listrik padam");
    reachability.acknowledge("budi", "", what);
    Reachability again = reopen();
    Acknowledgement.Said said = again.said(outage).orElseThrow();
    assertEquals(what, said.what());
    assertEquals("budi", said.author());
    var nothing = new Acknowledgement("site", START, Acknowledgement.Cause.OTHER, "x");
    assertThrows(
        IllegalArgumentException.class, () -> reachability.acknowledge("budi", "", nothing));
  }

  @Test
  void gap_whileThePluginWasOff_isUnknownForEveryCheck() throws IOException {
    look();
    var gap =
        new Heartbeat.Gap(START, START.plus(Duration.ofHours(2)), Heartbeat.Cause.HOST_OUTAGE);
    reachability.gap(gap);
    List<Outage> outages = reachability.outages();
    assertEquals(2, outages.size());
    assertTrue(outages.stream().allMatch(at -> at.state() == State.UNKNOWN));
    assertEquals("HOST_OUTAGE", outages.getFirst().cause());
  }

  @Test
  void open_afterRestart_keepsDaysAndOutages() throws IOException {
    look();
    down.add(SITE);
    look();
    look();
    Reachability again = reopen();
    assertEquals(reachability.days("site"), again.days("site"));
    assertEquals(reachability.outages(), again.outages());
  }

  @Test
  void open_garbledLines_areLeftOut() throws IOException {
    look();
    Path file = folder.resolve("uptime");
    String good = Files.readString(file);
    Files.writeString(
        file, good + "D\tsite\tbesok\t1\t1\t1\t1\t1\t1\nO\tsite\tX\t\t\t\n\0\0\0\nD\tsite\n");
    assertEquals(reachability.days("site"), reopen().days("site"));
    Files.write(file, new byte[] {0, (byte) 0xFF, (byte) 0xC3});
    assertTrue(reopen().days("site").isEmpty());
  }

  @Test
  void settings_ofAnOlderJournal_areReadWithWhatIsNewLeftOff() throws IOException {
    journal.append(
        "budi",
        "",
        Reachability.SETTINGS,
        Map.of(
            "site",
            SITE,
            "checks",
            List.of(),
            "reference",
            FIRST,
            "failures",
            3,
            "slowMillis",
            4_000,
            "outside",
            true,
            "rdap",
            true));
    UptimeSettings read = reachability.settings();
    assertEquals(List.of(FIRST), read.references());
    assertEquals(List.of(SITE, FIRST, UptimeSettings.PANDI), read.addresses());
    assertFalse(read.links());
  }
}
