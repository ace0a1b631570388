package id.jagasitus.uptime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the checks found, day by day for five years, and the outages; one small text file, written
 * whole or not at all. Lines: {@code D check day up slow down unknown maintenance millis} and
 * {@code O check state from to cause}, parted by tabs.
 */
final class UptimeBook {

  private static final int MOST_DAYS = 5 * 366;
  private static final int MOST_OUTAGES = 5_000;

  private final Path file;
  private final Map<String, TreeMap<LocalDate, DayCount>> days = new TreeMap<>();
  private final List<Outage> outages = new ArrayList<>();

  private int unread;

  private UptimeBook(Path file) {
    this.file = file;
  }

  static UptimeBook open(Path file) throws IOException {
    var book = new UptimeBook(file);
    if (Files.exists(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().forEach(book::read);
    }
    return book;
  }

  /** A line that a broken disk garbled is left out; the others count. */
  private void read(String line) {
    try {
      take(line);
    } catch (IllegalArgumentException | DateTimeException garbled) {
      unread++;
    }
  }

  /** Lines that could not be read. */
  int unread() {
    return unread;
  }

  private void take(String line) {
    String[] cell = line.split("\t", -1);
    if (cell.length == 9 && cell[0].equals("D")) {
      var count =
          new DayCount(
              Integer.parseInt(cell[3]),
              Integer.parseInt(cell[4]),
              Integer.parseInt(cell[5]),
              Integer.parseInt(cell[6]),
              Integer.parseInt(cell[7]),
              Long.parseLong(cell[8]));
      days.computeIfAbsent(cell[1], key -> new TreeMap<>()).put(LocalDate.parse(cell[2]), count);
    } else if (cell.length >= 6 && cell[0].equals("O")) {
      Optional<Instant> to =
          cell[4].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(cell[4]));
      outages.add(new Outage(cell[1], State.valueOf(cell[2]), Instant.parse(cell[3]), to, cell[5]));
    }
  }

  void count(String check, LocalDate day, State state, long millis) {
    TreeMap<LocalDate, DayCount> of = days.computeIfAbsent(check, key -> new TreeMap<>());
    of.merge(day, DayCount.NONE.with(state, millis), (had, one) -> had.with(state, millis));
    while (of.size() > MOST_DAYS) {
      of.pollFirstEntry();
    }
  }

  void begin(Outage outage) {
    outages.add(outage);
    if (outages.size() > MOST_OUTAGES) {
      outages.removeFirst();
    }
  }

  /** Ends what lasts of a check. */
  void end(String check, Instant at) {
    outages.replaceAll(
        outage ->
            outage.check().equals(check) && outage.to().isEmpty()
                ? new Outage(check, outage.state(), outage.from(), Optional.of(at), outage.cause())
                : outage);
  }

  List<Outage> outages() {
    return List.copyOf(outages);
  }

  SortedMap<LocalDate, DayCount> days(String check) {
    return Collections.unmodifiableSortedMap(
        new TreeMap<>(days.getOrDefault(check, new TreeMap<>())));
  }

  void write() throws IOException {
    var out = new StringBuilder();
    days.forEach((check, of) -> of.forEach((day, count) -> line(out, check, day, count)));
    for (Outage outage : outages) {
      out.append("O\t")
          .append(outage.check())
          .append('\t')
          .append(outage.state())
          .append('\t')
          .append(outage.from())
          .append('\t')
          .append(outage.to().map(Instant::toString).orElse(""))
          .append('\t')
          .append(plain(outage.cause()))
          .append('\n');
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, out);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void line(StringBuilder out, String check, LocalDate day, DayCount count) {
    out.append("D\t").append(check).append('\t').append(day);
    for (long value :
        new long[] {
          count.up(),
          count.slow(),
          count.down(),
          count.unknown(),
          count.maintenance(),
          count.millis()
        }) {
      out.append('\t').append(value);
    }
    out.append('\n');
  }

  private static String plain(String text) {
    String one = text.replaceAll("[\\t\\r\\n]+", " ");
    return one.length() > 300 ? one.substring(0, 300) : one;
  }
}
