package id.jagasitus.expiry;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Remembers where the site's host leads and who answers for its domain, and tells of what was never
 * seen before. What was seen once is known from then on, so that servers which take turns are
 * quiet; the first look makes the baseline. The file holds the host, then a kind and a value a
 * line.
 */
public final class NameWatch {

  private static final String ADDRESS = "dns-address";
  private static final String SERVER = "dns-name-server";
  private static final String MAIL = "dns-mail";
  private static final String ISSUER = "dns-issuer";
  private static final String WILDCARD = "dns-wildcard";

  /** A name nobody gives to anything: it leads somewhere only where every name does. */
  private static final String NOBODY = "tidak-ada-yang-bernama-ini.";

  private static final List<String> KINDS = List.of(ADDRESS, SERVER, MAIL, ISSUER, WILDCARD);
  private static final int MOST = 64;
  private static final int SCORE = 50;

  private final Path file;
  private final Set<String> known = new TreeSet<>();
  private String host = "";
  private volatile View view = new View("", Map.of(), Instant.EPOCH, "");

  /**
   * What the last look gave.
   *
   * @param host the site's, or empty before the first look
   * @param found what was found of each kind that answered
   * @param problem why there was no answer, or empty
   */
  public record View(String host, Map<String, List<String>> found, Instant at, String problem) {
    public View {
      found = Map.copyOf(found);
    }

    /** Where the host leads. */
    public List<String> addresses() {
      return found.getOrDefault(ADDRESS, List.of());
    }

    /** Who answers for the domain. */
    public List<String> servers() {
      return found.getOrDefault(SERVER, List.of());
    }

    /** Who takes its mail. */
    public List<String> mail() {
      return found.getOrDefault(MAIL, List.of());
    }

    /** Who may issue certificates for it. */
    public List<String> issuers() {
      return found.getOrDefault(ISSUER, List.of());
    }

    /** Where every name of the domain leads that nobody gave; empty as it should be. */
    public List<String> wildcard() {
      return found.getOrDefault(WILDCARD, List.of());
    }
  }

  private NameWatch(Path file) {
    this.file = file;
  }

  /** Opens what was seen before. */
  public static NameWatch open(Path file) throws IOException {
    var watch = new NameWatch(file);
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      watch.host = lines.isEmpty() ? "" : lines.getFirst();
      lines.stream().skip(1).limit((long) KINDS.size() * MOST).forEach(watch.known::add);
    }
    return watch;
  }

  /** What the last look gave. */
  public View view() {
    return view;
  }

  /**
   * Looks once.
   *
   * @return a signal for each kind of answer that has something new
   * @throws IOException when what was seen cannot be kept
   */
  public synchronized List<Signal> look(String site, Names names, Instant at) throws IOException {
    if (!site.equals(host)) {
      known.clear();
      host = site;
    }
    View seen = ask(site, names, at);
    view = seen;
    var signals = new ArrayList<Signal>();
    for (String kind : KINDS) {
      if (seen.found().containsKey(kind)) {
        compare(kind, seen.found().get(kind), at).ifPresent(signals::add);
      }
    }
    write();
    return signals;
  }

  /**
   * A name that cannot be looked up is no change; whether the site answers is checked elsewhere.
   */
  private static View ask(String site, Names names, Instant at) {
    var found = new HashMap<String, List<String>>();
    try {
      found.put(ADDRESS, names.addresses(site));
      Optional<String> domain = DomainName.registered(site);
      if (domain.isPresent()) {
        found.put(SERVER, names.nameServers(domain.get()));
        found.put(MAIL, names.mailServers(domain.get()));
        found.put(ISSUER, names.issuers(domain.get()));
        found.put(WILDCARD, nobody(domain.get(), names));
      }
      return new View(site, found, at, "");
    } catch (IOException e) {
      return new View(site, found, at, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> nobody(String domain, Names names) throws IOException {
    try {
      return names.addresses(NOBODY + domain);
    } catch (UnknownHostException asItShouldBe) {
      return List.of();
    }
  }

  private Optional<Signal> compare(String kind, List<String> now, Instant at) {
    List<String> before =
        known.stream().filter(line -> line.startsWith(kind + ' ')).map(NameWatch::value).toList();
    List<String> fresh = now.stream().filter(value -> !before.contains(value)).toList();
    fresh.stream().limit(MOST - before.size()).forEach(value -> known.add(kind + ' ' + value));
    if (before.isEmpty()) {
      known.add(kind + ' '); // from now on, that there is something is news
    }
    return before.isEmpty() || fresh.isEmpty()
        ? Optional.empty()
        : Optional.of(signal(kind, before, fresh, at));
  }

  private static String value(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private Signal signal(String kind, List<String> before, List<String> fresh, Instant at) {
    return new Signal(
        kind,
        "identity-change",
        Severity.REVIEW,
        SCORE,
        at,
        new Subject.Place("names:" + host),
        false,
        Map.of(
            "host",
            host,
            "before",
            String.join(" ", before.stream().limit(10).toList()).strip(),
            "now",
            String.join(", ", fresh)),
        null);
  }

  private void write() throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, Stream.concat(Stream.of(host), known.stream()).toList());
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
