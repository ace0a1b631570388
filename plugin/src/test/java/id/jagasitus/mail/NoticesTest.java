package id.jagasitus.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.mail.Notice.Kind;
import id.jagasitus.mail.Recipient.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NoticesTest {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final String BUDI = "budi@pn-contoh.go.id";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-23T03:00:00Z"); // 10.00 WIB
  private Rhythm rhythm = rhythm(Pace.AT_ONCE);
  private final List<List<Pending>> letters = new ArrayList<>();
  private Outbox outbox;
  private Notices notices;

  @BeforeEach
  void open() throws IOException {
    outbox = Outbox.open(folder.resolve("o"), Optional::empty, () -> now, new Random(4));
    notices = Notices.open(folder.resolve("n"), () -> rhythm, () -> now, outbox, this::letter);
  }

  private Mail letter(List<Pending> lines) {
    letters.add(lines);
    return new Mail(List.of(lines.getFirst().to()), "s", "p", "", List.of());
  }

  private static Rhythm rhythm(Pace pace) {
    var recipient = new Recipient(BUDI, EnumSet.of(Kind.CRITICAL, Kind.REACH), pace);
    return new Rhythm(List.of(recipient), LocalTime.of(21, 0), LocalTime.of(6, 0), WIB);
  }

  private void tell(Kind kind, String key) {
    notices.notify(new Notice(kind, key, "Judul " + key, "", "", now));
  }

  private int after(Duration time) throws IOException {
    now = now.plus(time);
    return notices.runOnce();
  }

  private void sent() throws IOException {
    for (Queued queued : outbox.list()) {
      outbox.drop(queued.id());
    }
  }

  @Test
  void notify_withoutARecipient_makesNothing() throws Exception {
    rhythm = new Rhythm(List.of(), LocalTime.MIN, LocalTime.MIN, WIB);
    tell(Kind.CRITICAL, "a");
    assertEquals(0, after(Duration.ofDays(3)));
    assertEquals(List.of(), notices.waiting());
  }

  @Test
  void notify_ofAKindNobodyWants_makesNothing() throws Exception {
    tell(Kind.REPORT, "a");
    assertEquals(0, after(Duration.ofDays(3)));
  }

  @Test
  void atOnce_gathersAMinuteThenSendsOne() throws Exception {
    tell(Kind.CRITICAL, "a");
    assertEquals(0, after(Duration.ofSeconds(30)));
    tell(Kind.REACH, "b");
    assertEquals(1, after(Duration.ofSeconds(31)));
    assertEquals(2, letters.getFirst().size());
    assertEquals(0, after(Duration.ofHours(1)));
  }

  @Test
  void atOnce_aStepThatWaits_isSentWithoutGathering() throws Exception {
    var recipient = new Recipient(BUDI, EnumSet.of(Kind.STEP, Kind.CRITICAL), Pace.AT_ONCE);
    rhythm = new Rhythm(List.of(recipient), LocalTime.of(21, 0), LocalTime.of(6, 0), WIB);
    tell(Kind.CRITICAL, "a");
    assertEquals(0, notices.runOnce());
    tell(Kind.STEP, "b");
    assertEquals(1, notices.runOnce());
    assertEquals(2, letters.getFirst().size());
    sent();
    tell(Kind.STEP, "c");
    assertEquals(0, after(Duration.ofSeconds(59)));
    assertEquals(1, after(Duration.ofSeconds(1)));
  }

  @Test
  void flood_isOneMailThatGrowsACount() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      tell(Kind.CRITICAL, "judi");
    }
    assertEquals(1, after(Duration.ofMinutes(2)));
    assertEquals(10_000, letters.getFirst().getFirst().count());
    sent();
    tell(Kind.CRITICAL, "judi");
    assertEquals(0, after(Duration.ofMinutes(5)));
    tell(Kind.CRITICAL, "judi");
    assertEquals(1, after(Duration.ofMinutes(11)));
    assertEquals(2, letters.getLast().getFirst().count());
  }

  @Test
  void serverDown_letsTheNextMailGrow() throws Exception {
    tell(Kind.CRITICAL, "a");
    assertEquals(1, after(Duration.ofMinutes(2)));
    tell(Kind.CRITICAL, "a");
    assertEquals(0, after(Duration.ofHours(5)));
    tell(Kind.CRITICAL, "a");
    sent();
    assertEquals(1, after(Duration.ofMinutes(1)));
    assertEquals(2, letters.getLast().getFirst().count());
  }

  @Test
  void manyKeys_areBounded() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      tell(Kind.CRITICAL, "k" + i);
    }
    assertEquals(Notices.MOST_LINES + 1, notices.waiting().size());
    assertEquals(4_800, notices.waiting().getLast().count());
    try (var files = Files.list(folder.resolve("n"))) {
      assertTrue(files.count() <= Notices.MOST_LINES + 1);
    }
  }

  @Test
  void waiting_survivesARestart() throws Exception {
    tell(Kind.CRITICAL, "ꦗ <b>");
    tell(Kind.CRITICAL, "ꦗ <b>");
    notices.runOnce();
    List<Pending> before = notices.waiting();
    open();
    assertEquals(before, notices.waiting());
    assertEquals(1, after(Duration.ofMinutes(2)));
    open();
    assertEquals(List.of(), notices.waiting());
  }

  /** What lies in the folders at an instant is all that a kill leaves. */
  private void killed(Path kept) throws IOException {
    try (var files = Files.list(kept)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("n").resolve(file.getFileName()));
      }
    }
    open();
  }

  private Path copied(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    try (var files = Files.list(folder.resolve("n"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void killedAfterTheMailIsQueued_sendsItOnce() throws Exception {
    tell(Kind.CRITICAL, "a");
    tell(Kind.CRITICAL, "b");
    notices.runOnce();
    Path before = copied("before");
    assertEquals(1, after(Duration.ofMinutes(2)));
    String id = outbox.list().getFirst().id();
    Files.write(before.resolve(id + ".parcel"), List.of("0.notice", "1.notice"));
    killed(before);
    assertEquals(List.of(), notices.waiting());
    assertEquals(0, after(Duration.ofHours(2)));
    assertEquals(1, outbox.list().size());
  }

  @Test
  void killedBeforeTheMailIsQueued_losesNothing() throws Exception {
    tell(Kind.CRITICAL, "a");
    notices.runOnce();
    List<Pending> before = notices.waiting();
    Files.write(
        folder.resolve("n").resolve(outbox.newId() + ".parcel"),
        List.of("0.notice", "../../o/fremd.eml"));
    open();
    assertEquals(before, notices.waiting());
    assertEquals(1, after(Duration.ofMinutes(2)));
  }

  @Test
  void hourlyAndDaily_waitForTheirTime() throws Exception {
    rhythm = rhythm(Pace.HOURLY);
    tell(Kind.CRITICAL, "a");
    assertEquals(0, after(Duration.ofMinutes(59)));
    assertEquals(1, after(Duration.ofMinutes(1)));
    sent();
    rhythm = rhythm(Pace.DAILY);
    tell(Kind.CRITICAL, "a");
    assertEquals(0, after(Duration.ofHours(19))); // 06.00 WIB
    assertEquals(1, after(Duration.ofHours(1)));
  }

  @Test
  void quietHours_sendNothing() throws Exception {
    now = Instant.parse("2026-11-23T13:59:30Z"); // 20.59.30 WIB
    tell(Kind.CRITICAL, "a");
    assertEquals(0, after(Duration.ofMinutes(2)));
    assertEquals(0, after(Duration.ofHours(8))); // 05.01
    assertEquals(1, after(Duration.ofHours(1)));
  }

  private boolean surely(String key) {
    return notices.notifySurely(new Notice(Kind.REACH, key, "Judul", "", "", now), to -> true);
  }

  @Test
  void notifySurely_withoutARecipient_isNotHeard() {
    rhythm = new Rhythm(List.of(), LocalTime.MIN, LocalTime.MIN, WIB);
    assertFalse(surely("a"));
    assertFalse(
        notices.notifySurely(new Notice(Kind.REPORT, "b", "Judul", "", "", now), to -> true));
  }

  @Test
  void notifySurely_folderGoneForAWhile_isHeardOnceWhenItIsBack() throws Exception {
    Path aside = folder.resolve("aside");
    Files.move(folder.resolve("n"), aside);
    assertFalse(surely("a"));
    assertFalse(surely("a"));
    Files.move(aside, folder.resolve("n"));
    assertTrue(surely("a"));
    notices = Notices.open(folder.resolve("n"), () -> rhythm, () -> now, outbox, this::letter);
    assertEquals(List.of(1L), notices.waiting().stream().map(Pending::count).toList());
  }

  @Test
  void notifySurely_outboxGoneForAWhile_stillBecomesAMail() throws Exception {
    assertTrue(surely("a"));
    Files.move(folder.resolve("o"), folder.resolve("gone"));
    assertThrows(IOException.class, () -> after(Duration.ofMinutes(2)));
    Files.move(folder.resolve("gone"), folder.resolve("o"));
    assertEquals(1, after(Duration.ofMinutes(20)));
  }

  private boolean step(String key) {
    return notices.notifySurely(new Notice(Kind.STEP, key, "Judul", "", "", now), to -> true);
  }

  @Test
  void notifySurely_sentButNotWrittenDown_isNotSentAgain() throws Exception {
    var recipient = new Recipient(BUDI, EnumSet.of(Kind.STEP), Pace.AT_ONCE);
    rhythm = new Rhythm(List.of(recipient), LocalTime.MIN, LocalTime.MIN, WIB);
    assertTrue(step("c1"));
    assertEquals(1, notices.runOnce());
    sent();
    open(); // killed before whoever told it could write that down
    assertTrue(step("c1"));
    assertTrue(step("c2"));
    assertEquals(1, after(Duration.ofMinutes(2)));
    assertEquals(List.of("c2"), keys(letters.getLast()));
  }

  @Test
  void notifySurely_forSome_reachesOnlyThem() throws Exception {
    var kinds = EnumSet.of(Kind.STEP);
    rhythm =
        new Rhythm(
            List.of(
                new Recipient(BUDI, kinds, Pace.AT_ONCE),
                new Recipient("rina@pn-contoh.go.id", kinds, Pace.AT_ONCE)),
            LocalTime.MIN,
            LocalTime.MIN,
            WIB);
    var notice = new Notice(Kind.STEP, "c1", "Judul", "", "", now);
    assertTrue(notices.notifySurely(notice, to -> to.startsWith("rina")));
    assertFalse(notices.notifySurely(notice, to -> false));
    assertEquals(1, notices.runOnce());
    assertEquals("rina@pn-contoh.go.id", letters.getFirst().getFirst().to());
    assertEquals(List.of(), notices.waiting());
  }

  private void found(String key, String title) {
    notices.notify(new Notice(Kind.CRITICAL, key, title, "", "", now));
  }

  @Test
  void drills_andWhatReallyHappened_neverShareAMail() throws Exception {
    found("a", "Judi tersembunyi");
    found("b", Notice.DRILL + "halaman umpan");
    found("c", "Penyisipan");
    assertEquals(2, after(Duration.ofMinutes(2)));
    assertEquals(List.of("a", "c"), keys(letters.getFirst()));
    assertEquals(List.of("b"), keys(letters.getLast()));
    assertEquals(2, outbox.list().size());
  }

  @Test
  void drills_whoseMailCannotLeave_holdUpNothingReal() throws Exception {
    found("b", Notice.DRILL + "halaman umpan");
    assertEquals(1, after(Duration.ofMinutes(2)));
    found("d", Notice.DRILL + "serangan");
    found("a", "Judi tersembunyi");
    assertEquals(1, after(Duration.ofMinutes(2)));
    assertEquals(List.of("a"), keys(letters.getLast()));
  }

  @Test
  void drills_afterARestart_areStillApart() throws Exception {
    found("a", "Judi tersembunyi");
    found("b", Notice.DRILL + "halaman umpan");
    notices.runOnce();
    open();
    assertEquals(2, after(Duration.ofMinutes(2)));
  }

  @Test
  void manyDrills_leaveRoomForWhatReallyHappened() throws Exception {
    for (int i = 0; i < Notices.MOST_LINES + 50; i++) {
      found("k" + i, Notice.DRILL + "serangan " + i);
    }
    found("a", "Judi tersembunyi");
    assertEquals(2, after(Duration.ofMinutes(2)));
    assertEquals(1, letters.getFirst().size(), "what comes after the limit is one line");
    assertFalse(letters.getFirst().getFirst().newest().drill());
  }

  private static List<String> keys(List<Pending> letter) {
    return letter.stream().map(line -> line.newest().key()).toList();
  }

  @Test
  void heard_isBounded() throws Exception {
    Path file = folder.resolve("n/heard.txt");
    var lines = new ArrayList<String>();
    for (int i = 0; i < Heard.MOST + 50; i++) {
      lines.add(String.format(Locale.ROOT, "%032d", i));
    }
    Files.write(file, lines);
    open();
    assertEquals(lines.subList(50, lines.size()), Files.readAllLines(file));
  }
}
