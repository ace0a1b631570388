package id.jagasitus.watch;

import java.util.List;
import java.util.Locale;

/**
 * Names of the months as Indonesian offices write them, old spellings and the English ones
 * included, whole or cut short after at least three letters ({@code Nop}, {@code Sept}, {@code
 * Agust}).
 */
final class MonthNames {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 9;

  private static final List<List<String>> NAMES =
      List.of(
          List.of("januari", "january"),
          List.of("februari", "pebruari", "february", "febuari"),
          List.of("maret", "march"),
          List.of("april"),
          List.of("mei", "may"),
          List.of("juni", "june"),
          List.of("juli", "july"),
          List.of("agustus", "august", "agt", "ags", "agst"),
          List.of("september"),
          List.of("oktober", "october"),
          List.of("november", "nopember"),
          List.of("desember", "december"));

  private MonthNames() {}

  /** Number of the month that a word names, 1 to 12; 0 when it names none. */
  static int number(String text, int start, int end) {
    if (end - start < SHORTEST || end - start > LONGEST) {
      return 0;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    for (int month = 0; month < NAMES.size(); month++) {
      for (String name : NAMES.get(month)) {
        if (name.startsWith(word)) {
          return month + 1;
        }
      }
    }
    return 0;
  }

  /** The same of a whole word. */
  static int number(String word) {
    return number(word, 0, word.length());
  }
}
