package id.jagasitus.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.capture.RecorderStats;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.home.Home;
import id.jagasitus.journal.Break;
import id.jagasitus.journal.Head;
import id.jagasitus.journal.Verification;
import id.jagasitus.schedule.JobStatus;
import id.jagasitus.store.StoreStats;
import id.jagasitus.visitorlog.FollowerStats;
import id.jagasitus.visitorlog.VisitorLogStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelfCheckTest {

  private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

  private static final Head HEAD = new Head(2, "0".repeat(64));

  @TempDir Path folder;

  @Test
  void home_missingOrInTheWay_isCritical() throws IOException {
    assertEquals(State.GOOD, SelfCheck.home(new Home(folder)).state());
    assertEquals(State.CRITICAL, SelfCheck.home(new Home(folder.resolve("gone"))).state());
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(State.CRITICAL, SelfCheck.home(new Home(file)).state());
  }

  @Test
  void home_anotherThanWasTaken_isCriticalThoughItCanBeWritten() {
    var home = new Home(folder);
    assertEquals(State.GOOD, SelfCheck.home(home, true).state());
    var replaced = SelfCheck.home(home, false);
    assertEquals(State.CRITICAL, replaced.state());
    assertEquals(List.of(folder.toString(), "REPLACED"), replaced.facts());
    var gone = SelfCheck.home(new Home(folder.resolve("gone")), false);
    assertTrue(gone.facts().get(1).contains("NoSuchFileException"), gone.facts().toString());
  }

  @Test
  void clock_thatJumped_needsReview() {
    Duration hour = Duration.ofHours(1);
    assertEquals(State.GOOD, SelfCheck.clock(START.plus(hour), START, hour).state());
    assertEquals(State.REVIEW, SelfCheck.clock(START.plusSeconds(60), START, hour).state());
    assertEquals(State.CRITICAL, SelfCheck.clock(Instant.EPOCH, Instant.EPOCH, hour).state());
  }

  @Test
  void queue_droppedOrFailed_showsIt() {
    assertEquals(State.GOOD, SelfCheck.queue(stats(0, "")).state());
    assertEquals(State.REVIEW, SelfCheck.queue(stats(3, "")).state());
    assertEquals(State.CRITICAL, SelfCheck.queue(stats(0, "No space left")).state());
  }

  private static RecorderStats stats(long dropped, String error) {
    return new RecorderStats(10, dropped, 0, 0, 0, 0, 100, error);
  }

  @Test
  void backlog_behindOrFailing_showsIt() {
    assertEquals(State.GOOD, SelfCheck.backlog(FollowerStats.NONE).state());
    assertEquals(State.GOOD, SelfCheck.backlog(behind(9_000, "")).state());
    var late = SelfCheck.backlog(behind(61_000, ""));
    assertEquals(State.REVIEW, late.state());
    assertEquals(List.of("500", "61", "0", ""), late.facts());
    assertEquals(State.CRITICAL, SelfCheck.backlog(behind(0, "broken")).state());
  }

  private static FollowerStats behind(long millis, String error) {
    return new FollowerStats(500, millis, 0, 0, 0, error);
  }

  @Test
  void index_withTrouble_namesIt() {
    var trouble = new StoreStats.Trouble(StoreStats.Kind.WRITE_FAILED, 1, "No space left");
    var stats = new StoreStats(1, 2, 3, 4, 5, 6, Optional.of(trouble));
    var check = SelfCheck.index(stats);
    assertEquals(State.CRITICAL, check.state());
    assertEquals("WRITE_FAILED", check.facts().get(3));
  }

  @Test
  void accessLog_failing_isCritical() {
    assertEquals(State.CRITICAL, SelfCheck.accessLog(new VisitorLogStats(1, 1, true, "x")).state());
    assertEquals(State.REVIEW, SelfCheck.accessLog(new VisitorLogStats(1, 1, false, "x")).state());
  }

  @Test
  void java_tooOld_isCritical() {
    assertEquals(State.CRITICAL, SelfCheck.java(Runtime.Version.parse("17.0.1")).state());
    assertEquals(State.GOOD, SelfCheck.java(Runtime.Version.parse("21")).state());
  }

  @Test
  void journal_brokenChain_namesTheLine() {
    var whole = new Verification(2, HEAD, List.of(), 0, Optional.empty());
    assertEquals(State.GOOD, SelfCheck.journal(whole, 5).state());
    var broken =
        new Verification(2, HEAD, List.of(new Break("2026.jsonl", 2, "x")), 1, Optional.empty());
    var check = SelfCheck.journal(broken, 5);
    assertEquals(State.CRITICAL, check.state());
    assertEquals("2026.jsonl line 2: x", check.facts().get(1));
  }

  @Test
  void jobs_oneFailedLastTime_isNamed() {
    assertEquals(State.GOOD, SelfCheck.jobs(List.of(job("expire", Optional.empty()))).state());
    var failed = job("site", Optional.of(new IllegalStateException("no parser")));
    var check = SelfCheck.jobs(List.of(job("expire", Optional.empty()), failed));
    assertEquals(State.CRITICAL, check.state());
    assertEquals("site", check.facts().get(1));
    assertEquals("java.lang.IllegalStateException: no parser", check.facts().get(3));
  }

  private static JobStatus job(String name, Optional<Throwable> failure) {
    var run = new JobStatus.Run(Instant.EPOCH, Duration.ZERO, failure);
    return new JobStatus(name, false, 1, 0, Instant.EPOCH, Optional.of(run));
  }
}
