package id.jagasitus.watch;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates written out in words, as minutes and deeds do: {@code tanggal enam bulan November tahun dua
 * ribu dua puluh enam}.
 */
final class SpelledDate {

  private static final String DIGIT = "(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)";

  private static final String NUMBER =
      "(?:(?:"
          + DIGIT
          + " puluh(?: "
          + DIGIT
          + ")?)|(?:"
          + DIGIT
          + " belas)|sebelas|sepuluh|"
          + DIGIT
          + ")";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:tanggal|tgl) ("
              + NUMBER
              + ")(?: bulan)? ([a-z]{3,9})(?: tahun)? dua ribu(?: ("
              + NUMBER
              + "))?");

  private static final List<String> DIGITS =
      List.of("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");

  private SpelledDate() {}

  /** A spelled date: day, name of the month, year, and where it stands. */
  record Spelled(int day, String month, int year, int start, int end) {}

  static List<Spelled> in(String lower) {
    return WRITTEN.matcher(lower).results().map(SpelledDate::of).toList();
  }

  private static Spelled of(MatchResult hit) {
    int rest = hit.group(3) == null ? 0 : number(hit.group(3));
    return new Spelled(number(hit.group(1)), hit.group(2), 2000 + rest, hit.start(), hit.end());
  }

  /** Value of one to ninety-nine in words. */
  static int number(String words) {
    return switch (words) {
      case "sepuluh" -> 10;
      case "sebelas" -> 11;
      default -> composed(words.split(" "));
    };
  }

  private static int composed(String[] words) {
    int first = DIGITS.indexOf(words[0]);
    if (words.length == 1) {
      return first;
    }
    if (words[1].equals("belas")) {
      return 10 + first;
    }
    return 10 * first + (words.length > 2 ? DIGITS.indexOf(words[2]) : 0);
  }
}
