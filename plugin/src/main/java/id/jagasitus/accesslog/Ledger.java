package id.jagasitus.accesslog;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which lines were imported, for one file being read.
 *
 * <p>It consists of runs, files that are never changed. Which of them count is the mark ({@code 3 7
 * 8}), which the store keeps in the same step in which it makes the lines durable; files that the
 * mark does not name are leftovers and are removed. Of a line 47 bits of hash are kept, by the hour
 * of the line, so among 10,000 lines of an hour a new one is taken for a repeat once in 14 thousand
 * million. Tables of hours not lately touched are laid off to disk, so memory stays bounded
 * whatever the order of the lines.
 */
final class Ledger implements AutoCloseable {

  private static final int MOST_IN_MEMORY = 1_500_000;
  private static final int MOST_RUNS = 8;
  private static final long HOUR = 3_600_000;

  private final Path folder;
  private final int today;
  private final List<Run> runs = new ArrayList<>();
  private final LinkedHashMap<Integer, HourTable> tables = new LinkedHashMap<>(64, 0.75f, true);
  private final Set<Integer> laidOff = new TreeSet<>();
  private @Nullable HourTable current;
  private int currentHour = Integer.MIN_VALUE;
  private long entries;
  private int next;

  /**
   * Opens what {@code mark} names.
   *
   * @param today days since the epoch; what is added is remembered as imported on it
   */
  Ledger(Path folder, Optional<String> mark, int today) throws IOException {
    this.folder = folder;
    this.today = today;
    Files.createDirectories(folder);
    for (String number : mark.orElse("").split(" ")) {
      if (!number.isEmpty()) {
        runs.add(Run.open(run(Integer.parseInt(number))));
        next = Math.max(next, Integer.parseInt(number) + 1);
      }
    }
    tidy();
  }

  private Path run(int number) {
    return folder.resolve("run-" + number);
  }

  private Path off(int hour) {
    return folder.resolve("off-" + hour);
  }

  /** Counts one occurrence of a line; whether it must be imported. */
  synchronized boolean fresh(long time, long hash) throws IOException {
    int hour = (int) Math.floorDiv(time, HOUR);
    HourTable table = current;
    if (table == null || hour != currentHour) {
      table = table(hour);
    }
    int before = table.size();
    boolean fresh = table.fresh(Math.max(1, hash >>> 17));
    entries += table.size() - before;
    return fresh;
  }

  private HourTable table(int hour) throws IOException {
    HourTable table = tables.get(hour);
    if (table == null) {
      if (entries > MOST_IN_MEMORY) {
        layOff();
      }
      table = load(hour);
      tables.put(hour, table);
      entries += table.size();
    }
    current = table;
    currentHour = hour;
    return table;
  }

  private HourTable load(int hour) throws IOException {
    var table = new HourTable();
    for (Run run : runs) {
      for (long entry : run.read(hour)) {
        table.prior(entry >>> 16, (int) (entry & HourTable.MOST_COUNT));
      }
    }
    if (laidOff.contains(hour)) {
      for (long entry : Run.open(off(hour)).read(hour)) {
        table.seen(entry >>> 16, (int) (entry & HourTable.MOST_COUNT));
      }
    }
    return table;
  }

  /** Puts the longest untouched half of the entries on disk. */
  private void layOff() throws IOException {
    var eldest = tables.entrySet().iterator();
    while (eldest.hasNext() && entries > MOST_IN_MEMORY / 2) {
      Map.Entry<Integer, HourTable> entry = eldest.next();
      try (var out = new Run.Writer(off(entry.getKey()))) {
        out.section(entry.getKey(), today, entry.getValue().seen());
      }
      laidOff.add(entry.getKey());
      entries -= entry.getValue().size();
      eldest.remove();
    }
    current = null;
  }

  /** Writes what the file added, durably, and answers the mark that makes it count. */
  synchronized String prepare() throws IOException {
    var hours = new TreeSet<Integer>(tables.keySet());
    hours.addAll(laidOff);
    boolean merge = runs.size() >= MOST_RUNS;
    if (merge) {
      runs.forEach(run -> hours.addAll(run.hours()));
    }
    try (var out = new Run.Writer(run(next))) {
      for (int hour : hours) {
        long[] added = added(hour);
        out.section(hour, day(hour, added), merge ? merged(hour, added, runs) : added);
      }
      out.sync();
    }
    return mark(merge);
  }

  private long[] added(int hour) throws IOException {
    HourTable table = tables.get(hour);
    boolean touched = table != null || laidOff.contains(hour);
    return touched ? (table == null ? load(hour) : table).added() : new long[0];
  }

  private int day(int hour, long[] added) {
    int last = runs.stream().mapToInt(run -> run.day(hour)).max().orElse(today);
    return added.length > 0 ? today : last;
  }

  /**
   * Forgets the hours that were last imported before a day, so that they can be imported again;
   * answers the mark that makes it count, none where there is nothing to forget.
   */
  synchronized Optional<String> forget(int before) throws IOException {
    var hours = new TreeSet<Integer>();
    boolean old = false;
    for (Run run : runs) {
      for (int hour : run.hours()) {
        old |= run.day(hour) < before;
        if (run.day(hour) >= before) {
          hours.add(hour);
        }
      }
    }
    return old ? Optional.of(rewritten(hours, before)) : Optional.empty();
  }

  private String rewritten(Set<Integer> hours, int before) throws IOException {
    try (var out = new Run.Writer(run(next))) {
      for (int hour : hours) {
        List<Run> young = runs.stream().filter(run -> run.day(hour) >= before).toList();
        int day = young.stream().mapToInt(run -> run.day(hour)).max().orElse(today);
        out.section(hour, day, merged(hour, new long[0], young));
      }
      out.sync();
    }
    return mark(true);
  }

  private static long[] merged(int hour, long[] added, List<Run> runs) throws IOException {
    long[] all = added;
    for (Run run : runs) {
      all = Run.joined(all, run.read(hour));
    }
    return all;
  }

  private String mark(boolean merge) throws IOException {
    if (merge) {
      runs.clear();
    }
    runs.add(Run.open(run(next)));
    var mark = new StringBuilder();
    for (Run run : runs) {
      String name = String.valueOf(run.file().getFileName());
      mark.append(mark.isEmpty() ? "" : " ").append(name.substring("run-".length()));
    }
    return mark.toString();
  }

  /** Removes what does not count. */
  private void tidy() throws IOException {
    var counted = new HashSet<Path>();
    runs.forEach(run -> counted.add(run.file()));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{run,off}-*")) {
      for (Path file : files) {
        if (!counted.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    tables.clear();
    for (int hour : laidOff) {
      Files.deleteIfExists(off(hour));
    }
  }
}
