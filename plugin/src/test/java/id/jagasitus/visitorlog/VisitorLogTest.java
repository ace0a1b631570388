package id.jagasitus.visitorlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VisitorLogTest {

  @TempDir private Path home;
  private Instant now = Instant.parse("2026-03-02T03:00:00Z");
  private final InstantSource clock = () -> now;
  private final List<VisitorLog> opened = new ArrayList<>();

  private VisitorLog log() {
    return log(VisitorLogConfig.DEFAULT);
  }

  private VisitorLog log(VisitorLogConfig config) {
    var log = new VisitorLog(home.resolve("access"), config, clock);
    opened.add(log);
    return log;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(VisitorLog::close);
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private static List<String> paths(VisitorLog log) throws IOException {
    var paths = new ArrayList<String>();
    for (Path file : log.files()) {
      assertEquals("", log.read(file, event -> paths.add(event.path())).problem());
    }
    return paths;
  }

  private static List<String> names(VisitorLog log) throws IOException {
    return log.files().stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  @Test
  void append_writesAtOnceToTheDaysFile() throws IOException {
    var log = log();
    log.append(List.of(TestEvents.page("/a"), TestEvents.page("/b")));
    assertEquals(List.of("access-2026-03-02.log"), names(log));
    assertEquals(List.of("/a", "/b"), paths(log));
    assertEquals(new VisitorLogStats(2, 0, false, ""), log.stats());
  }

  @Test
  void append_nextDay_gzipsTheDayBefore() throws IOException {
    var log = log();
    log.append(List.of(TestEvents.page("/monday")));
    later(Duration.ofDays(1));
    log.append(List.of(TestEvents.page("/tuesday")));
    log.close(); // waits for logback's compression
    assertEquals(List.of("access-2026-03-02.log.gz", "access-2026-03-03.log"), names(log));
    assertEquals(List.of("/monday", "/tuesday"), paths(log));
  }

  @Test
  void append_dayOfTheConfiguredZone_startsAtItsMidnight() throws IOException {
    now = Instant.parse("2026-03-02T17:30:00Z");
    var log = log();
    log.append(List.of(TestEvents.page("/late")));
    assertEquals(List.of("access-2026-03-03.log"), names(log));
  }

  @Test
  void append_clockJumpedAheadAndBack_returnsToTheRightDay() throws IOException {
    var log = log();
    log.append(List.of(TestEvents.page("/before")));
    Instant right = now;
    now = Instant.parse("2026-04-20T00:00:00Z");
    log.append(List.of(TestEvents.page("/jumped")));
    now = right;
    log.append(List.of(TestEvents.page("/after")));
    log.close();
    assertTrue(
        names(log).stream().anyMatch(name -> name.startsWith("access-2026-03-02.log")),
        () -> "" + log.stats());
    assertEquals(3, paths(log).size());
  }

  @Test
  void append_folderDeletedWhileRunning_isMadeAgain() throws IOException {
    var log = log();
    log.append(List.of(TestEvents.page("/a")));
    deleteFolder();
    later(Duration.ofSeconds(2));
    log.append(List.of(TestEvents.page("/b")));
    assertEquals(List.of("/b"), paths(log));
    assertFalse(log.stats().failing());
  }

  private void deleteFolder() throws IOException {
    try (var files = Files.list(home.resolve("access"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(home.resolve("access"));
  }

  @Test
  void append_folderCannotBeUsed_countsAndRecoversWhenItCan() throws IOException {
    Files.writeString(home.resolve("access"), "a file where the folder should be");
    var log = log();
    log.append(List.of(TestEvents.page("/lost")));
    log.append(List.of(TestEvents.page("/lost too")));
    assertEquals(2, log.stats().lost());
    assertTrue(log.stats().failing());
    assertTrue(log.stats().lastError().contains("access"), log.stats().lastError());
    Files.delete(home.resolve("access"));
    later(Duration.ofSeconds(2));
    log.append(List.of(TestEvents.page("/back")));
    assertEquals(List.of("/back"), paths(log));
    assertFalse(log.stats().failing());
  }

  @Test
  void append_homeGone_countsAndRecoversWhenItIsBack() throws IOException {
    Path moved = home.resolveSibling(home.getFileName() + "-moved");
    var log = log();
    log.append(List.of(TestEvents.page("/a")));
    Files.move(home, moved);
    later(Duration.ofSeconds(2));
    log.append(List.of(TestEvents.page("/lost")));
    assertTrue(log.stats().failing());
    Files.move(moved, home);
    later(Duration.ofSeconds(2));
    log.append(List.of(TestEvents.page("/b")));
    assertEquals(List.of("/a", "/b"), paths(log));
    assertEquals(1, log.stats().lost());
  }

  @Test
  void append_fullDisk_countsTheBatchAsLost() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "needs a device that is always full");
    Path xml =
        Files.writeString(
            home.resolve("full.xml"),
            """
            <configuration>
              <appender name="full" class="ch.qos.logback.core.FileAppender">
                <file>/dev/full</file>
                <encoder class="id.jagasitus.visitorlog.EventEncoder"/>
              </appender>
              <appender-ref ref="full"/>
            </configuration>
            """);
    var log = log(new VisitorLogConfig(90, VisitorLogConfig.DEFAULT.zone(), Optional.of(xml)));
    log.append(List.of(TestEvents.page("/a")));
    later(Duration.ofSeconds(2));
    log.append(List.of(TestEvents.page("/b")));
    assertEquals(2, log.stats().lost());
    assertTrue(log.stats().lastError().contains("No space left"), log.stats().lastError());
  }

  @Test
  void append_patternOfTheOperator_writesItHarmlessly() throws IOException {
    Files.writeString(
        home.resolve(VisitorLog.CONFIGURATION),
        """
        <configuration>
          <appender name="own" class="ch.qos.logback.core.FileAppender">
            <file>${jagasitus.access}/own.log</file>
            <encoder><pattern>%h %m %U%q %s %b "%i{User-Agent}"</pattern></encoder>
          </appender>
          <appender-ref ref="own"/>
        </configuration>
        """);
    var log = log();
    log.append(List.of(TestEvents.page("/a\r\nb", "x\u001b[2J")));
    log.close();
    assertEquals(
        "203.0.113.9 GET /a\\x0d\\x0ab 200 1234 \"x\\x1b[2J\"\n",
        Files.readString(home.resolve("access/own.log")).replace("\r\n", "\n"));
    assertEquals("", log.stats().lastError());
  }

  @Test
  void append_configurationBroken_saysSo() throws IOException {
    Files.writeString(home.resolve(VisitorLog.CONFIGURATION), "<configuration><appender");
    var log = log();
    log.append(List.of(TestEvents.page("/a")));
    assertTrue(log.stats().failing());
    assertTrue(log.stats().lastError().contains(VisitorLog.CONFIGURATION), log.stats().lastError());
  }

  @Test
  void append_afterATornLine_losesOnlyThat() throws IOException {
    var first = log();
    first.append(List.of(TestEvents.page("/a"), TestEvents.page("/torn")));
    first.close();
    Path file = first.files().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 20));
    var second = log();
    second.append(List.of(TestEvents.page("/b")));
    var read = new ArrayList<RequestEvent>();
    assertEquals(new ReadSummary(2, 1, ""), second.read(file, read::add));
    assertEquals(List.of("/a", "/b"), read.stream().map(RequestEvent::path).toList());
  }

  @Test
  void read_gzipThatBreaksOff_givesWhatItHeldAndSaysSo() throws IOException {
    var log = log();
    var many = new ArrayList<RequestEvent>();
    for (int i = 0; i < 5_000; i++) {
      many.add(TestEvents.page("/" + i * 7919));
    }
    log.append(many);
    later(Duration.ofDays(1));
    log.append(List.of(TestEvents.page("/next")));
    log.close();
    Path gzip = log.files().getFirst();
    byte[] bytes = Files.readAllBytes(gzip);
    Files.write(gzip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    ReadSummary summary = log.read(gzip, event -> {});
    assertTrue(summary.events() > 1_000 && summary.events() < 5_000, summary.toString());
    assertTrue(summary.problem().contains("to its end"), summary.toString());
  }

  @Test
  void read_endlessLine_isRejectedInBoundedMemory() throws IOException {
    Path file = home.resolve("access-2026-01-01.log");
    byte[] noEnd = new byte[3 << 20];
    java.util.Arrays.fill(noEnd, (byte) 'a');
    Files.write(file, noEnd);
    assertEquals(new ReadSummary(0, 1, ""), log().read(file, event -> {}));
  }

  @Test
  void tidy_leftoversAndOldFiles_areGzippedAndDeleted() throws IOException {
    var log = log();
    log.append(List.of(TestEvents.page("/a")));
    Path today = log.files().getFirst();
    Path leftover = home.resolve("access/access-2026-02-20.log");
    Files.copy(today, leftover);
    Files.copy(today, home.resolve("access/access-2025-11-01.log"));
    Files.copy(today, home.resolve("access/access-2025-11-02.log.gz"));
    Files.copy(today, home.resolve("access/notes.txt"));
    log.tidy();
    assertEquals(List.of("access-2026-02-20.log.gz", "access-2026-03-02.log"), names(log));
    assertTrue(Files.exists(home.resolve("access/notes.txt")));
    assertEquals(List.of("/a", "/a"), paths(log));
  }

  @Test
  void tidy_gzipOfTheSameDay_isContinuedUnlessItHoldsTheSame() throws IOException {
    var log = log();
    log.append(List.of(TestEvents.page("/first")));
    Path today = log.files().getFirst();
    Path leftover = home.resolve("access/access-2026-02-20.log");
    Path gzip = home.resolve("access/access-2026-02-20.log.gz");
    gzip(today, gzip);
    Files.copy(today, leftover);
    log.tidy();
    assertEquals(1, log.read(gzip, event -> {}).events());
    Files.write(
        leftover, new LineWriter(VisitorLogConfig.DEFAULT.zone()).line(TestEvents.page("/second")));
    log.tidy();
    var read = new ArrayList<String>();
    log.read(gzip, event -> read.add(event.path()));
    assertEquals(List.of("/first", "/second"), read);
  }

  private static void gzip(Path from, Path to) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
      Files.copy(from, out);
    }
  }

  @Test
  void tidy_tornGzip_isReplaced() throws IOException {
    var log = log();
    log.append(List.of(TestEvents.page("/a")));
    Path leftover = home.resolve("access/access-2026-02-20.log");
    Files.copy(log.files().getFirst(), leftover);
    Files.write(home.resolve("access/access-2026-02-20.log.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
    log.tidy();
    assertEquals(List.of("/a", "/a"), paths(log));
  }
}
