package id.jagasitus.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates that addresses of files carry: in the name ({@code laporan-2026-10-12.pdf}, {@code
 * 20261012_sk.pdf}), or in the folder that a content system sorts uploads into ({@code
 * /uploads/2026/10/}), then as the first day of the month.
 */
final class NameDate {

  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)");
  private static final Pattern FOLDER = Pattern.compile("/(20\\d{2})/(0[1-9]|1[0-2])(?=/)");

  /** Folders that a content system sorts its posts into. */
  private static final Pattern DAY =
      Pattern.compile("/(20\\d{2})/(0[1-9]|1[0-2])/([0-2]\\d|3[01])(?=/|$)");

  /** A sign that parts a word from a date, not the parts of a date. */
  private static final Pattern JOINED = Pattern.compile("(?<=[A-Za-z])-(?=\\d)");

  private NameDate() {}

  /** The newest date in a path that is not later than today; a full one before a folder's. */
  static Optional<LocalDate> of(String path, LocalDate today) {
    String leaf = path.substring(path.lastIndexOf('/') + 1).replace("%20", " ");
    String name = JOINED.matcher(leaf.replace('_', '-')).replaceAll(" ");
    List<LocalDate> full =
        Stream.of(
                DateText.full(name).stream().map(DateText.Found::date),
                COMPACT.matcher(name).results().flatMap(hit -> date(hit, hit.group(3))),
                DAY.matcher(path).results().flatMap(hit -> date(hit, hit.group(3))))
            .flatMap(dates -> dates)
            .toList();
    return newest(full.stream(), today)
        .or(() -> newest(FOLDER.matcher(path).results().flatMap(hit -> date(hit, "1")), today));
  }

  private static Optional<LocalDate> newest(Stream<LocalDate> dates, LocalDate today) {
    return dates.filter(date -> !date.isAfter(today)).max(Comparator.naturalOrder());
  }

  private static Stream<LocalDate> date(MatchResult hit, String day) {
    try {
      int month = Integer.parseInt(hit.group(2));
      return Stream.of(LocalDate.of(Integer.parseInt(hit.group(1)), month, Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Stream.empty();
    }
  }
}
