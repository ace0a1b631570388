package id.jagasitus.watch;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest requests that the checks made, so that detection does not accuse the office
 * of what its own probes do under the names of search engines, and the record names them. Safe for
 * several threads.
 */
public final class OwnProbes implements PageFetch.Sent {

  private static final Logger LOG = System.getLogger(OwnProbes.class.getName());
  private static final int MOST = 5_000;

  /** Longest that detection may lie behind: two days, as over a weekend without power. */
  private static final long KEPT = 2 * 86_400_000L;

  /** Longest way from being sent to being recorded as begun, with clocks a little apart. */
  private static final long NEAR = 60_000;

  private final Deque<Made> made = new ArrayDeque<>();
  private final Map<String, Deque<Made>> byUri = new HashMap<>();
  private volatile long latest = Long.MIN_VALUE;
  private final InstantSource clock;
  private final @Nullable Path file;
  private int written;

  private record Made(String uri, String agent, long millis) {

    String line() {
      return millis + "\t" + uri + '\t' + agent + '\n';
    }

    boolean agents(String other) {
      return agent.equals(other) || named(agent).equals(other);
    }

    static Optional<Made> read(String line) {
      String[] cells = line.split("\t", -1);
      boolean whole = cells.length == 3 && cells[0].matches("\\d{1,15}");
      return whole
          ? Optional.of(new Made(cells[1], cells[2], Long.parseLong(cells[0])))
          : Optional.empty();
    }
  }

  /** Remembers nothing beyond this process. */
  public OwnProbes(InstantSource clock) {
    this.clock = clock;
    this.file = null;
  }

  private OwnProbes(InstantSource clock, Path file) {
    this.clock = clock;
    this.file = file;
  }

  /**
   * Remembers in a file, too, a request a line: detection goes on after a restart where it was,
   * with lines of the visitor log that were written before. A file that cannot be read is begun
   * anew.
   */
  public static OwnProbes open(Path file, InstantSource clock) throws IOException {
    var probes = new OwnProbes(clock, file);
    if (Files.exists(file)) {
      long since = clock.millis() - KEPT;
      try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        lines
            .flatMap(line -> Made.read(line).stream())
            .filter(one -> one.millis() >= since)
            .forEach(probes::keep);
      }
    }
    probes.rewrite();
    return probes;
  }

  @Override
  public synchronized void request(URI address, Visitor as) {
    String path = String.valueOf(address.getRawPath());
    String uri = path.isEmpty() ? "/" : path;
    String query = address.getRawQuery();
    var one = new Made(query == null ? uri : uri + '?' + query, as.agent(), clock.millis());
    keep(one);
    write(one);
  }

  private void keep(Made one) {
    made.addLast(one);
    byUri.computeIfAbsent(one.uri(), uri -> new ArrayDeque<>(2)).addLast(one);
    latest = Math.max(latest, one.millis());
    if (made.size() > MOST) {
      String uri = made.removeFirst().uri();
      byUri.computeIfPresent(
          uri, (key, all) -> all.pollFirst() == null || all.isEmpty() ? null : all);
    }
  }

  /** A probe goes out all the same; without its line it may be accused after a restart. */
  private void write(Made one) {
    if (file == null) {
      return;
    }
    try {
      if (++written > 2 * MOST) {
        rewrite();
      } else {
        Files.writeString(
            file,
            one.line(),
            StandardCharsets.ISO_8859_1,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Our own probe cannot be written down in " + file, e);
    }
  }

  private void rewrite() throws IOException {
    if (file == null) {
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    String all = made.stream().map(Made::line).collect(Collectors.joining());
    Files.writeString(part, all, StandardCharsets.ISO_8859_1);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    written = made.size();
  }

  /**
   * Whether a request was made here.
   *
   * @param uri path and query as sent
   * @param agent as sent, or as {@link #named} calls it
   * @param millis when it was recorded, milliseconds since the epoch
   */
  public boolean made(String uri, String agent, long millis) {
    return latest >= millis - NEAR && remembered(uri, agent, millis); // most know without the lock
  }

  private synchronized boolean remembered(String uri, String agent, long millis) {
    Deque<Made> same = byUri.get(uri);
    if (same == null) {
      return false;
    }
    Iterator<Made> newest = same.descendingIterator();
    while (newest.hasNext()) {
      Made one = newest.next();
      if (one.millis() < millis - NEAR) {
        return false; // and so is every older one
      }
      if (one.millis() <= millis + NEAR && one.agents(agent)) {
        return true;
      }
    }
    return false;
  }

  /** Our own name, with the one that a probe had to go under; hidden from statistics as a whole. */
  public static String named(String agent) {
    return agent.startsWith(Visitor.OWN_NAME)
        ? agent
        : Visitor.OWN_NAME + " (sebagai " + agent + ')';
  }
}
