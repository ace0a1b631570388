package id.jagasitus.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Finds calendar dates in running text as Indonesian offices write them: {@code Jum'at, 6 Nopember
 * 2026}, {@code 06 Nov 2026}, {@code 07/08/2026} (day first), {@code 2026-08-07}; and English
 * forms. Numbers of letters and cases ({@code W8.U6/108/HT.04.10/01/2020}) are not taken for dates.
 *
 * <p>Every date has a year: the text is read once for runs of four digits, and only around those is
 * anything compared.
 */
final class DateText {

  /** A date and where it stands in the text. */
  record Found(LocalDate date, int start, int end) {}

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_SPELLED = 24;

  private static final Set<String> MONTH_WORDS = Set.of("bulan", "bln", "of");
  private static final Set<String> YEAR_WORD = Set.of("tahun", "thn");

  /** Two digits of the year only where a word says that a date follows. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:tanggal|tgl\\.?|tayang|diposting|diposkan|diperbarui|diunggah|dipublikasikan|terbit|update[d]?|posted|published|date)"
              + "(?: pada)?\\s{0,2}:?\\s{0,2}$"
              + "|(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\\W{1,3}$");

  private static final int SAID_BEFORE = 40;

  private final String text;
  private final List<Found> found = new ArrayList<>();

  private DateText(String text) {
    this.text = text;
  }

  /** Every full date in the text, in no particular order. */
  static List<Found> full(String text) {
    var dates = new DateText(text);
    dates.years(dates::around);
    dates.spelled();
    return dates.found;
  }

  /** Months named with their year ({@code November 2026}), as the first day of the month. */
  static List<Found> months(String text) {
    var dates = new DateText(text);
    dates.years(dates::month);
    return dates.found;
  }

  /** Starts of the digits that may be a year, or the last two of one. */
  private void years(IntConsumer each) {
    int at = 0;
    while (at < text.length()) {
      if (!digit(at)) {
        at++;
        continue;
      }
      int end = digits(at);
      if (end - at == 4 && (text.charAt(at) == '1' || text.charAt(at) == '2')) {
        each.accept(at);
      } else if (end - at == 2 && at > 0 && numeric(text.charAt(at - 1))) {
        each.accept(at);
      }
      at = end;
    }
  }

  private void around(int year) {
    if (digits(year) - year == 2) {
      shortYear(year);
    } else if (!yearFirst(year) && !dayFirst(year, year + 4)) {
      named(year);
    }
  }

  /** {@code 2026-11-06}. */
  private boolean yearFirst(int year) {
    if (year > 0 && (digit(year - 1) || numeric(text.charAt(year - 1)))) {
      return false;
    }
    int month = year + 5;
    if (!numericAt(year + 4) || !oneOrTwo(month)) {
      return false;
    }
    int between = digits(month);
    int day = between + 1;
    if (!numericAt(between) || !oneOrTwo(day)) {
      return false;
    }
    int end = digits(day);
    if (end < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '-')) {
      return false;
    }
    add(year, end, number(year, year + 4), number(month, between), number(day, end));
    return true;
  }

  /** {@code 06/11/2026}, the same sign twice with or without blanks; {@code end} of the year. */
  private boolean dayFirst(int year, int end) {
    boolean goesOn = goesOn(end);
    int month = before(year);
    if (goesOn || month < 0) {
      return false;
    }
    int day = before(month);
    int gap = month < 0 ? 0 : year - digits(month);
    boolean alone = day >= 0 && (day == 0 || !partOfNumber(text.charAt(day - 1)));
    if (!alone || !text.regionMatches(digits(day), text, digits(month), gap)) {
      return false;
    }
    int first = number(day, digits(day));
    int second = number(month, digits(month));
    int full = number(year, end) + (end - year == 2 ? 2000 : 0);
    if (second <= 12) {
      add(day, end, full, second, first);
    } else {
      add(day, end, full, first, second); // month first only where there is no such month
    }
    return true;
  }

  /**
   * Start of one or two digits before a sign that stands before {@code at}; -1 when there are none.
   */
  private int before(int at) {
    int sign = at - 1;
    boolean blank = sign > 0 && text.charAt(sign) == ' ';
    sign -= blank ? 1 : 0;
    if (sign < 1 || !numericAt(sign)) {
      return -1;
    }
    int last = sign - 1;
    last -= blank && text.charAt(last) == ' ' ? 1 : 0;
    if (last < 0 || !digit(last)) {
      return -1;
    }
    int start = last > 0 && digit(last - 1) ? last - 1 : last;
    return start > 0 && digit(start - 1) ? -1 : start;
  }

  /** Whether a number only begins like a date: {@code 12.11.2026,00}, {@code 3.11.2026.4}. */
  private boolean goesOn(int end) {
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    boolean digitAfter = end + 1 < text.length() && digit(end + 1);
    return next == '/' || next == '-' || ((next == '.' || next == ',') && digitAfter);
  }

  private static boolean partOfNumber(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || numeric(c);
  }

  private void shortYear(int year) {
    int month = before(year);
    int day = month < 0 ? -1 : before(month);
    if (day < 0) {
      return;
    }
    String said = text.substring(Math.max(0, day - SAID_BEFORE), day).toLowerCase(Locale.ROOT);
    if (SAID.matcher(said).find()) {
      dayFirst(year, year + 2);
    }
  }

  /** {@code 6 November 2026} or {@code November 6, 2026}. */
  private void named(int year) {
    boolean joined = year > 2 && Character.isLetter(text.charAt(year - 1)); // 15Juli2026
    int end = joined ? year : past(gap(year, ".,/-"), YEAR_WORD, ".,");
    if (end < 0) {
      return;
    }
    if (Character.isLetter(text.charAt(end - 1))) {
      dayBefore(year, end);
      monthAndDay(year, end);
    } else if (digit(end - 1)) {
      monthAndDay(year, end);
    }
  }

  private void dayBefore(int year, int wordEnd) {
    int word = word(wordEnd);
    int month = MonthNames.number(text, word, wordEnd);
    boolean joined = word > 0 && digit(word - 1);
    int end = month == 0 ? -1 : joined ? word : past(gap(word, ".-/"), MONTH_WORDS, "");
    if (end < 0) {
      return;
    }
    end = pastBrackets(end);
    int last = withoutOrdinal(end);
    int day = day(last);
    if (day >= 0 && (day == 0 || beginsThere(day))) {
      add(day, year + 4, number(year, year + 4), month, number(day, last));
    }
  }

  /** Whether no other number goes before: a weekday may, with a stroke ({@code Senin/2 Mei}). */
  private boolean beginsThere(int day) {
    char before = text.charAt(day - 1);
    boolean weekday = before == '/' && day > 1 && Character.isLetter(text.charAt(day - 2));
    return weekday || (before != '.' && before != '/');
  }

  private void monthAndDay(int year, int dayEnd) {
    int last = withoutOrdinal(dayEnd);
    int day = day(last);
    int blank = day < 1 ? -1 : gap(day, ".");
    if (blank < 1 || !Character.isLetter(text.charAt(blank - 1))) {
      return;
    }
    int word = word(blank);
    int month = MonthNames.number(text, word, blank);
    if (month > 0) {
      add(word, year + 4, number(year, year + 4), month, number(day, last));
    }
  }

  /** A month with its year and no day. */
  private void month(int year) {
    int end = digits(year) - year == 4 ? past(gap(year, ","), YEAR_WORD, "") : -1;
    if (end < 1 || !Character.isLetter(text.charAt(end - 1))) {
      return;
    }
    int word = word(end);
    boolean hasDay = word > 1 && blank(text.charAt(word - 1)) && digit(word - 2);
    boolean joined = word > 0 && digit(word - 1);
    int month = hasDay || joined ? 0 : MonthNames.number(text, word, end);
    if (month > 0) {
      add(word, year + 4, number(year, year + 4), month, 1);
    }
  }

  private void spelled() {
    if (holds("dua ribu") || holds("Dua Ribu") || holds("DUA RIBU") || holds("Dua ribu")) {
      String lower = text.toLowerCase(Locale.ROOT).replaceAll("\\s", " ");
      for (SpelledDate.Spelled date : SpelledDate.in(lower)) {
        int end = Math.min(date.end(), text.length()); // a few letters are longer in lower case
        int month = MonthNames.number(date.month());
        add(Math.min(date.start(), end), end, date.year(), month, date.day());
      }
    }
  }

  private boolean holds(String words) {
    return text.contains(words);
  }

  /** End of what stands before a gap of one to three blanks or signs; -1 when there is no gap. */
  private int gap(int at, String signs) {
    int end = at;
    while (end > 0 && at - end < LONGEST_GAP && part(text.charAt(end - 1), signs)) {
      end--;
    }
    return end == at || end == 0 ? -1 : end;
  }

  private static boolean part(char c, String signs) {
    return blank(c) || signs.indexOf(c) >= 0;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * The same before a word that only says what follows ({@code bulan}, {@code tahun}, {@code of}).
   */
  private int past(int end, Set<String> words, String signs) {
    if (end < 1 || !Character.isLetter(text.charAt(end - 1))) {
      return end;
    }
    int start = word(end);
    boolean known = words.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    return known ? gap(start, signs) : end;
  }

  /** Before a number that is spelled out again, {@code 6 (enam)}. */
  private int pastBrackets(int end) {
    if (text.charAt(end - 1) != ')') {
      return end;
    }
    int open = text.lastIndexOf('(', end);
    return open > 0 && end - open <= LONGEST_SPELLED && gap(open, "") > 0 ? gap(open, "") : end;
  }

  /** Start of the letters that end at {@code end}. */
  private int word(int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int withoutOrdinal(int end) {
    boolean ordinal =
        end > 2
            && digit(end - 3)
            && List.of("st", "nd", "rd", "th")
                .contains(text.substring(end - 2, end).toLowerCase(Locale.ROOT));
    return ordinal ? end - 2 : end;
  }

  /** Start of one or two digits that end at {@code end}; -1 when there are none or more. */
  private int day(int end) {
    int start = end;
    while (start > 0 && end - start < 3 && digit(start - 1)) {
      start--;
    }
    return end - start == 1 || end - start == 2 ? start : -1;
  }

  private boolean oneOrTwo(int at) {
    return at < text.length() && digit(at) && digits(at) - at <= 2;
  }

  private boolean numericAt(int at) {
    return at < text.length() && numeric(text.charAt(at));
  }

  private static boolean numeric(char c) {
    return c == '/' || c == '-' || c == '.';
  }

  private boolean digit(int at) {
    return digit(text.charAt(at));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** End of the digits that begin at {@code at}. */
  private int digits(int at) {
    int end = at;
    while (end < text.length() && digit(end)) {
      end++;
    }
    return end;
  }

  private int number(int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private void add(int start, int end, int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return;
    }
    try {
      found.add(new Found(LocalDate.of(year, month, day), start, end));
    } catch (DateTimeException noSuchDay) {
      return; // 31 February and the like are no dates
    }
  }
}
