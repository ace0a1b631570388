package id.jagasitus.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds calendar dates in running text as Indonesian offices write them: {@code Jum'at, 6 Nopember
 * 2026}, {@code 06 Nov 2026}, {@code 07/08/2026} (day first), {@code 2026-08-07}; and English
 * forms. Numbers of letters and cases ({@code W8.U6/108/HT.04.10/01/2020}) are not taken for dates.
 */
final class DateText {

  /** A date and where it stands in the text. */
  record Found(LocalDate date, int start, int end) {}

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("peb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mei", 5),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("agu", 8),
          Map.entry("agt", 8),
          Map.entry("ags", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("okt", 10),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("nop", 11),
          Map.entry("des", 12),
          Map.entry("dec", 12));

  /** Names and usual short forms of the months, as one group. */
  static final String MONTH =
      "(januari|january|jan|februari|pebruari|february|feb|peb|maret|march|mar|april|apr|mei|may|juni"
          + "|june|jun|juli|july|jul|agustus|august|agus|agt|agu|ags|aug|september|sept|sep|oktober"
          + "|october|okt|oct|november|nopember|nov|nop|desember|december|des|dec)";

  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<![\\d./])(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-./]{1,3}"
              + MONTH
              + "[\\s\\-.,/]{1,3}(\\d{4})(?!\\d)");

  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<![a-z])" + MONTH + "\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d./-])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d/-])");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![\\w./-])(\\d{1,2})( ?[-/.] ?)(\\d{1,2})\\2(\\d{4})(?![\\d/-])");

  /** Two digits of the year only where a word says that a date follows. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?:tanggal|tgl\\.?|tayang|diposting|diperbarui|diunggah|terbit|update[d]?|posted|date)(?: pada)?\\s{0,2}:?\\s{0,2}"
              + "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2})(?![\\d/-])");

  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?<![a-z\\d]|\\d )" + MONTH + "\\s{1,3}(\\d{4})(?!\\d)");

  private static final Pattern SHORT = Pattern.compile("\\d[-/.]\\d{1,2}[-/.]\\d{2}(?!\\d)");

  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d{2}|\\d[-/.]\\d{1,2}[-/.]\\d{2}(?!\\d)");

  private static final int BEFORE = 70;
  private static final int AFTER = 30;

  private DateText() {}

  /** Every full date in the text, in no particular order. */
  static List<Found> full(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('\u00A0', ' ');
    var found = new ArrayList<Found>();
    boolean shortYears = SHORT.matcher(lower).find();
    for (Window window : windows(lower)) {
      each(
          DAY_MONTH_YEAR,
          lower,
          window,
          at -> add(found, at, at.group(3), month(at.group(2)), at.group(1)));
      each(
          MONTH_DAY_YEAR,
          lower,
          window,
          at -> add(found, at, at.group(3), month(at.group(1)), at.group(2)));
      each(
          YEAR_FIRST,
          lower,
          window,
          at -> add(found, at, at.group(1), Integer.parseInt(at.group(2)), at.group(3)));
      each(DAY_FIRST, lower, window, at -> addNumeric(found, at));
      if (shortYears) {
        each(
            SHORT_YEAR,
            lower,
            window,
            at -> add(found, at, "20" + at.group(4), Integer.parseInt(at.group(3)), at.group(1)));
      }
    }
    if (lower.contains("dua ribu")) {
      for (SpelledDate.Spelled date : SpelledDate.in(lower.replaceAll("\\s", " "))) {
        add(found, date.start(), date.end(), date.year(), month(date.month()), date.day());
      }
    }
    return found;
  }

  /** A piece of the text around what may be a year. */
  private record Window(int from, int to) {}

  /** Dates stand around years: only there the slower patterns look. */
  private static List<Window> windows(String text) {
    var windows = new ArrayList<Window>();
    Matcher year = YEARS.matcher(text);
    int from = -1;
    int to = -1;
    while (year.find()) {
      if (from >= 0 && year.start() - BEFORE > to) {
        windows.add(new Window(from, to));
        from = -1;
      }
      from = from < 0 ? Math.max(0, year.start() - BEFORE) : from;
      to = Math.min(text.length(), year.end() + AFTER);
    }
    if (from >= 0) {
      windows.add(new Window(from, to));
    }
    return windows;
  }

  private static void each(Pattern pattern, String text, Window window, Consumer<Matcher> found) {
    Matcher at =
        pattern.matcher(text).useTransparentBounds(true).region(window.from(), window.to());
    while (at.find()) {
      found.accept(at);
    }
  }

  /** Months named with their year ({@code November 2026}), as the first day of the month. */
  static List<Found> months(String text) {
    var found = new ArrayList<Found>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (Window window : windows(lower)) {
      each(MONTH_YEAR, lower, window, at -> add(found, at, at.group(2), month(at.group(1)), "1"));
    }
    return found;
  }

  private static int month(String name) {
    Integer number = MONTHS.get(name.substring(0, 3));
    return number == null ? 0 : number;
  }

  /** Day first; month first only where there is no such month. */
  private static void addNumeric(List<Found> found, Matcher at) {
    int second = Integer.parseInt(at.group(3));
    if (second <= 12) {
      add(found, at, at.group(4), second, at.group(1));
    } else {
      add(found, at, at.group(4), Integer.parseInt(at.group(1)), at.group(3));
    }
  }

  private static void add(List<Found> found, Matcher at, String year, int month, String day) {
    add(found, at.start(), at.end(), Integer.parseInt(year), month, Integer.parseInt(day));
  }

  private static void add(List<Found> found, int start, int end, int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      if (date.getYear() >= 1990 && date.getYear() <= 2100) {
        found.add(new Found(date, start, end));
      }
    } catch (DateTimeException noSuchDay) {
      return; // 31 February and the like are no dates
    }
  }
}
