package id.jagasitus.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Times as Go writes them ({@code time.RFC3339Nano}). A tree has three for each entry; the
 * platform's formatters cost more than all else in reading one, and seconds of compiling in a
 * process that begins anew.
 */
final class Rfc3339 {

  private static final int SECONDS_OF_DAY = 86_400;
  private static final String UTC = "0000-00-00T00:00:00Z";

  private Rfc3339() {}

  /**
   * Reads a time with any offset.
   *
   * @throws java.time.DateTimeException where it is none
   */
  static Instant parse(String text) {
    return plain(text)
        ? Instant.ofEpochSecond(seconds(text), nanos(text))
        : OffsetDateTime.parse(text).toInstant();
  }

  /** Whether it has the usual form: a year of four digits, UTC, a fraction or none. */
  private static boolean plain(String text) {
    int end = text.length() - 1;
    int whole = UTC.length() - 1;
    if (end < whole || end == whole + 1 || end > whole + 10 || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char wanted = i < whole ? UTC.charAt(i) : i == whole ? '.' : '0';
      char c = text.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
  }

  private static long seconds(String text) {
    LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    int minutes = number(text, 11, 13) * 60 + number(text, 14, 16);
    return date.toEpochDay() * SECONDS_OF_DAY + minutes * 60L + number(text, 17, 19);
  }

  private static int nanos(String text) {
    int from = UTC.length();
    int end = text.length() - 1;
    int nanos = from < end ? number(text, from, end) : 0;
    for (int digits = Math.max(0, end - from); digits < 9; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  /** Writes a time in UTC of a year that has four digits, without the zeros that end a fraction. */
  static void append(StringBuilder out, Instant time) {
    long day = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY);
    int second = (int) Math.floorMod(time.getEpochSecond(), (long) SECONDS_OF_DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    digits(out, date.getYear(), 4);
    digits(out.append('-'), date.getMonthValue(), 2);
    digits(out.append('-'), date.getDayOfMonth(), 2);
    digits(out.append('T'), second / 3600, 2);
    digits(out.append(':'), second / 60 % 60, 2);
    digits(out.append(':'), second % 60, 2);
    fraction(out, time.getNano());
    out.append('Z');
  }

  private static void fraction(StringBuilder out, int nanos) {
    if (nanos == 0) {
      return;
    }
    int number = nanos;
    int digits = 9;
    while (number % 10 == 0) {
      number /= 10;
      digits--;
    }
    digits(out.append('.'), number, digits);
  }

  private static void digits(StringBuilder out, int number, int count) {
    int power = 1;
    for (int i = 1; i < count; i++) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      out.append((char) ('0' + number / power % 10));
    }
  }
}
