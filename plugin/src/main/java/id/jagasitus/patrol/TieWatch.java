package id.jagasitus.patrol;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageTies;
import id.jagasitus.watch.ScanResult;
import id.jagasitus.watch.Tie;
import id.jagasitus.watch.Verdict;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Compares where served pages lead and what they run with what was approved: a database or a rule
 * of the server can change that while every file of the site stays the same. Used by one thread.
 */
public final class TieWatch {

  private static final int SCRIPTS_A_ROUND = 6;
  private static final int MOST_SCRIPTS = 500;
  private static final Duration AGAIN = Duration.ofHours(1);

  /** Points from which on a sign of the scanner tells what is planted. */
  private static final int TELLING = 30;

  private final Outgoing outgoing;
  private final Publishing publishing;
  private final Supplier<Hosts> hosts;
  private final Map<URI, Instant> scripts = new HashMap<>();
  private final List<ServedTie> news = new ArrayList<>();
  private Instant last = Instant.EPOCH;
  private boolean ready;

  /**
   * @param publishing what comes while somebody updates the site is approved
   * @param hosts the site's own hosts and those that are known
   */
  public TieWatch(Outgoing outgoing, Publishing publishing, Supplier<Hosts> hosts) {
    this.outgoing = outgoing;
    this.publishing = publishing;
    this.hosts = hosts;
  }

  /** Begins a round of a site; without the files' state nothing is compared in it. */
  void begin(URI home) {
    outgoing.begin(home.toString());
    ready = outgoing.ready();
    news.clear();
  }

  /** Takes in a page with what the scanner says of it. */
  void page(String path, PageTies found, ScanResult scan, Instant at) {
    if (ready) {
      Hosts known = hosts.get();
      news.addAll(
          outgoing.looked(path, found.ties(), (tie, came) -> severity(tie, came, scan, known), at));
      found.scripts().stream()
          .filter(script -> scripts.size() < MOST_SCRIPTS)
          .forEach(script -> scripts.putIfAbsent(script, Instant.EPOCH));
    }
  }

  /** A new script, form or frame of a host that nobody knows is worse than one more link. */
  private static Severity severity(Tie tie, boolean came, ScanResult scan, Hosts hosts) {
    String host = tie.host();
    boolean harm = scan.verdict() == Verdict.CRITICAL;
    if (harm && (host.isEmpty() ? came : names(scan, host))) {
      return Severity.CRITICAL;
    }
    return tie.kind().grave() && (came || hosts.unknown(host)) ? Severity.REVIEW : Severity.INFO;
  }

  private static boolean names(ScanResult scan, String host) {
    return scan.signals().stream()
        .anyMatch(sign -> sign.points() >= TELLING && sign.detail().contains(host));
  }

  /** Scripts of the site to ask for now, those first that were not asked for longest. */
  List<URI> scripts(Instant now) {
    List<URI> due =
        scripts.entrySet().stream()
            .filter(one -> !now.isBefore(one.getValue().plus(AGAIN)))
            .sorted(Map.Entry.comparingByValue())
            .limit(SCRIPTS_A_ROUND)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(script -> scripts.put(script, now));
    return due;
  }

  /** Takes in a script of the site as it was served. */
  void script(URI script, String code, Instant at) {
    Tie tie = PageTies.script(code, hosts.get());
    String path = String.valueOf(script.getPath());
    news.addAll(
        outgoing.looked(
            path,
            Map.of(tie, path + ": " + code.strip()),
            (one, came) -> came ? Severity.REVIEW : Severity.INFO,
            at));
  }

  /** Pages that are asked for again before their turn, since something grave waits there. */
  Set<String> suspects() {
    return outgoing.suspects();
  }

  /**
   * Ends a round.
   *
   * @return signals of what is new; what the scanner finds harmful it tells itself
   */
  List<Signal> end(URI home, Instant at) throws IOException {
    publishing.approve(outgoing, last, at);
    last = at;
    outgoing.save();
    Set<String> waiting =
        Set.copyOf(outgoing.view().waiting().stream().map(ServedTie::id).toList());
    var kinds = new TreeMap<Tie.Kind, List<ServedTie>>();
    news.stream()
        .filter(one -> one.severity() == Severity.REVIEW && waiting.contains(one.id()))
        .sorted(Comparator.comparing(one -> one.tie().to()))
        .forEach(one -> kinds.computeIfAbsent(one.tie().kind(), key -> new ArrayList<>()).add(one));
    return kinds.entrySet().stream()
        .map(one -> TieSignals.of(one.getKey(), one.getValue(), home, at))
        .toList();
  }
}
