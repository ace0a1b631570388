package id.jagasitus.visitorlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FollowerTest {

  @TempDir private Path home;
  private Instant now = Instant.parse("2026-03-02T03:00:00Z");
  private final InstantSource clock = () -> now;
  private final List<RequestEvent> taken = new ArrayList<>();
  private final List<Long> worked = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private LogPosition upTo = LogPosition.BEGINNING;
  private long ticks;

  private VisitorLog log() {
    var log = new VisitorLog(home.resolve("access"), VisitorLogConfig.DEFAULT, clock);
    opened.add(log);
    return log;
  }

  private Follower follower(VisitorLog log) {
    var follower = new Follower(log, this::take, worked::add, clock, () -> ticks += 1_000);
    opened.add(follower);
    return follower;
  }

  private void take(List<RequestEvent> events, Optional<LogPosition> place) {
    taken.addAll(events);
    upTo = place.orElse(upTo);
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable open : opened.reversed()) {
      open.close();
    }
  }

  private static List<RequestEvent> pages(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> TestEvents.page("/" + i)).toList();
  }

  private static void append(VisitorLog log, Follower follower, List<RequestEvent> batch) {
    follower.appended(batch, log.append(batch));
  }

  private static void handAll(Follower follower) {
    while (follower.handOn()) {}
  }

  @Test
  void handOn_keepsUp_handsOnFromMemoryInOrder() {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, 3));
    append(log, follower, pages(3, 5));
    handAll(follower);
    assertEquals(pages(0, 5), taken);
    assertEquals(new FollowerStats(0, 0, 5, 0, 0, ""), follower.stats());
    assertEquals(log.append(pages(5, 6)).orElseThrow().from(), upTo.offset());
  }

  @Test
  void handOn_fellBehind_readsTheRestFromTheFileOnceAndInOrder() {
    var log = log();
    var follower = follower(log);
    for (int i = 0; i < 20; i++) {
      append(log, follower, pages(1_000 * i, 1_000 * (i + 1)));
    }
    assertEquals(20_000, follower.stats().waiting());
    handAll(follower);
    assertEquals(pages(0, 20_000), taken);
    assertTrue(follower.stats().fromFiles() >= 20_000 - Backlog.MOST_EVENTS);
    assertEquals(0, follower.stats().waiting());
  }

  @Test
  void handOn_behindOverMidnight_readsTheGzippedDayToo() {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, 9_000));
    append(log, follower, pages(9_000, 18_000));
    now = now.plus(Duration.ofDays(1));
    append(log, follower, pages(18_000, 20_000));
    log.close(); // waits for logback's compression
    handAll(follower);
    assertEquals(pages(0, 20_000), taken);
    assertEquals("access-2026-03-03.log", upTo.file());
  }

  @Test
  void handOn_hostileEventsFromTheFile_areTheSame() {
    var log = log();
    var follower = follower(log);
    var random = new Random(7);
    List<RequestEvent> hostile =
        IntStream.range(0, 300).mapToObj(i -> TestEvents.hostile(random)).toList();
    append(log, follower, pages(0, Backlog.MOST_EVENTS));
    append(log, follower, hostile);
    handAll(follower);
    assertEquals(hostile, taken.subList(Backlog.MOST_EVENTS, taken.size()));
  }

  @Test
  void stats_behind_saysForHowLong() {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, 1));
    now = now.plusSeconds(7);
    append(log, follower, pages(1, 2));
    assertEquals(7_000, follower.stats().behindMillis());
    assertEquals(2, follower.stats().waiting());
  }

  @Test
  void resume_afterAKill_handsOnWhatTheReceiverDidNotKeep() throws IOException {
    var log = log();
    var first = follower(log);
    append(log, first, pages(0, 10));
    handAll(first);
    LogPosition kept = upTo;
    append(log, first, pages(10, 20));
    log.close();
    taken.clear();

    var second = follower(log);
    second.resume(kept);
    append(log, second, pages(20, 22));
    handAll(second);
    assertEquals(pages(10, 22), taken);
  }

  @Test
  void resume_afterATornLine_goesOnBehindIt() throws IOException {
    var log = log();
    append(log, follower(log), pages(0, 2));
    log.close();
    Files.writeString(
        home.resolve("access/access-2026-03-02.log"), "203.0.113.9 - -", StandardOpenOption.APPEND);
    var next = follower(log);
    next.resume(LogPosition.BEGINNING);
    append(log, next, pages(2, 4));
    handAll(next);
    assertEquals(pages(0, 4), taken);
    assertEquals(Files.size(home.resolve("access/access-2026-03-02.log")), upTo.offset());
  }

  @Test
  void resume_fileWasRemoved_goesOnWithLaterDays() throws IOException {
    var log = log();
    append(log, follower(log), pages(0, 2));
    log.close();
    var next = follower(log);
    next.resume(new LogPosition("access-2026-02-27.log", 99));
    handAll(next);
    assertEquals(pages(0, 2), taken);
  }

  @Test
  void handOn_receiverFails_countsAndGoesOn() {
    var log = log();
    var follower =
        new Follower(
            log,
            (events, place) -> {
              throw new IllegalStateException("broken");
            },
            worked::add,
            clock,
            () -> ticks);
    append(log, follower, pages(0, 3));
    handAll(follower);
    assertEquals(3, follower.stats().lost());
    assertTrue(follower.stats().lastError().contains("broken"));
  }

  @Test
  void handOn_fileGone_countsNothingTwiceAndGoesOn() throws IOException {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, Backlog.MOST_EVENTS));
    append(log, follower, pages(0, 5));
    Files.delete(home.resolve("access/access-2026-03-02.log"));
    handAll(follower);
    assertEquals(Backlog.MOST_EVENTS, taken.size());
    assertTrue(follower.stats().lastError().contains("cannot be read back"));
    assertEquals(5, follower.stats().lost());
  }

  @Test
  void handOn_tellsThePaceHowLongItTook() {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, 3));
    handAll(follower);
    assertEquals(List.of(1_000L), worked);
  }

  @Test
  void forget_whatSomeoneElseReads_isNotHandedOn() {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, 3));
    follower.forget();
    append(log, follower, pages(3, 4));
    handAll(follower);
    assertEquals(pages(3, 4), taken);
  }

  @Test
  void appended_linesThatCannotBeReadBack_stayInMemory() {
    var log = log();
    var follower = follower(log);
    follower.appended(pages(0, 3), Optional.empty());
    handAll(follower);
    assertEquals(pages(0, 3), taken);
  }

  @Test
  void stop_handsOnWhatWaits() throws Exception {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, 3));
    assertTrue(follower.stop(Duration.ofSeconds(5)));
    assertEquals(pages(0, 3), taken);
  }

  @Test
  void stop_withoutPatience_leavesTheRestToTheNextStart() throws Exception {
    var log = log();
    var follower = follower(log);
    append(log, follower, pages(0, 3));
    assertFalse(follower.stop(Duration.ZERO));
    follower.appended(pages(3, 4), Optional.empty());
    assertEquals(1, follower.stats().lost());
  }

  @Test
  void positionText_readBack_isTheSame() {
    var place = new LogPosition("access-2026-03-02.log", 1234);
    assertEquals(Optional.of(place), LogPosition.parse(place.text()));
    assertEquals(Optional.empty(), LogPosition.parse("rubbish"));
    assertEquals(Optional.empty(), LogPosition.parse("x access-2026-03-02.log"));
    assertEquals(
        Optional.of(LogPosition.BEGINNING), LogPosition.parse(LogPosition.BEGINNING.text()));
  }
}
