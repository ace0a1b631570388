package id.jagasitus.admin;

import id.jagasitus.chart.Caption;
import id.jagasitus.chart.Colours;
import id.jagasitus.chart.Tone;
import id.jagasitus.chart.YearStrip;
import id.jagasitus.uptime.DayCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Days as the reader writes them, and a year of them at a glance. */
final class Days {

  private static final double GOOD = 99.5;
  private static final double BAD = 95;

  private Days() {}

  /** {@code 05 Jan 2026}. */
  static String text(Frame frame, LocalDate day) {
    Instant start = day.atStartOfDay(frame.format().zone()).toInstant();
    return frame.format().mediumDate(start);
  }

  /** {@code Januari 2026}. */
  static String month(Frame frame, YearMonth month) {
    Locale locale = Locale.forLanguageTag(frame.language());
    return month.getMonth().getDisplayName(TextStyle.FULL, locale) + ' ' + month.getYear();
  }

  /** The last year of a check as an SVG picture. */
  static String year(
      Frame frame, String id, String name, SortedMap<LocalDate, DayCount> counts, LocalDate today) {
    var days = new ArrayList<YearStrip.Day>();
    for (LocalDate day = today.minusDays(364); !day.isAfter(today); day = day.plusDays(1)) {
      DayCount count = counts.get(day);
      String said =
          count == null || count.uptime() < 0 ? frame.t("watch.nodata") : percent(frame, count);
      days.add(new YearStrip.Day(day, tone(count), text(frame, day) + ": " + said, ""));
    }
    Locale locale = Locale.forLanguageTag(frame.language());
    List<String> months =
        Arrays.stream(Month.values())
            .map(at -> at.getDisplayName(TextStyle.SHORT, locale))
            .toList();
    var caption = new Caption("tahun-" + id, name, frame.t("watch.year.text"));
    return new YearStrip(caption, days, months).svg(Colours.BY_CLASS);
  }

  private static String percent(Frame frame, DayCount count) {
    return frame.format().decimal(count.uptime()) + "\u00a0%";
  }

  private static Tone tone(@org.jspecify.annotations.Nullable DayCount count) {
    if (count == null || count.uptime() < 0) {
      return Tone.NONE;
    }
    return count.uptime() >= GOOD ? Tone.GOOD : count.uptime() >= BAD ? Tone.REVIEW : Tone.CRITICAL;
  }

  /** Uptime over the last days, or a dash. */
  static String uptime(Frame frame, SortedMap<LocalDate, DayCount> counts, LocalDate from) {
    var last = counts.tailMap(from).values();
    long up = last.stream().mapToLong(DayCount::up).sum();
    long down = last.stream().mapToLong(DayCount::down).sum();
    return frame.format().percent(up, up + down);
  }
}
