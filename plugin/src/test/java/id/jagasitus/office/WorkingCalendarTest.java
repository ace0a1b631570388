package id.jagasitus.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WorkingCalendarTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final WorkingDay ORDINARY = WorkingDay.of("08:00", "12:00", "13:00", "16:30");
  private static final WorkingDay FRIDAY = WorkingDay.of("08:00", "11:30", "13:00", "17:00");
  private static final WorkingDay FASTING = WorkingDay.of("08:00", "12:00", "12:30", "15:00");

  private static final WorkingCalendar COURT =
      new WorkingCalendar(
          WIB,
          week(ORDINARY, FRIDAY),
          Map.of(LocalDate.of(2026, 12, 25), "Natal", LocalDate.of(2026, 12, 24), "Cuti bersama"),
          List.of(
              new WorkingCalendar.Period(
                  "Ramadan",
                  LocalDate.of(2026, 2, 18),
                  LocalDate.of(2026, 3, 19),
                  week(FASTING, FASTING))));

  private static Map<DayOfWeek, WorkingDay> week(WorkingDay day, WorkingDay friday) {
    return Map.of(
        DayOfWeek.MONDAY,
        day,
        DayOfWeek.TUESDAY,
        day,
        DayOfWeek.WEDNESDAY,
        day,
        DayOfWeek.THURSDAY,
        day,
        DayOfWeek.FRIDAY,
        friday);
  }

  @Test
  void plus_twoHoursOverLunch_skipsTheBreak() {
    assertEquals(at("2026-11-23T14:00"), COURT.plus(at("2026-11-23T11:00"), Duration.ofHours(2)));
  }

  @Test
  void plus_lateOnFriday_goesOnMonday() {
    assertEquals(at("2026-11-23T08:03"), COURT.plus(at("2026-11-20T16:58"), Duration.ofMinutes(5)));
  }

  @Test
  void plus_beforeHolidays_skipsThem() {
    assertEquals(at("2026-12-28T08:30"), COURT.plus(at("2026-12-23T16:00"), Duration.ofHours(1)));
  }

  @Test
  void between_ramadan_usesItsHours() {
    assertEquals(
        Duration.ofMinutes(390), COURT.between(at("2026-03-02T00:00"), at("2026-03-03T00:00")));
  }

  @Test
  void nextWorkingTime_atNight_isNextMorning() {
    assertEquals(at("2026-11-24T08:00"), COURT.nextWorkingTime(at("2026-11-23T22:00")));
    assertEquals(at("2026-11-24T09:00"), COURT.nextWorkingTime(at("2026-11-24T09:00")));
  }

  @Test
  void workingDayOfMonth_fifth_skipsWeekend() {
    assertEquals(LocalDate.of(2026, 11, 6), COURT.workingDayOfMonth(LocalDate.of(2026, 11, 30), 5));
  }

  @Test
  void plus_calendarWithoutWorkingTime_saysSo() {
    var empty = new WorkingCalendar(WIB, Map.of(), Map.of(), List.of());
    assertThrows(
        IllegalStateException.class,
        () -> empty.plus(at("2026-11-23T08:00"), Duration.ofMinutes(1)));
  }

  @Test
  void between_randomInstants_agreesWithMinuteByMinuteCount() {
    long seed = 20261122;
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Instant from = at("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(500_000)));
      Instant to = from.plus(Duration.ofMinutes(random.nextInt(20_000)));
      assertEquals(
          slowMinutes(from, to),
          COURT.between(from, to).toMinutes(),
          "seed " + seed + " " + from + " " + to);
    }
  }

  @Test
  void plus_thenBetween_givesTheAmountBack() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      Instant from = at("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(500_000)));
      Duration amount = Duration.ofMinutes(1 + random.nextInt(6_000));
      Instant due = COURT.plus(from, amount);
      assertEquals(amount, COURT.between(from, due), "from " + from);
      assertEquals(
          amount.minusMinutes(1),
          COURT.between(from, due.minus(Duration.ofMinutes(1))),
          "from " + from);
    }
  }

  /** The same question, asked of every single minute by the wall clock. */
  private static long slowMinutes(Instant from, Instant to) {
    long minutes = 0;
    for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(1))) {
      minutes += worksAt(at.atZone(WIB)) ? 1 : 0;
    }
    return minutes;
  }

  private static boolean worksAt(ZonedDateTime time) {
    LocalDate day = time.toLocalDate();
    if (time.getDayOfWeek().getValue() > 5 || COURT.daysOff().containsKey(day)) {
      return false;
    }
    LocalTime clock = time.toLocalTime();
    if (!day.isBefore(LocalDate.of(2026, 2, 18)) && !day.isAfter(LocalDate.of(2026, 3, 19))) {
      return in(clock, "08:00", "12:00") || in(clock, "12:30", "15:00");
    }
    return time.getDayOfWeek() == DayOfWeek.FRIDAY
        ? in(clock, "08:00", "11:30") || in(clock, "13:00", "17:00")
        : in(clock, "08:00", "12:00") || in(clock, "13:00", "16:30");
  }

  private static boolean in(LocalTime clock, String from, String to) {
    return !clock.isBefore(LocalTime.parse(from)) && clock.isBefore(LocalTime.parse(to));
  }

  @Test
  void stopwatch_pausedForThirdParty_doesNotCountTheWait() {
    Stopwatch watch =
        Stopwatch.started(Optional.of(Duration.ofHours(2)), true, at("2026-11-23T08:00"))
            .stopped(at("2026-11-23T09:00"))
            .resumed(at("2026-11-24T08:00"));
    assertEquals(Optional.of(at("2026-11-24T09:00")), watch.due(COURT));
    assertEquals(Duration.ofMinutes(90), watch.elapsed(at("2026-11-24T08:30"), COURT));
    assertFalse(watch.late(at("2026-11-24T09:00"), COURT));
    assertTrue(watch.late(at("2026-11-24T09:01"), COURT));
  }

  @Test
  void stopwatch_calendarTime_runsAtNight() {
    Stopwatch watch =
        Stopwatch.started(Optional.of(Duration.ofDays(3)), false, at("2026-11-20T16:00"));
    assertEquals(Optional.of(at("2026-11-23T16:00")), watch.due(COURT));
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(WIB).toInstant();
  }
}
