package id.jagasitus.patrol;

import id.jagasitus.site.SitePath;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageReading;
import id.jagasitus.watch.Study;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether what the pages link to on other hosts is still there: a few addresses a round, each
 * once a week at most, and only where the office allowed it. What fails twice in a row is dead. The
 * file holds address, time, failures and problem a line, parted by tabs.
 */
public final class OutsideLinks {

  private static final int MOST = 2_000;
  private static final int A_ROUND = 20;
  private static final int DEAD = 2;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration AGAIN = Duration.ofHours(12);

  private final Path file;
  private final Map<String, Known> known = new TreeMap<>();
  private SortedMap<String, String> links = new TreeMap<>();

  /** What was learned of an address. */
  private record Known(Instant at, int failures, String problem) {
    boolean due(Instant now) {
      return !now.isBefore(at.plus(failures == 1 ? AGAIN : WEEK));
    }
  }

  /**
   * A link that leads nowhere.
   *
   * @param page a page it stands on, with a leading slash
   * @param address where it leads
   * @param problem what was answered, in words
   * @param at when that was asked last
   */
  public record Dead(String page, String address, String problem, Instant at) {}

  /** Asks for one address. */
  @FunctionalInterface
  public interface Asker {

    /**
     * @return why the address is no use, or empty
     */
    String problem(URI address) throws InterruptedException;
  }

  private OutsideLinks(Path file) {
    this.file = file;
  }

  /** Opens what was learned before; a garbled line is learned again. */
  public static OutsideLinks open(Path file) throws IOException {
    var links = new OutsideLinks(file);
    if (Files.exists(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().limit(MOST).forEach(links::read);
    }
    return links;
  }

  private void read(String line) {
    String[] cell = line.split("\t", -1);
    try {
      if (cell.length == 4) {
        known.put(cell[0], new Known(Instant.parse(cell[1]), Integer.parseInt(cell[2]), cell[3]));
      }
    } catch (DateTimeException | NumberFormatException garbled) {
      known.remove(cell[0]);
    }
  }

  /** Takes in where the pages lead now. */
  public synchronized void learn(SortedMap<SitePath, Study> studies, Hosts hosts) {
    var found = new TreeMap<String, String>();
    studies.forEach(
        (path, study) ->
            study.page().ifPresent(page -> outside(page, '/' + path.text(), hosts, found)));
    links = found;
    known.keySet().retainAll(found.keySet());
  }

  private static void outside(
      PageReading page, String path, Hosts hosts, SortedMap<String, String> found) {
    for (PageReading.Link link : page.links()) {
      Optional<URI> address = address(link.href());
      if (found.size() < MOST) {
        address
            .filter(at -> !hosts.self(at.getHost()))
            .ifPresent(at -> found.putIfAbsent(at.toString(), path));
      }
    }
  }

  /** An http address without its fragment. */
  private static Optional<URI> address(String href) {
    String written = href.strip().replaceFirst("#.*", "");
    if (!written.matches("(?i)https?://[^\\s\\p{Cc}]{3,500}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(written)).filter(at -> at.getHost() != null);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Every host that may be asked. */
  public synchronized List<String> hosts() {
    var hosts = new TreeSet<String>();
    links.keySet().forEach(at -> hosts.add(URI.create(at).getHost().toLowerCase(Locale.ROOT)));
    return List.copyOf(hosts);
  }

  /** Asks for those that were not asked for longest. */
  public void look(Asker asker, Instant now) throws IOException, InterruptedException {
    for (String address : due(now)) {
      String problem = asker.problem(URI.create(address));
      learned(address, problem, now);
    }
    write();
  }

  private synchronized List<String> due(Instant now) {
    return links.keySet().stream()
        .filter(at -> due(at, now))
        .sorted(Comparator.comparing(this::asked))
        .limit(A_ROUND)
        .toList();
  }

  private boolean due(String address, Instant now) {
    Known one = of(address);
    return one == null || one.due(now);
  }

  private @Nullable Known of(String address) {
    return known.get(address);
  }

  private Instant asked(String address) {
    Known one = of(address);
    return one == null ? Instant.EPOCH : one.at();
  }

  private synchronized void learned(String address, String problem, Instant now) {
    Known before = of(address);
    int failures = problem.isEmpty() ? 0 : before == null ? 1 : before.failures() + 1;
    String plain = problem.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
    String cut = plain.substring(0, Math.min(200, plain.length()));
    known.put(address, new Known(now, failures, cut));
  }

  /** What leads nowhere, by address. */
  public synchronized List<Dead> dead() {
    var dead = new ArrayList<Dead>();
    links.forEach(
        (address, page) -> {
          Known one = of(address);
          if (one != null && one.failures() >= DEAD) {
            dead.add(new Dead(page, address, one.problem(), one.at()));
          }
        });
    return dead;
  }

  private synchronized void write() throws IOException {
    var lines = new ArrayList<String>();
    known.forEach(
        (address, one) ->
            lines.add(
                String.join(
                    "\t", address, one.at().toString(), one.failures() + "", one.problem())));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, lines);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
