package id.jagasitus.office;

import static id.jagasitus.office.TestOffice.BUDI;
import static id.jagasitus.office.TestOffice.KETUA;
import static id.jagasitus.office.TestOffice.SITI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DaysTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final WorkingCalendar CALENDAR = CourtHours.INITIAL.calendar(TestOffice.WIB);
  private static final Inspection SEEN =
      new Inspection(true, List.of(new Inspection.Fact("requests", "1.204")));

  @TempDir Path folder;
  private TestOffice office;
  private Days days;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.in(folder);
    office.rulebook.set(BUDI, Periods.INITIAL);
    days = days();
  }

  private Days days() throws IOException {
    var fresh = new Days(office.journal, () -> office.rulebook.get(Procedure.class));
    office.journal.follow(fresh::fold);
    return fresh;
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  private Check check(Step step, LocalDate day) {
    return days.checks(day, CALENDAR, Periods.INITIAL).stream()
        .filter(each -> each.step() == step)
        .findFirst()
        .orElseThrow();
  }

  private void sign(Step step, LocalDate day) throws IOException {
    TestOffice.id(days.sign(BUDI, step, day, SEEN, ""));
  }

  @Test
  void sign_today_keepsWhatWasSeen() throws IOException {
    assertEquals(Check.Status.DUE, check(Step.MONITOR, MONDAY).status());
    sign(Step.MONITOR, MONDAY);
    days = days();
    Check check = check(Step.MONITOR, MONDAY);
    assertEquals(Check.Status.DONE, check.status());
    assertEquals(SEEN, check.last().orElseThrow().seen());
    assertEquals("budi", check.last().orElseThrow().author());
  }

  @Test
  void sign_twiceOrByTheWrongPost_isRefused() throws IOException {
    sign(Step.VISITORS, MONDAY);
    assertEquals(
        Result.Why.STALE, TestOffice.why(days.sign(BUDI, Step.VISITORS, MONDAY, SEEN, "")));
    assertEquals(
        Result.Why.NOT_ALLOWED, TestOffice.why(days.sign(SITI, Step.MONITOR, MONDAY, SEEN, "")));
    assertEquals(
        Result.Why.NOT_ALLOWED, TestOffice.why(days.sign(BUDI, Step.DECIDE, MONDAY, SEEN, "")));
  }

  @Test
  void checks_missedDays_areSeenAsMissedButNotHolidays() throws IOException {
    sign(Step.MONITOR, LocalDate.of(2026, 12, 22));
    Check check = check(Step.MONITOR, LocalDate.of(2026, 12, 28));
    assertEquals(Check.Status.DUE, check.status());
    assertTrue(check.missed().contains(LocalDate.of(2026, 12, 23)));
    assertTrue(check.missed().contains(MONDAY.plusDays(5).plusDays(2)));
    assertTrue(check.missed().stream().noneMatch(day -> day.getDayOfMonth() == 25));
    assertTrue(check.missed().stream().noneMatch(day -> day.equals(LocalDate.of(2026, 12, 22))));
  }

  @Test
  void checks_weekly_isDueSevenDaysLaterOnAWorkingDay() throws IOException {
    sign(Step.BACK_UP, LocalDate.of(2026, 12, 18));
    assertEquals(LocalDate.of(2026, 12, 28), check(Step.BACK_UP, MONDAY.plusDays(30)).due());
    assertEquals(Check.Status.LATER, check(Step.BACK_UP, LocalDate.of(2026, 12, 23)).status());
    assertEquals(Check.Status.DUE, check(Step.BACK_UP, LocalDate.of(2026, 12, 28)).status());
    assertEquals(Check.Status.LATE, check(Step.BACK_UP, LocalDate.of(2026, 12, 29)).status());
  }

  @Test
  void checks_onSunday_areForMonday() {
    Check check = check(Step.MONITOR, MONDAY.plusDays(6));
    assertEquals(Check.Status.LATER, check.status());
    assertEquals(MONDAY.plusDays(7), check.due());
  }

  private Set<LocalDate> unsigned(Step step, LocalDate before) {
    return days.unsigned(step, before, CALENDAR, Periods.INITIAL);
  }

  @Test
  void unsigned_ofADailyCheck_isEachWorkingDaySinceTheOfficeBegan() throws IOException {
    sign(Step.MONITOR, MONDAY.plusDays(1));
    assertEquals(Set.of(MONDAY, MONDAY.plusDays(2)), unsigned(Step.MONITOR, MONDAY.plusDays(3)));
    assertEquals(Set.of(), unsigned(Step.MONITOR, MONDAY));
  }

  @Test
  void unsigned_ofAWeeklyCheck_isItsDayOnly() throws IOException {
    assertEquals(Set.of(MONDAY), unsigned(Step.BACK_UP, MONDAY.plusDays(4)));
    sign(Step.BACK_UP, MONDAY.plusDays(2));
    assertEquals(Set.of(MONDAY), unsigned(Step.BACK_UP, MONDAY.plusDays(9)));
    assertEquals(Set.of(MONDAY, MONDAY.plusDays(9)), unsigned(Step.BACK_UP, MONDAY.plusDays(20)));
  }

  private List<Duty> duties(Instant now) {
    Periods periods = Periods.INITIAL;
    var today = new Today(now, CALENDAR, Procedure.INITIAL, periods, LONG_AGO);
    var renewal = new Renewal("domain", "pn-contoh.go.id", LocalDate.of(2026, 12, 1));
    return today.duties(
        office.cases, days.checks(today.day(), CALENDAR, periods), List.of(renewal));
  }

  @Test
  void duties_ofEachPost_areTheirs() throws IOException {
    long report = office.submit(office.open());
    var today = new Today(office.now, CALENDAR, Procedure.INITIAL, Periods.INITIAL, LONG_AGO);
    List<Duty> duties = duties(office.now);
    assertEquals(
        List.of(Duty.Kind.FORWARD),
        duties.stream().filter(d -> today.mine(SITI, d)).map(Duty::kind).toList());
    assertEquals(
        report, duties.stream().filter(d -> today.mine(SITI, d)).findFirst().get().about());
    assertTrue(duties.stream().noneMatch(duty -> today.mine(KETUA, duty)));
    assertEquals(
        List.of(Duty.Kind.CHECK, Duty.Kind.CHECK, Duty.Kind.CHECK, Duty.Kind.RENEW),
        duties.stream()
            .filter(d -> today.mine(BUDI, d) && d.kind() != Duty.Kind.MONTHLY)
            .map(Duty::kind)
            .toList());
  }

  @Test
  void duties_late_comeFirst() throws IOException {
    office.submit(office.open());
    office.pass(Duration.ofMinutes(6));
    Duty first =
        duties(office.now).stream()
            .filter(each -> each.kind() == Duty.Kind.FORWARD)
            .findFirst()
            .orElseThrow();
    assertTrue(first.late());
    assertEquals(Optional.of(TestOffice.MONDAY.plus(Duration.ofMinutes(5))), first.due());
    assertTrue(duties(office.now).getFirst().late());
  }

  @Test
  void duties_monthlyReport_isGoneOnceSubmitted() throws IOException {
    assertTrue(duties(office.now).stream().anyMatch(d -> d.kind() == Duty.Kind.MONTHLY));
    var sheet =
        new Submission.Sheet(
            Submission.Kind.MONTHLY,
            List.of(),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 31),
            "Tidak ada masalah");
    office.cases.submit(BUDI, 0, List.of(), sheet);
    assertTrue(duties(office.now).stream().noneMatch(d -> d.kind() == Duty.Kind.MONTHLY));
  }

  @Test
  void duties_monthBeforeTheOfficeBegan_hasNoReport() {
    assertFalse(monthlyDue(LocalDate.of(2026, 11, 1)));
    assertTrue(monthlyDue(LocalDate.of(2026, 10, 31)));
  }

  private boolean monthlyDue(LocalDate founded) {
    var today = new Today(office.now, CALENDAR, Procedure.INITIAL, Periods.INITIAL, founded);
    return today.duties(office.cases, List.of(), List.of()).stream()
        .anyMatch(duty -> duty.kind() == Duty.Kind.MONTHLY);
  }
}
