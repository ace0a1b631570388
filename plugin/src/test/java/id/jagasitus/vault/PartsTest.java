package id.jagasitus.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small parts of the vault, each by itself. */
final class PartsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

  @TempDir Path folder;

  @Test
  void wholeLines_leavesAnUnfinishedLineOut() throws IOException {
    Path file = folder.resolve("2026.jsonl");
    Files.writeString(file, "satu\ndua\n" + "x".repeat(20_000));
    try (InputStream in = WholeLines.of(file)) {
      assertEquals("satu\ndua\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void wholeLines_withoutAnyLine_isEmpty() throws IOException {
    Path file = Files.writeString(folder.resolve("2026.jsonl"), "setengah");
    try (InputStream in = WholeLines.of(file)) {
      assertEquals(-1, in.read());
    }
  }

  @Test
  void dumpCommand_thatFails_endsInAnError() throws IOException {
    try (InputStream in = DumpCommand.run(List.of("/bin/false"))) {
      IOException failure = assertThrows(IOException.class, in::readAllBytes);
      assertTrue(failure.toString().contains("ended with code 1"), failure::toString);
    }
  }

  @Test
  void lastDue_isTheHourThatHasPassed() {
    VaultSettings daily = settings(VaultSettings.Rhythm.DAILY, 2);
    assertEquals(Instant.parse("2026-11-21T19:00:00Z"), daily.lastDue(NOON, ZONE).orElseThrow());
    assertEquals(Instant.parse("2026-11-22T19:00:00Z"), daily.nextDue(NOON, ZONE).orElseThrow());
    VaultSettings evening = settings(VaultSettings.Rhythm.DAILY, 20);
    assertEquals(Instant.parse("2026-11-21T13:00:00Z"), evening.lastDue(NOON, ZONE).orElseThrow());
  }

  @Test
  void lastDue_weekly_isTheLastSuchDay() {
    VaultSettings weekly = settings(VaultSettings.Rhythm.WEEKLY, 20);
    assertEquals(Instant.parse("2026-11-15T13:00:00Z"), weekly.lastDue(NOON, ZONE).orElseThrow());
    assertTrue(settings(VaultSettings.Rhythm.NEVER, 2).lastDue(NOON, ZONE).isEmpty());
  }

  private static VaultSettings settings(VaultSettings.Rhythm rhythm, int hour) {
    return new VaultSettings(rhythm, hour, DayOfWeek.SUNDAY, true, 14, 8, 12, 5, 7, 7, 7);
  }

  @Test
  void problem_namesTheValueThatIsOut() {
    VaultSettings wrong = settings(VaultSettings.Rhythm.DAILY, 24);
    assertEquals(new VaultSettings.Bound("hour", 24, 0, 23), wrong.problem().orElseThrow());
    assertTrue(VaultSettings.INITIAL.problem().isEmpty());
  }

  @Test
  void verdict_ofContradictingTags_isTheWorst() {
    assertEquals(Verdict.SUSPICIOUS, Verdict.of(List.of("diperiksa", "mencurigakan")));
    assertEquals(Verdict.UNCHECKED, Verdict.of(List.of("apa-saja")));
  }

  @Test
  void brake_bindsTheRate() throws InterruptedException {
    var now = new AtomicLong();
    var rested = new ArrayList<Duration>();
    var brake = new GentleBrake(1000, () -> false, now::get, rested::add);
    brake.pass(500);
    brake.pass(500);
    brake.pass(1);
    assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), rested);
  }

  @Test
  void brake_restsWhileVisitorsNeedTheMachineButNotForEver() throws InterruptedException {
    var rested = new ArrayList<Duration>();
    new GentleBrake(1000, () -> true, () -> 0, rested::add).pass(1);
    assertEquals(40, rested.size());
  }

  @Test
  void runs_afterAnError_beginTheNextOne() throws InterruptedException {
    var told = new ArrayList<String>();
    try (var runs =
        new Runs(
            () -> NOON, () -> 0, (order, e) -> told.add(order.what() + " " + e.getMessage()))) {
      var order = new Runs.Order("take", "utama", "budi");
      Runs.Task broken =
          work -> {
            throw new NoClassDefFoundError("org/contoh/Hilang");
          };
      assertTrue(runs.begin(order, Work.unslowed(), broken));
      runs.await();
      assertEquals(List.of("take org/contoh/Hilang"), told);
      assertTrue(runs.begin(order, Work.unslowed(), work -> {}));
      runs.await();
    }
  }

  @Test
  void changeWatch_waitsUntilTheSiteRests() throws IOException {
    Path site = Files.createDirectories(folder.resolve("situs"));
    Files.writeString(site.resolve("a.html"), "a");
    var watch = new ChangeWatch(site, () -> 0);
    Instant saved = InstantNow.of(site.resolve("a.html")).plusSeconds(1);
    assertFalse(watch.settled(NOON, saved), "saved after the last change");
    Files.writeString(site.resolve("b.html"), "b");
    assertFalse(watch.settled(NOON.plusSeconds(10), saved), "just changed");
    assertFalse(watch.settled(NOON.plusSeconds(50), saved), "not yet a minute");
    assertTrue(watch.settled(NOON.plusSeconds(70), saved));
    watch.saved();
    assertFalse(watch.settled(NOON.plusSeconds(200), saved));
  }

  /** Time of a file's last change. */
  private record InstantNow() {
    static Instant of(Path file) throws IOException {
      return Files.getLastModifiedTime(file).toInstant();
    }
  }

  @Test
  void config_readsPlacesAndTargets() throws ConfigException {
    Settings settings =
        Settings.parse(
            "config.toml",
            """
            [snapshot]
            repository = "/media/cadangan"
            dump = ["/usr/bin/mysqldump", "situs"]
            rate = "10 MiB"
            [[snapshot.target]]
            name = "usb"
            repository = "sftp://cadangan@10.1.2.3/srv/c"
            every-days = 7
            """,
            Map.of());
    SnapshotConfig config = SnapshotConfig.from(settings);
    settings.finish();
    assertEquals("/media/cadangan", config.repository().orElseThrow());
    assertEquals(10 << 20, config.bytesPerSecond());
    assertEquals(7, config.targets().getFirst().everyDays());
  }

  @Test
  void config_mistakes_areNamedTogether() {
    Settings settings =
        Settings.parse(
            "config.toml",
            """
            [snapshot]
            repository = "cadangan"
            dump = ["mysqldump"]
            [[snapshot.target]]
            name = "utama"
            """,
            Map.of());
    SnapshotConfig.from(settings);
    ConfigException mistakes = assertThrows(ConfigException.class, settings::finish);
    assertEquals(3, mistakes.problems().size(), mistakes::getMessage);
  }
}
