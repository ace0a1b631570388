package id.jagasitus.patrol;

import id.jagasitus.event.Signal;
import id.jagasitus.watch.CleanScanner;
import id.jagasitus.watch.CloakCheck;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Programs;
import id.jagasitus.watch.ScanResult;
import id.jagasitus.watch.Verdict;
import id.jagasitus.watch.Visitor;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for the site as its visitors and as search engines do, a few pages a round, and compares
 * what each gets to see. The home page is asked for in every round; the others take turns. Safe for
 * several threads; one round at a time.
 */
public final class ServedPatrol {

  private static final Logger LOG = System.getLogger(ServedPatrol.class.getName());

  /** No further page is begun after that long. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** What was seen of a page holds that long. */
  private static final Duration HOLDS = Duration.ofHours(24);

  private static final int MOST_AGAIN = 10;

  private final Supplier<Optional<URI>> site;
  private final Supplier<Hosts> hosts;
  private final Supplier<PageFetch> fetches;
  private final CloakCheck.Pace pace;
  private final ServedPages pages;
  private final TieWatch ties;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final TreeMap<String, Seen> seen = new TreeMap<>();
  private final Map<String, Told> told = new HashMap<>();
  private String asked = "";
  private volatile ServedView view = ServedView.NONE;

  /** The latest answer of a page. */
  private record Seen(URI address, Instant at, Optional<CloakCheck.Probed> answer, String problem) {
    boolean bad() {
      return answer.filter(got -> got.result().verdict() != Verdict.NONE).isPresent();
    }
  }

  /** In how many places something was told, and what they said. */
  private record Told(int places, String content) {}

  /**
   * @param site public address of the site; empty while it is not set
   * @param fetches how to ask; closed after each round
   * @param pace rests before each request
   * @param pages chooses what to ask for
   * @param ties compares where the pages lead with what was approved
   */
  public ServedPatrol(
      Supplier<Optional<URI>> site,
      Supplier<Hosts> hosts,
      Supplier<PageFetch> fetches,
      CloakCheck.Pace pace,
      ServedPages pages,
      TieWatch ties,
      InstantSource clock,
      Supplier<ZoneId> zone) {
    this.site = site;
    this.hosts = hosts;
    this.fetches = fetches;
    this.pace = pace;
    this.pages = pages;
    this.ties = ties;
    this.clock = clock;
    this.zone = zone;
  }

  /** What the last rounds found. */
  public ServedView view() {
    return view;
  }

  /**
   * One round.
   *
   * @return signals of what is new
   * @throws IOException when what was seen cannot be kept
   */
  public synchronized List<Signal> look() throws IOException, InterruptedException {
    Optional<URI> home = site.get();
    forget(home.map(URI::toString).orElse(""));
    if (home.isEmpty()) {
      view = ServedView.NONE;
      return List.of();
    }
    ask(home.get());
    Instant at = clock.instant();
    seen.values().removeIf(one -> one.at().isBefore(at.minus(HOLDS)));
    return Stream.concat(tell(home.get(), at).stream(), ties.end(home.get(), at).stream()).toList();
  }

  private void ask(URI home) throws InterruptedException {
    Instant end = clock.instant().plus(LONGEST);
    ties.begin(home);
    try (PageFetch fetch = fetches.get()) {
      for (ServedPages.Wanted wanted : wanted(pages.round(home, fetch, today()))) {
        if (clock.instant().isBefore(end)) {
          Seen one = ask(fetch, wanted.address());
          seen.put(wanted.path(), one);
          one.answer().ifPresent(got -> bound(wanted.path(), got, one.at()));
        }
      }
      for (URI script : ties.scripts(clock.instant())) {
        askScript(fetch, script, end);
      }
    }
  }

  private void bound(String path, CloakCheck.Probed got, Instant at) {
    got.ties().ifPresent(found -> ties.page(path, found, got.result(), at));
  }

  /** A script that does not answer is a fault of the page, not a change of what it runs. */
  private void askScript(PageFetch fetch, URI script, Instant end) throws InterruptedException {
    if (clock.instant().isBefore(end)) {
      pace.rest();
      try {
        PageFetch.Fetched got = fetch.get(script, Visitor.BROWSER, "*/*");
        if (got.status() == 200 && got.whole()) {
          ties.script(script, got.text(), clock.instant());
        }
      } catch (IOException unanswered) {
        LOG.log(Level.DEBUG, script + " did not answer", unanswered);
      }
    }
  }

  /**
   * With the pages that looked bad, those first that were not asked for longest: who cleaned up
   * should not have to wait until their turn comes.
   */
  private List<ServedPages.Wanted> wanted(List<ServedPages.Wanted> round) {
    var all = new ArrayList<>(round);
    Set<String> chosen =
        round.stream().map(ServedPages.Wanted::path).collect(Collectors.toUnmodifiableSet());
    Set<String> suspects = ties.suspects();
    seen.entrySet().stream()
        .filter(one -> one.getValue().bad() || suspects.contains(one.getKey()))
        .filter(one -> !chosen.contains(one.getKey()))
        .sorted(Comparator.comparing(one -> one.getValue().at()))
        .limit(MOST_AGAIN)
        .forEach(one -> all.add(new ServedPages.Wanted(one.getKey(), one.getValue().address())));
    return all;
  }

  /** What is known of one site says nothing of another. */
  private void forget(String now) {
    if (!asked.equals(now)) {
      seen.clear();
      told.clear();
      asked = now;
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(zone.get()).toLocalDate();
  }

  private Seen ask(PageFetch fetch, URI address) throws InterruptedException {
    try {
      var check =
          new CloakCheck(fetch, new CleanScanner(Programs.EXPECTED), hosts.get(), today(), pace);
      return new Seen(address, clock.instant(), Optional.of(check.look(address)), "");
    } catch (IOException e) {
      String problem = String.valueOf(e.getMessage());
      return new Seen(address, clock.instant(), Optional.empty(), problem);
    }
  }

  private List<Signal> tell(URI home, Instant at) {
    var results = new HashMap<String, ScanResult>();
    seen.forEach((path, one) -> one.answer().ifPresent(got -> results.put(path, got.result())));
    List<Injection> found = Injection.gather(results);
    var looked = new ArrayList<ServedView.Looked>();
    seen.forEach((path, one) -> looked.add(new ServedView.Looked(path, one.at(), one.problem())));
    view = new ServedView(at, home.toString(), looked, found);
    told.keySet().retainAll(found.stream().map(Injection::key).toList());
    return found.stream()
        .filter(this::news)
        .map(one -> one.served(home, content(one), at))
        .toList();
  }

  /**
   * Told once, and again when it is in more places, was gone in between, or says something else.
   */
  private boolean news(Injection found) {
    var now = new Told(found.places().size(), content(found));
    Told before = told.put(found.key(), now);
    return before == null
        || before.places() < now.places()
        || !before.content().equals(now.content());
  }

  /** Fingerprint of what the pages say that have it: what a person judges is bound to this. */
  private String content(Injection found) {
    return Fingerprint.of(
        found.places().stream()
            .flatMap(place -> Optional.ofNullable(seen.get(place)).stream())
            .flatMap(one -> one.answer().stream())
            .map(CloakCheck.Probed::said)
            .collect(Collectors.joining("\n")));
  }
}
