package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.exercise.Exercises;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Actor;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Cases;
import id.jagasitus.office.CourtHours;
import id.jagasitus.office.Days;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Periods;
import id.jagasitus.office.Post;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Step;
import id.jagasitus.office.WorkingCalendar;
import id.jagasitus.report.MonthlyFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MonthOfficeTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  /** A Wednesday, nine in the morning in Jakarta. */
  private static final Instant WEDNESDAY = Instant.parse("2026-10-28T02:00:00Z");

  private static final WorkingCalendar CALENDAR =
      CourtHours.INITIAL.calendar(ZoneId.of("Asia/Jakarta"));
  private static final Actor BUDI = new Actor("budi", "", Set.of(Post.ADMIN), Map.of());

  @TempDir Path folder;
  private Instant now = WEDNESDAY;
  private Periods periods = Periods.INITIAL;
  private Journal journal;
  private Cases cases;
  private Days days;
  private Exercises exercises;
  private MonthOffice office;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder, () -> now);
    cases = new Cases(journal, () -> now, () -> Procedure.INITIAL, solved -> Proof.NONE);
    journal.follow(cases::fold);
    days = new Days(journal, () -> Procedure.INITIAL);
    journal.follow(days::fold);
    exercises = new Exercises(journal, () -> now, cases);
    journal.follow(exercises::fold);
    office =
        new MonthOffice(
            cases,
            days,
            exercises,
            () -> new Scorecard.Measure(Procedure.INITIAL, periods, CALENDAR, now),
            () -> CALENDAR,
            () -> periods);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private void sign(Step... steps) throws IOException {
    LocalDate today = now.atZone(CALENDAR.zone()).toLocalDate();
    for (Step step : steps) {
      days.sign(BUDI, step, today, Inspection.NONE, "");
    }
  }

  private void pass(int nights) {
    now = now.plus(Duration.ofDays(nights));
  }

  private void opened(String title, boolean drill) throws IOException {
    cases.open(BUDI, List.of(), new CaseAct.Describe(title, "", "", List.of(), 0), drill);
  }

  @Test
  void days_countFromTheFirst_andTodayOnceSigned() throws IOException {
    sign(Step.MONITOR, Step.VISITORS);
    pass(1);
    sign(Step.MONITOR);
    pass(1);
    assertEquals(
        new MonthlyFigures.Days(2, 1, List.of(LocalDate.of(2026, 10, 29))),
        office.days(OCTOBER, now));
    sign(Step.MONITOR, Step.VISITORS);
    assertEquals(3, office.days(OCTOBER, now).due());
    assertEquals(2, office.days(OCTOBER, now).signed());
  }

  @Test
  void days_ofAMonthBeforeTheOffice_areNone() throws IOException {
    sign(Step.MONITOR);
    assertEquals(
        new MonthlyFigures.Days(0, 0, List.of()), office.days(OCTOBER.minusMonths(1), now));
  }

  @Test
  void days_whenNothingIsDaily_areNone() throws IOException {
    sign(Step.MONITOR, Step.VISITORS);
    periods = new Periods(7, 7, 7, 5);
    assertEquals(new MonthlyFigures.Days(0, 0, List.of()), office.days(OCTOBER, now));
  }

  @Test
  void incidents_areThoseOpenOnAnyDayOfTheMonth() throws IOException {
    opened("lama", false);
    long withdrawn = cases.list().getFirst().version();
    cases.act(BUDI, 1, withdrawn, new CaseAct.Withdraw("keliru"));
    opened("berjalan", false);
    pass(7);
    opened("baru", false);
    assertEquals(List.of("#1 lama WITHDRAWN", "#2 berjalan DRAFT"), told(OCTOBER));
    assertEquals(List.of("#2 berjalan DRAFT", "#3 baru DRAFT"), told(NOVEMBER));
  }

  @Test
  void drills_areNoIncidents_andListedApart() throws IOException {
    opened("kertas saja", true);
    exercises.begin("budi", "", true);
    exercises.end("budi", "");
    pass(7);
    exercises.begin("budi", "", false);
    assertEquals(List.of(), told(OCTOBER));
    assertEquals(
        List.of(
            "Latihan 1: dihentikan sebelum selesai; 0 langkah tepat waktu, 0 terlambat",
            "#1: konsep"),
        drilled(OCTOBER));
    assertEquals(
        List.of("Latihan 2: masih berjalan; 0 langkah tepat waktu, 0 terlambat"),
        drilled(NOVEMBER));
  }

  private List<String> drilled(YearMonth month) {
    return office.drills(month).stream().map(each -> each.number() + ": " + each.result()).toList();
  }

  private List<String> told(YearMonth month) {
    return office.incidents(month, now).stream()
        .map(each -> each.number() + " " + each.title() + " " + each.state())
        .toList();
  }
}
