package id.jagasitus.guard;

import id.jagasitus.event.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each rule has fired, and when last. Kept in a small file: one line a rule, its id, its
 * count and the time in milliseconds.
 */
public final class RuleCounts {

  /** Ids that are counted; there are a few hundred rules. */
  private static final int MOST = 2_000;

  private final Path file;
  private final Map<String, Hits> hits = new ConcurrentHashMap<>();
  private volatile boolean changed;

  /**
   * How one rule fared.
   *
   * @param count how often it fired
   * @param last event time of the latest; the epoch when it never did
   */
  public record Hits(long count, Instant last) {
    static final Hits NONE = new Hits(0, Instant.EPOCH);

    Hits plus(Instant time) {
      return new Hits(count + 1, time.isAfter(last) ? time : last);
    }
  }

  public RuleCounts(Path file) {
    this.file = file;
  }

  void add(Signal signal) {
    if (hits.size() < MOST || hits.containsKey(signal.rule())) {
      hits.merge(
          signal.rule(),
          Hits.NONE.plus(signal.time()),
          (before, one) -> before.plus(signal.time()));
      changed = true;
    }
  }

  /** How a rule fared since the installation began. */
  public Hits of(String rule) {
    return hits.getOrDefault(rule, Hits.NONE);
  }

  /** Takes back what was saved; a file that cannot be read counts as none. */
  public void load() throws IOException {
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3 && (parts[1] + parts[2]).matches("[0-9]{2,36}")) {
          hits.put(
              parts[0],
              new Hits(Long.parseLong(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2]))));
        }
      }
    } catch (NoSuchFileException e) {
      changed = false; // a new installation
    }
  }

  /** Writes what changed since the last time. */
  public void save() throws IOException {
    if (!changed) {
      return;
    }
    changed = false;
    try {
      write();
    } catch (IOException e) {
      changed = true; // to be tried again
      throw e;
    }
  }

  private void write() throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder); // in a home that is there: a removed one stays seen to be
    }
    List<String> lines =
        hits.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                e ->
                    e.getKey()
                        + '\t'
                        + e.getValue().count()
                        + '\t'
                        + e.getValue().last().toEpochMilli())
            .toList();
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
