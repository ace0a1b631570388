package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.account.Role;
import id.jagasitus.config.Settings;
import id.jagasitus.console.Caller;
import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.console.HealthDesk.Subject;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.home.Home;
import id.jagasitus.journal.Journal;
import id.jagasitus.mail.Notice;
import id.jagasitus.office.CourtHours;
import id.jagasitus.office.Duty;
import id.jagasitus.office.Step;
import id.jagasitus.vault.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineTidingsTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-09T02:00:00Z"); // a Monday, nine in the morning
  private final List<Notice> told = new ArrayList<>();

  private List<String> titles() {
    List<String> titles = told.stream().map(Notice::title).toList();
    told.clear();
    return titles;
  }

  private static Check check(Subject subject, State state) {
    return new Check(subject, state, List.of("52428800", "<b>penuh</b>"));
  }

  @Test
  void health_redInTwoLooks_isToldOnceUntilItWasGoodAgain() {
    var state = new ArrayList<Check>();
    var tidings = new HealthTidings(() -> List.copyOf(state), told::add, () -> now);
    state.add(check(Subject.DISK, State.CRITICAL));
    state.add(check(Subject.INDEX, State.REVIEW));
    tidings.runOnce();
    assertEquals(List.of(), titles());
    tidings.runOnce();
    tidings.runOnce();
    assertEquals(Notice.Kind.HEALTH, told.getFirst().kind());
    assertEquals(
        "Tersisa 50.0 MiB dari <b>penuh</b>; pencatatan bisa berhenti. Kosongkan disk atau kurangi masa simpan.",
        told.getFirst().text());
    assertEquals(List.of("Tidak berfungsi: Ruang disk"), titles());

    state.set(0, check(Subject.DISK, State.GOOD));
    tidings.runOnce();
    state.set(0, check(Subject.DISK, State.CRITICAL));
    tidings.runOnce();
    tidings.runOnce();
    assertEquals(List.of("Tidak berfungsi: Ruang disk"), titles());
  }

  @Test
  void health_redForOneLook_isNotTold() {
    var state = new ArrayList<>(List.of(check(Subject.QUEUE, State.CRITICAL)));
    var tidings = new HealthTidings(() -> List.copyOf(state), told::add, () -> now);
    tidings.runOnce();
    state.set(0, check(Subject.QUEUE, State.REVIEW));
    tidings.runOnce();
    assertEquals(List.of(), titles());
  }

  @Test
  void backup_failedRunsAndDrills_areToldOnce() throws Exception {
    try (Journal journal = Journal.open(folder, () -> now)) {
      var ledger = new Ledger();
      journal.follow(ledger::fold);
      fail(journal, "take", "before the start");
      now = now.plusSeconds(1);
      var tidings = new BackupTidings(ledger, told::add, now);
      now = now.plusSeconds(1);
      fail(journal, "copy", "no room on /media");
      drill(journal, true);
      drill(journal, false);
      readBack(journal);
      tidings.runOnce();
      assertEquals(Notice.Kind.BACKUP, told.getFirst().kind());
      assertEquals("no room on /media", told.getFirst().text());
      assertEquals(
          List.of(
              "Cadangan gagal: salinan",
              "Uji pulih tidak lulus",
              "Pemeriksaan cadangan menemukan kerusakan"),
          titles());
      tidings.runOnce();
      assertEquals(List.of(), titles());
    }
  }

  private static void fail(Journal journal, String what, String message) throws Exception {
    journal.append(
        "system",
        "",
        "snapshot.failed",
        Map.of("what", what, "place", "utama", "message", message));
  }

  private void drill(Journal journal, boolean passed) throws Exception {
    journal.append(
        "system",
        "",
        "snapshot.drilled",
        Map.of(
            "place",
            "utama",
            "snapshot",
            "a",
            "time",
            now.toString(),
            "passed",
            passed,
            "files",
            1,
            "pages",
            1,
            "millis",
            1,
            "faults",
            passed ? List.of() : List.of("index.html")));
  }

  private void readBack(Journal journal) throws Exception {
    journal.append(
        "system",
        "",
        "snapshot.read-back",
        Map.of(
            "place",
            "utama",
            "part",
            0,
            "of",
            1,
            "time",
            now.toString(),
            "packs",
            1,
            "bytes",
            1,
            "faults",
            List.of("pack a is damaged")));
  }

  private static Duty duty(Instant due) {
    return new Duty(Duty.Kind.MONTHLY, Step.REPORT, 0, "2026-10", due, Optional.of(due), false);
  }

  private ReportTidings reports(Journal journal, Optional<Duty> duty) throws Exception {
    var tidings =
        new ReportTidings(
            journal,
            () -> now,
            () -> WIB,
            () -> CourtHours.INITIAL.calendar(WIB),
            () -> duty,
            told::add);
    journal.follow(tidings::fold);
    return tidings;
  }

  @Test
  void report_due_isRemindedOfOnceAWorkingDayAlsoAfterARestart() throws Exception {
    Optional<Duty> due = Optional.of(duty(Instant.parse("2026-11-09T17:00:00Z")));
    try (Journal journal = Journal.open(folder, () -> now)) {
      var tidings = reports(journal, due);
      tidings.runOnce();
      tidings.runOnce();
      assertEquals(List.of("Laporan bulan 2026-10 belum disampaikan"), titles());
      reports(journal, due).runOnce(); // after a restart
      assertEquals(List.of(), titles());
      now = now.plus(Duration.ofHours(15)); // midnight: not in working hours
      tidings.runOnce();
      assertEquals(List.of(), titles());
      now = now.plus(Duration.ofHours(9));
      tidings.runOnce();
      assertEquals(1, titles().size());
    }
  }

  @Test
  void report_notDueOrSubmitted_isNotRemindedOf() throws Exception {
    try (Journal journal = Journal.open(folder, () -> now)) {
      reports(journal, Optional.empty()).runOnce();
      reports(journal, Optional.of(duty(Instant.parse("2026-11-10T17:00:00Z")))).runOnce();
      assertEquals(List.of(), titles());
    }
  }

  @Test
  void papers_reportMadeAndApproved_areToldOnce() throws Exception {
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    var siti = new Viewer("siti", Set.of(Role.ADMIN), "s", false, new Caller("", true, ""));
    try (var home = Installation.open(new Home(folder), config, Surroundings.thisMachine())) {
      var reports = home.papers().reports();
      var tidings = new PaperTidings(reports::list, told::add, Instant.EPOCH);
      YearMonth month = reports.lastMonth();
      assertEquals(Outcome.done(), reports.make(siti, month));
      tidings.runOnce();
      tidings.runOnce();
      assertEquals(Notice.Kind.REPORT, told.getFirst().kind());
      assertEquals("/laporan/satu?id=" + month, told.getFirst().link());
      assertEquals(List.of("Laporan bulan " + month + " siap diperiksa dan disetujui"), titles());
      assertEquals(Outcome.done(), reports.seal(siti, month.toString(), 1, ""));
      tidings.runOnce();
      assertEquals(List.of("Laporan bulan " + month + " disetujui oleh siti"), titles());
    }
  }
}
