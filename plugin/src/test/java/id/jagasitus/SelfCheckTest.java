package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.HealthDesk.State;
import id.jagasitus.capture.RecorderStats;
import id.jagasitus.store.StoreStats;
import id.jagasitus.visitorlog.VisitorLogStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelfCheckTest {

  private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir Path folder;

  @Test
  void home_missingOrInTheWay_isCritical() throws IOException {
    assertEquals(State.GOOD, SelfCheck.home(new Home(folder)).state());
    assertEquals(State.CRITICAL, SelfCheck.home(new Home(folder.resolve("gone"))).state());
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(State.CRITICAL, SelfCheck.home(new Home(file)).state());
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
  void journal_notOpen_isCritical() {
    assertEquals(State.CRITICAL, SelfCheck.journal(Optional.empty(), "Permission denied").state());
  }
}
