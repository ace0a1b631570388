package id.jagasitus.admin.text;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes numbers and times as the reader's language and office do. */
public final class Format {

  /** Keeps a number and its unit on one line. */
  private static final char NBSP = '\u00a0';

  private static final String[] SIZES = {"B", "KiB", "MiB", "GiB", "TiB"};

  private final Language language;
  private final ZoneId zone;

  public Format(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  public ZoneId zone() {
    return zone;
  }

  /** {@code 1.234.567} or {@code 1,234,567}. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /** One decimal at most: {@code 1,5}. */
  public String decimal(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** A short number for an axis: {@code 950}, {@code 1,2 rb}, {@code 3 jt}. */
  public String brief(double value) {
    boolean english = language == Language.EN;
    if (value >= 1e6) {
      return decimal(value / 1e6) + (english ? " M" : " jt");
    }
    return value >= 1e4 ? decimal(value / 1e3) + (english ? " k" : " rb") : number((long) value);
  }

  /** {@code 12,5 %}; a dash where there is no whole. */
  public String percent(long part, long whole) {
    return whole <= 0 ? "–" : decimal(100.0 * part / whole) + NBSP + "%";
  }

  /** {@code 1,4 MiB}; a dash for −1. */
  public String bytes(long bytes) {
    if (bytes < 0) {
      return "–";
    }
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < SIZES.length - 1) {
      size /= 1024;
      unit++;
    }
    return decimal(size) + NBSP + SIZES[unit];
  }

  /** {@code 0,8 ms}, {@code 12 ms} or {@code 1,3 s}; a dash for −1. */
  public String micros(long micros) {
    if (micros < 0) {
      return "–";
    }
    boolean english = language == Language.EN;
    if (micros >= 1_000_000) {
      return decimal(micros / 1e6) + NBSP + (english ? "s" : "dtk");
    }
    return (micros >= 10_000 ? number(Math.round(micros / 1e3)) : decimal(micros / 1e3))
        + NBSP
        + "ms";
  }

  /** {@code 05 Januari 2026}. */
  public String date(Instant instant) {
    return pattern("dd MMMM uuuu").format(at(instant));
  }

  /** {@code Senin, 05 Januari 2026}. */
  public String dayAndDate(Instant instant) {
    return pattern("EEEE, dd MMMM uuuu").format(at(instant));
  }

  /** {@code 05 Jan 2026 14.30.05}, without the zone, for lists under a heading that says it. */
  public String stamp(Instant instant) {
    return pattern("dd MMM uuuu " + clock(":ss")).format(at(instant));
  }

  /** {@code 05 Januari 2026}. */
  public String date(LocalDate day) {
    return date(day.atStartOfDay(zone).toInstant());
  }

  /** {@code Senin, 05 Januari 2026}. */
  public String dayAndDate(LocalDate day) {
    return dayAndDate(day.atStartOfDay(zone).toInstant());
  }

  /** The latest few of some days: {@code 3 Jan, 4 Jan, …}. */
  public String dates(List<LocalDate> days, int most) {
    int from = Math.max(0, days.size() - most);
    String shown =
        days.subList(from, days.size()).stream()
            .map(day -> shortDate(day.atStartOfDay(zone).toInstant()))
            .collect(Collectors.joining(", "));
    return from > 0 ? "… " + shown : shown;
  }

  /** {@code November 2026} for {@code 2026-11}. */
  public String month(String month) {
    return pattern("MMMM uuuu").format(YearMonth.parse(month).atDay(1).atStartOfDay(zone));
  }

  /** {@code 05 Januari 2026 14.30 WIB}. */
  public String dateTime(Instant instant) {
    return pattern("dd MMMM uuuu " + clock("")).format(at(instant)) + " " + zoneName();
  }

  /** {@code 05 Januari 2026 08.00 – 16.00 WIB}; both dates where they differ. */
  public String range(Instant from, Instant to) {
    boolean sameDay = at(from).toLocalDate().equals(at(to).toLocalDate());
    String end = sameDay ? time(to) : date(to) + " " + time(to);
    return date(from) + " " + time(from) + " – " + end + " " + zoneName();
  }

  /** {@code 14.30.05}. */
  public String clock(Instant instant) {
    return pattern(clock(":ss")).format(at(instant));
  }

  /** {@code 05 Jan 2026}. */
  public String mediumDate(Instant instant) {
    return pattern("dd MMM uuuu").format(at(instant));
  }

  /** {@code 14.30}. */
  public String time(Instant instant) {
    return pattern(clock("")).format(at(instant));
  }

  /** {@code 05 Jan}. */
  public String shortDate(Instant instant) {
    return pattern("dd MMM").format(at(instant));
  }

  /** {@code Sen}; 1 is Monday. */
  public String weekday(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, locale());
  }

  /** For {@code time} elements and files: ISO 8601 with offset. */
  public String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant));
  }

  /** {@code 3 hari 4 jam}, the two largest units. */
  public String length(Duration duration) {
    boolean english = language == Language.EN;
    long days = duration.toDays();
    if (days > 0) {
      return days
          + (english ? " d " : " hari ")
          + duration.toHoursPart()
          + (english ? " h" : " jam");
    }
    if (duration.toHours() > 0) {
      return duration.toHours()
          + (english ? " h " : " jam ")
          + duration.toMinutesPart()
          + (english ? " min" : " mnt");
    }
    return duration.toMinutes()
        + (english ? " min " : " mnt ")
        + duration.toSecondsPart()
        + (english ? " s" : " dtk");
  }

  /** {@code WIB}, {@code WITA}, {@code WIT}, else the zone's id. */
  public String zoneName() {
    return OfficeZone.name(zone);
  }

  private String clock(String seconds) {
    String clock = "HH:mm" + seconds;
    return language == Language.EN ? clock : clock.replace(':', '.');
  }

  private ZonedDateTime at(Instant instant) {
    return instant.atZone(zone);
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }

  private Locale locale() {
    return language.locale();
  }
}
