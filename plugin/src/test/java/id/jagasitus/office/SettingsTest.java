package id.jagasitus.office;

import static id.jagasitus.office.TestOffice.BUDI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

  @TempDir Path folder;

  private static final List<Setting> CHANGED =
      List.of(
          new Procedure(
              Map.of(Step.DECIDE, new Rule(Set.of(Post.SEKRETARIS), Duration.ofHours(4), false))),
          new CourtHours(
              WorkingDay.of("07:30", "12:00", "12:30", "15:30"),
              WorkingDay.OFF,
              List.of(),
              List.of()),
          new Playbook(List.of(new Playbook.Entry("x", new Alternative("a", "b", "c", "d")))),
          new Citations(List.of()),
          new Periods(2, 14, 3, 7),
          new Reminding(50, 300, true, true));

  @Test
  void set_everySetting_isTheSameAfterARestart() throws IOException {
    try (var office = TestOffice.in(folder)) {
      for (Setting each : CHANGED) {
        office.rulebook.set(BUDI, each);
      }
    }
    try (var office = TestOffice.in(folder)) {
      for (Setting each : CHANGED) {
        assertEquals(each, office.rulebook.get(each.getClass()));
      }
      assertEquals(CHANGED.size(), office.rulebook.all().size());
    }
  }

  @Test
  void holidays_ofTwoYears_areTheDecrees() {
    List<CourtHours.DayOff> days = CourtHours.INITIAL.daysOff();
    assertEquals(17, count(days, 2026, false));
    assertEquals(8, count(days, 2026, true));
    assertEquals(18, count(days, 2027, false));
    assertEquals(8, count(days, 2027, true));
    WorkingCalendar calendar = CourtHours.INITIAL.calendar(TestOffice.WIB);
    assertFalse(calendar.isWorkingDay(LocalDate.of(2027, 3, 9)));
    assertTrue(calendar.isWorkingDay(LocalDate.of(2027, 3, 16)));
  }

  private static long count(List<CourtHours.DayOff> days, int year, boolean joint) {
    return days.stream().filter(d -> d.day().getYear() == year && d.joint() == joint).count();
  }

  @Test
  void hours_ofAWeek_areThoseOfTheDecree() {
    WorkingCalendar calendar = CourtHours.INITIAL.calendar(TestOffice.WIB);
    assertEquals(Duration.ofMinutes(2_250), week(calendar, LocalDate.of(2026, 11, 23)));
    assertEquals(Duration.ofMinutes(1_950), week(calendar, LocalDate.of(2026, 3, 2)));
    assertEquals(DayOfWeek.MONDAY, LocalDate.of(2026, 3, 2).getDayOfWeek());
  }

  private static Duration week(WorkingCalendar calendar, LocalDate monday) {
    return calendar.between(
        monday.atStartOfDay(TestOffice.WIB).toInstant(),
        monday.plusDays(7).atStartOfDay(TestOffice.WIB).toInstant());
  }

  @Test
  void parse_ofWhatWasPrinted_givesItBack() {
    assertEquals(CourtHours.INITIAL.daysOff(), CourtHours.parse(CourtHours.INITIAL.text()));
    assertEquals(Playbook.INITIAL, Playbook.parse(Playbook.INITIAL.text()));
    assertEquals(Citations.INITIAL, Citations.parse(Citations.INITIAL.text()));
  }

  @Test
  void parse_ofABadLine_namesIt() {
    Stream.<org.junit.jupiter.api.function.Executable>of(
            () -> CourtHours.parse("2026-13-45|x|LIBUR"),
            () -> Playbook.parse("2026-13-45|x"),
            () -> Citations.parse("2026-13-45|x|TAK TAHU|y"))
        .forEach(
            bad -> {
              var problem = assertThrows(IllegalArgumentException.class, bad);
              assertTrue(String.valueOf(problem.getMessage()).startsWith("2026-13-45"));
            });
  }

  @Test
  void playbook_everyTrouble_hasTwoWaysOut() {
    for (String trouble : Playbook.INITIAL.troubles()) {
      assertTrue(Playbook.INITIAL.of(trouble).size() >= 2, trouble);
    }
  }

  @Test
  void citations_inForce_leaveOutWhatWasReplaced() {
    assertTrue(Citations.INITIAL.inForce().stream().noneMatch(each -> each.contains("1-144")));
    assertTrue(Citations.INITIAL.inForce().stream().anyMatch(each -> each.contains("2-144")));
  }

  @Test
  void hours_text_comesBackTheSameAndKeepsTheDaysOff() {
    CourtHours hours = CourtHours.INITIAL;
    assertEquals(hours, hours.withHours(hours.hoursText()));
    CourtHours typed =
        hours.withHours(
            """
            # catatan
            senin-kamis | 07.30-12:00 13:00-16:00
            JUMAT|07:30-11:30 13:00-16:30
            Ramadan 1449 H|2028-01-28|2028-02-26|08:00-12:00 12:30-15:00|08:00-11:30 12:30-15:30
            """);
    assertEquals(WorkingDay.of("07:30", "12:00", "13:00", "16:00"), typed.week());
    assertEquals(hours.daysOff(), typed.daysOff());
    assertEquals("Ramadan 1449 H", typed.periods().getFirst().name());
    assertEquals(1, typed.periods().size());
  }

  @Test
  void hours_mistakes_nameTheLineAndChangeNothing() {
    String good = "SENIN-KAMIS|08:00-16:00\nJUMAT|08:00-16:00\n";
    for (String bad :
        List.of(
            "",
            "SENIN-KAMIS|08:00-16:00",
            "SENIN-KAMIS|\nJUMAT|08:00-16:00",
            good + "Ramadan|2026-02-30|2026-03-01|08:00-12:00|08:00-11:00",
            good + "Ramadan|2026-03-02|2026-03-01|08:00-12:00|08:00-11:00",
            good + "Ramadan|2026-03-01",
            good.replace("16:00", "07:00"),
            good.replace("16:00", "siang"))) {
      assertThrows(
          IllegalArgumentException.class, () -> CourtHours.INITIAL.withHours(bad), () -> bad);
    }
  }
}
