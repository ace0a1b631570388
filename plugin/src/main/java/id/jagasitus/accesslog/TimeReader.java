package id.jagasitus.accesslog;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads {@code 17/May/2015:10:05:03 +0000}; the day before is remembered. Not for sharing. */
final class TimeReader {

  static final long BAD = Long.MIN_VALUE;
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final byte[] day = new byte[11];
  private long dayMillis = BAD;

  /** Milliseconds since the epoch, or {@link #BAD}. */
  long read(byte[] line, int at) {
    if (!sameDay(line, at)) {
      dayMillis = day(line, at);
      System.arraycopy(line, at, day, 0, day.length);
    }
    int hour = two(line, at + 12);
    int minute = two(line, at + 15);
    int second = two(line, at + 18);
    int zone = two(line, at + 22) * 60 + two(line, at + 24);
    boolean shaped = line[at + 11] == ':' && line[at + 14] == ':' && line[at + 17] == ':';
    boolean signed = line[at + 20] == ' ' && (line[at + 21] == '+' || line[at + 21] == '-');
    if (dayMillis == BAD || !shaped || !signed || zone < 0 || zone > 18 * 60) {
      return BAD;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
      return BAD;
    }
    long local = dayMillis + (hour * 3600L + minute * 60L + second) * 1000;
    return line[at + 21] == '+' ? local - zone * 60_000L : local + zone * 60_000L;
  }

  private boolean sameDay(byte[] line, int at) {
    for (int i = day.length - 1; i >= 0; i--) {
      if (line[at + i] != day[i]) {
        return false;
      }
    }
    return dayMillis != BAD;
  }

  private static long day(byte[] line, int at) {
    int year = two(line, at + 7) * 100 + two(line, at + 9);
    int month = month(line, at + 3);
    int date = two(line, at);
    if (line[at + 2] != '/' || line[at + 6] != '/' || month < 0 || date < 1 || year < 1970) {
      return BAD;
    }
    try {
      return LocalDate.of(year, month, date).toEpochDay() * 86_400_000L;
    } catch (DateTimeException e) {
      return BAD; // 31/Feb
    }
  }

  private static int month(byte[] line, int at) {
    for (int month = 0; month < 12; month++) {
      if (MONTHS.charAt(3 * month) == line[at]
          && MONTHS.charAt(3 * month + 1) == line[at + 1]
          && MONTHS.charAt(3 * month + 2) == line[at + 2]) {
        return month + 1;
      }
    }
    return -1;
  }

  private static int two(byte[] line, int at) {
    int tens = line[at] - '0';
    int ones = line[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
  }
}
