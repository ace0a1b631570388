package id.jagasitus.office;

import static id.jagasitus.office.TestOffice.BUDI;
import static id.jagasitus.office.TestOffice.DECISION;
import static id.jagasitus.office.TestOffice.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemindersTest {
  private static final WorkingCalendar CALENDAR = CourtHours.INITIAL.calendar(TestOffice.WIB);

  @TempDir Path folder;
  private TestOffice office;
  private Reminders reminders;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.in(folder);
    reminders = reminders();
  }

  private Reminders reminders() throws IOException {
    var fresh = new Reminders(office.journal);
    office.journal.follow(fresh::fold);
    return fresh;
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  private Today today() {
    return new Today(office.now, CALENDAR, Procedure.INITIAL, Periods.INITIAL, LocalDate.EPOCH);
  }

  private List<Notice> due(Reminding rules) {
    return reminders.due(office.cases, today(), rules);
  }

  /** Sends what is due and answers the levels. */
  private List<Notice.Level> send(Reminding rules) throws IOException {
    List<Notice> due = due(rules);
    for (Notice notice : due) {
      reminders.told(notice);
    }
    return due.stream().map(Notice::level).toList();
  }

  @Test
  void due_whileTimeRuns_goesUpLevelByLevelAndEachOnce() throws IOException {
    office.forwarded();
    assertEquals(List.of(Notice.Level.ARRIVED), send(Reminding.INITIAL));
    assertEquals(List.of(), send(Reminding.INITIAL));
    office.pass(Duration.ofMinutes(95));
    assertEquals(List.of(Notice.Level.WARNED), send(Reminding.INITIAL));
    office.pass(Duration.ofMinutes(26));
    assertEquals(List.of(Notice.Level.LATE), send(Reminding.INITIAL));
    office.pass(Duration.ofHours(4));
    assertEquals(List.of(), send(Reminding.INITIAL));
  }

  @Test
  void due_afterARestart_isNotSentAgain() throws IOException {
    office.forwarded();
    send(Reminding.INITIAL);
    reminders = reminders();
    assertEquals(List.of(), send(Reminding.INITIAL));
  }

  @Test
  void due_whenMuchTimePassed_sendsOnlyTheMostUrgent() throws IOException {
    office.submit(office.open());
    office.pass(Duration.ofMinutes(30));
    List<Notice> due = due(Reminding.INITIAL);
    assertEquals(1, due.size());
    assertEquals(Notice.Level.ESCALATED, due.getFirst().level());
    assertEquals(Optional.of(Post.SEKRETARIS), due.getFirst().to());
  }

  @Test
  void due_atNight_waitsForTheMorning() throws IOException {
    office.submit(office.open());
    office.pass(Duration.ofHours(9));
    assertEquals(List.of(), due(Reminding.INITIAL));
    assertEquals(1, due(new Reminding(75, 200, false, true)).size());
    office.pass(Duration.ofHours(14));
    assertEquals(1, due(Reminding.INITIAL).size());
  }

  @Test
  void due_ketua_onlyWhenSwitchedOn() throws IOException {
    office.forwarded();
    office.pass(Duration.ofHours(6));
    assertEquals(Notice.Level.LATE, due(Reminding.INITIAL).getFirst().level());
    Notice told = due(new Reminding(75, 200, true, false)).getFirst();
    assertEquals(Notice.Level.KETUA, told.level());
    assertTrue(told.to().isEmpty());
  }

  @Test
  void due_whilePaused_isQuiet() throws IOException {
    long id = office.forwarded();
    office.done(RINA, id, DECISION);
    office.done(BUDI, id, new CaseAct.Pause("menunggu pembayaran"));
    office.pass(Duration.ofDays(7));
    assertEquals(List.of(), due(Reminding.INITIAL));
    office.done(BUDI, id, new CaseAct.Resume());
    assertEquals(List.of(Notice.Level.ARRIVED), send(Reminding.INITIAL));
  }

  @Test
  void turn_saysWhoHasACase_whetherItWasToldOrNot() throws IOException {
    long id = office.forwarded();
    send(Reminding.INITIAL);
    Notice turn = Reminders.turn(office.at(id), today()).orElseThrow();
    assertEquals(Notice.Level.ARRIVED, turn.level());
    assertEquals(Optional.of(Post.SEKRETARIS), turn.to());
    office.pass(Duration.ofHours(3));
    turn = Reminders.turn(office.at(id), today()).orElseThrow();
    assertEquals(Notice.Level.LATE, turn.level());
    assertEquals(Post.SEKRETARIS, turn.holder());
    office.done(RINA, id, new CaseAct.Decide(false, 0, "Cukup dipantau", "", ""));
    assertTrue(Reminders.turn(office.at(id), today()).isEmpty());
  }

  @Test
  void turn_ofAReport_isTheKasubbags() throws IOException {
    long report = office.submit(office.open());
    Submission waiting = office.cases.report(report).orElseThrow();
    Notice turn = Reminders.turn(waiting, office.cases, today()).orElseThrow();
    assertTrue(turn.report());
    assertEquals(Optional.of(Post.KASUBBAG), turn.to());
    office.forward(report);
    Submission passed = office.cases.report(report).orElseThrow();
    assertTrue(Reminders.turn(passed, office.cases, today()).isEmpty());
  }

  @Test
  void due_twoCasesInOneReport_isOneMessage() throws IOException {
    office.submit(office.open(), office.open());
    assertEquals(1, due(Reminding.INITIAL).size());
    assertTrue(due(Reminding.INITIAL).getFirst().report());
  }
}
