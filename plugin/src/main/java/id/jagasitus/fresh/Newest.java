package id.jagasitus.fresh;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest thing found so far.
 *
 * @param date its date
 * @param from {@code page}, or the path of the item
 * @param year newest year that names of documents speak of; 0 when none does
 */
record Newest(Optional<LocalDate> date, String from, int year) {

  static final Newest NONE = new Newest(Optional.empty(), "", 0);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
  private static final Pattern YEAR_MONTH =
      Pattern.compile("(?<!\\d)(20\\d{2})[-_](0[1-9]|1[0-2])(?!\\d)");

  static Newest of(String from, Optional<LocalDate> date, LocalDate today) {
    return new Newest(date.filter(day -> !day.isAfter(today)), date.isEmpty() ? "" : from, 0);
  }

  Newest newer(Newest other) {
    int newestYear = Math.max(year, other.year);
    boolean later =
        other.date.isPresent() && (date.isEmpty() || other.date.get().isAfter(date.get()));
    Newest chosen = later ? other : this;
    return new Newest(chosen.date, chosen.from, newestYear);
  }

  /** With what the name of a document says: the period it is about. */
  Newest named(String path, String words, LocalDate today) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int newestYear = 0;
    Matcher at = YEAR.matcher(name + ' ' + words);
    while (at.find()) {
      int said = Integer.parseInt(at.group(1));
      newestYear = said <= today.getYear() + 1 ? Math.max(newestYear, said) : newestYear;
    }
    Newest own = new Newest(date, from, newestYear);
    return date.isPresent() ? own : own.newer(month(name, path, today));
  }

  private static Newest month(String name, String path, LocalDate today) {
    Matcher at = YEAR_MONTH.matcher(name);
    if (!at.find()) {
      return NONE;
    }
    LocalDate first = LocalDate.of(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)), 1);
    return of(path, Optional.of(first), today);
  }
}
