package id.jagasitus.office;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When the court works, as the office enters it.
 *
 * @param week hours from Monday to Thursday
 * @param friday hours on Friday
 * @param daysOff public holidays and <em>cuti bersama</em>
 * @param periods spans of days with other hours, such as Ramadan
 */
public record CourtHours(
    WorkingDay week, WorkingDay friday, List<DayOff> daysOff, List<Other> periods)
    implements Setting {

  private static final int MOST = 500;
  private static final int PERIOD_FIELDS = 5;
  private static final String WEEK = "SENIN-KAMIS";
  private static final String FRIDAY = "JUMAT";

  /**
   * A day off.
   *
   * @param name as the decree names it
   * @param joint whether it is <em>cuti bersama</em>
   */
  public record DayOff(LocalDate day, String name, boolean joint) {}

  /**
   * Days with other hours.
   *
   * @param name for example Ramadan 1447 H
   * @param first first day
   * @param last last day
   * @param week hours from Monday to Thursday
   * @param friday hours on Friday
   */
  public record Other(
      String name, LocalDate first, LocalDate last, WorkingDay week, WorkingDay friday) {}

  /**
   * 37.5 hours a week, in Ramadan 32.5 (Perpres 21/2023 Arts. 3 and 4); holidays of 2026 and 2027
   * by the joint decrees of three ministers. Ramadan's first and last days are fixed each year by
   * the minister of religion; these are the ones of the calendar.
   */
  public static final CourtHours INITIAL =
      new CourtHours(
          WorkingDay.of("08:00", "12:00", "13:00", "16:30"),
          WorkingDay.of("08:00", "11:30", "13:00", "17:00"),
          daysOff(Table.resource("holidays.psv")),
          List.of(
              ramadan("Ramadan 1447 H", "2026-02-19", "2026-03-20"),
              ramadan("Ramadan 1448 H", "2027-02-08", "2027-03-09")));

  public CourtHours {
    daysOff = List.copyOf(daysOff);
    periods = List.copyOf(periods);
    if (daysOff.size() > MOST || periods.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " days off and periods");
    }
  }

  private static Other ramadan(String name, String first, String last) {
    return new Other(
        name,
        LocalDate.parse(first),
        LocalDate.parse(last),
        WorkingDay.of("08:00", "12:00", "12:30", "15:00"),
        WorkingDay.of("08:00", "11:30", "12:30", "15:30"));
  }

  /**
   * Reads days off, one a line: {@code 2026-12-25|Natal|LIBUR}, or {@code CUTI}.
   *
   * @throws IllegalArgumentException when a line is none; its message is that line
   */
  public static List<DayOff> parse(String text) {
    return daysOff(Table.rows(text));
  }

  private static List<DayOff> daysOff(List<List<String>> rows) {
    var days = new ArrayList<DayOff>();
    for (List<String> row : rows) {
      try {
        boolean joint = row.size() > 2 && row.get(2).equalsIgnoreCase("CUTI");
        days.add(new DayOff(LocalDate.parse(row.get(0)), row.get(1), joint));
      } catch (DateTimeException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(String.join("|", row), e);
      }
    }
    return days;
  }

  /** The days off as {@link #parse} reads them. */
  public String text() {
    var lines = new ArrayList<String>();
    for (DayOff off : daysOff) {
      lines.add(Table.line(off.day(), off.name(), off.joint() ? "CUTI" : "LIBUR"));
    }
    return String.join("\n", lines);
  }

  /**
   * The same days off with other hours: one line {@code SENIN-KAMIS|08:00-12:00 13:00-16:30}, one
   * {@code JUMAT|…}, and for each period {@code name|first day|last day|hours|hours on Friday}.
   *
   * @throws IllegalArgumentException when a line is none of these, or one of the first two is
   *     missing; its message is what is wrong
   */
  public CourtHours withHours(String text) {
    Optional<WorkingDay> monday = Optional.empty();
    Optional<WorkingDay> fridays = Optional.empty();
    var others = new ArrayList<Other>();
    for (List<String> row : Table.rows(text)) {
      switch (row.getFirst().toUpperCase(Locale.ROOT)) {
        case WEEK -> monday = Optional.of(day(row));
        case FRIDAY -> fridays = Optional.of(day(row));
        default -> others.add(other(row));
      }
    }
    if (monday.isEmpty() || fridays.isEmpty()) {
      throw new IllegalArgumentException(WEEK + "|…, " + FRIDAY + "|…");
    }
    return new CourtHours(monday.get(), fridays.get(), daysOff, others);
  }

  private static WorkingDay day(List<String> row) {
    if (row.size() != 2 || row.get(1).isEmpty()) {
      throw new IllegalArgumentException(String.join("|", row));
    }
    return WorkingDay.parse(row.get(1));
  }

  private static Other other(List<String> row) {
    try {
      LocalDate first = LocalDate.parse(row.get(1));
      LocalDate last = LocalDate.parse(row.get(2));
      if (row.size() != PERIOD_FIELDS || last.isBefore(first)) {
        throw new IllegalArgumentException(String.join("|", row));
      }
      WorkingDay usual = WorkingDay.parse(row.get(3));
      return new Other(row.get(0), first, last, usual, WorkingDay.parse(row.get(4)));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(String.join("|", row), e);
    }
  }

  /** The hours as {@link #withHours} reads them. */
  public String hoursText() {
    var lines = new ArrayList<String>();
    lines.add(Table.line(WEEK, week.text()));
    lines.add(Table.line(FRIDAY, friday.text()));
    for (Other each : periods) {
      String usual = each.week().text();
      lines.add(Table.line(each.name(), each.first(), each.last(), usual, each.friday().text()));
    }
    return String.join("\n", lines);
  }

  /** The calendar in a zone. */
  public WorkingCalendar calendar(ZoneId zone) {
    Map<LocalDate, String> off = new LinkedHashMap<>();
    daysOff.forEach(each -> off.put(each.day(), each.name()));
    return new WorkingCalendar(
        zone,
        days(week, friday),
        off,
        periods.stream()
            .map(
                other ->
                    new WorkingCalendar.Period(
                        other.name(),
                        other.first(),
                        other.last(),
                        days(other.week(), other.friday())))
            .toList());
  }

  private static Map<DayOfWeek, WorkingDay> days(WorkingDay week, WorkingDay friday) {
    var days = new EnumMap<DayOfWeek, WorkingDay>(DayOfWeek.class);
    for (int i = 1; i <= 4; i++) {
      days.put(DayOfWeek.of(i), week);
    }
    days.put(DayOfWeek.FRIDAY, friday);
    return days;
  }
}
