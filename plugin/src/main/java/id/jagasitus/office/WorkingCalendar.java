package id.jagasitus.office;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When the court works: hours by weekday, days off, and periods with other hours (Ramadan). Turns
 * working time into instants and back.
 *
 * @param zone the court's zone: WIB, WITA or WIT
 * @param week hours by weekday; a missing day is off
 * @param daysOff public holidays and <em>cuti bersama</em>, with their names
 * @param periods spans of days with other hours; the first that holds a day counts
 */
public record WorkingCalendar(
    ZoneId zone,
    Map<DayOfWeek, WorkingDay> week,
    Map<LocalDate, String> daysOff,
    List<Period> periods) {

  /**
   * Farther than this no due date is looked for; a calendar without any working day is a mistake.
   */
  private static final int MOST_DAYS = 3_660;

  /**
   * Days with other hours.
   *
   * @param name for example Ramadan 1447 H
   * @param first first day
   * @param last last day
   * @param week hours by weekday in this period; a missing day is off
   */
  public record Period(
      String name, LocalDate first, LocalDate last, Map<DayOfWeek, WorkingDay> week) {
    public Period {
      week = Map.copyOf(week);
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "period " + name + " ends " + last + " before it begins " + first);
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  public WorkingCalendar {
    week = Map.copyOf(week);
    daysOff = Map.copyOf(daysOff);
    periods = List.copyOf(periods);
  }

  /** The hours of a day. */
  public WorkingDay hours(LocalDate day) {
    if (daysOff.containsKey(day)) {
      return WorkingDay.OFF;
    }
    Map<DayOfWeek, WorkingDay> hours =
        periods.stream()
            .filter(period -> period.holds(day))
            .findFirst()
            .map(Period::week)
            .orElse(week);
    return hours.getOrDefault(day.getDayOfWeek(), WorkingDay.OFF);
  }

  /** Whether anybody works on a day. */
  public boolean isWorkingDay(LocalDate day) {
    return !hours(day).spans().isEmpty();
  }

  /** Whether the court works at an instant. */
  public boolean isWorkingTime(Instant time) {
    return hours(day(time)).spans().stream()
        .anyMatch(span -> !time.isBefore(start(time, span)) && time.isBefore(end(time, span)));
  }

  private LocalDate day(Instant time) {
    return time.atZone(zone).toLocalDate();
  }

  private Instant start(Instant time, WorkingDay.Span span) {
    return day(time).atTime(span.from()).atZone(zone).toInstant();
  }

  private Instant end(Instant time, WorkingDay.Span span) {
    return day(time).atTime(span.to()).atZone(zone).toInstant();
  }

  /** Working time between two instants; zero when the second is not later. */
  public Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = day(to);
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (WorkingDay.Span span : hours(day).spans()) {
        Instant begin = later(from, day.atTime(span.from()).atZone(zone).toInstant());
        Instant end = earlier(to, day.atTime(span.to()).atZone(zone).toInstant());
        sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
      }
    }
    return sum;
  }

  /**
   * The instant at which an amount of working time has passed.
   *
   * @throws IllegalStateException when the calendar has too little working time in ten years
   */
  public Instant plus(Instant from, Duration working) {
    if (working.isZero()) {
      return from;
    }
    Duration left = working;
    LocalDate day = day(from);
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      for (WorkingDay.Span span : hours(day).spans()) {
        Instant begin = later(from, day.atTime(span.from()).atZone(zone).toInstant());
        Instant end = day.atTime(span.to()).atZone(zone).toInstant();
        Duration room = begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        if (room.compareTo(left) >= 0) {
          return begin.plus(left);
        }
        left = left.minus(room);
      }
    }
    throw new IllegalStateException(
        "the working calendar has no "
            + working
            + " of working time after "
            + from
            + "; enter the working hours under Pengaturan");
  }

  /** The first working instant that is not earlier than a given one. */
  public Instant nextWorkingTime(Instant time) {
    return isWorkingTime(time) ? time : plus(time, Duration.ofNanos(1)).minusNanos(1);
  }

  /** The n-th working day of a month, counted from 1; reports are due on such days. */
  public LocalDate workingDayOfMonth(LocalDate month, int number) {
    LocalDate day = month.withDayOfMonth(1);
    int seen = 0;
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      seen += isWorkingDay(day) ? 1 : 0;
      if (seen == number) {
        return day;
      }
    }
    throw new IllegalStateException("the working calendar has no working days after " + month);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
