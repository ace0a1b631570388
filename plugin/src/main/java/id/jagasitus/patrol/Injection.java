package id.jagasitus.patrol;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.site.SitePath;
import id.jagasitus.watch.ScanResult;
import id.jagasitus.watch.ScanSignal;
import id.jagasitus.watch.Study;
import id.jagasitus.watch.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The same thing planted in one or many places.
 *
 * @param key what it is: the telling signals and their details
 * @param verdict of the worst place
 * @param score of the worst place
 * @param signals of the worst place
 * @param places paths with a leading slash, or addresses; the worst first
 */
public record Injection(
    String key, Verdict verdict, int score, List<ScanSignal> signals, List<String> places) {

  /** What is wanted where pages were tampered with. */
  static final String CONTENT = "injected-content";

  /** What is wanted where something was left that a server runs. */
  static final String PROGRAM = "planted-program";

  private static final int MOST_NAMED = 40;

  /** Points from which on a sign tells what something is. */
  private static final int TELLING = 30;

  public Injection {
    signals = List.copyOf(signals);
    places = List.copyOf(places);
  }

  /** Gathers what a survey found, the worst first. */
  static List<Injection> gather(SortedMap<SitePath, Study> studies) {
    var found = new TreeMap<String, ScanResult>();
    studies.forEach((path, study) -> found.put('/' + path.text(), study.result()));
    return gather((Map<String, ScanResult>) found);
  }

  /** Gathers results by the place each belongs to. */
  public static List<Injection> gather(Map<String, ScanResult> results) {
    var groups = new LinkedHashMap<String, Map<String, ScanResult>>();
    results.forEach(
        (place, result) -> {
          if (result.verdict() != Verdict.NONE) {
            groups.computeIfAbsent(key(result), key -> new TreeMap<>()).put(place, result);
          }
        });
    var injections = new ArrayList<Injection>();
    groups.forEach((key, places) -> injections.add(of(key, places)));
    injections.sort(
        Comparator.comparing(Injection::verdict).thenComparingInt(Injection::score).reversed());
    return List.copyOf(injections);
  }

  private static Injection of(String key, Map<String, ScanResult> places) {
    ScanResult worst =
        places.values().stream().max(Comparator.comparingInt(ScanResult::score)).orElseThrow();
    return new Injection(
        key, worst.verdict(), worst.score(), worst.signals(), List.copyOf(places.keySet()));
  }

  /** Equal where the same words and targets were planted, whatever else the page holds. */
  private static String key(ScanResult result) {
    return result.signals().stream()
        .filter(signal -> signal.points() >= TELLING)
        .map(signal -> signal.id() + '=' + signal.detail())
        .sorted()
        .limit(3)
        .collect(Collectors.joining(";"));
  }

  /** Whether some visitors see it and others do not. */
  public boolean cloaked() {
    return signals.stream().anyMatch(Injection::differs);
  }

  private static boolean differs(ScanSignal signal) {
    return signal.id().startsWith("cloaked-") || signal.id().equals("differs-for-search");
  }

  /** Which visitors of the probe matrix see what the ordinary one does not. */
  public List<String> seenBy() {
    return signals.stream()
        .filter(Injection::differs)
        .map(signal -> signal.detail().replaceFirst(": .*", ""))
        .distinct()
        .toList();
  }

  /**
   * As a signal of the site's files.
   *
   * @param place where it was seen first
   * @param content fingerprint of the pages that have it
   */
  public Signal signal(String place, String content, Instant at) {
    String intent = program() ? PROGRAM : CONTENT;
    return signal("clean-scan", intent, place, at, Map.of("content", content));
  }

  /** Whether it is code for the server, not text for visitors. */
  private boolean program() {
    return signals.stream()
        .filter(signal -> signal.points() >= TELLING)
        .anyMatch(signal -> signal.id().matches("(?:code|config|program|configuration)-.*"));
  }

  /**
   * As a signal of what the site serves: of the site as a whole where visitors are told apart.
   *
   * @param content fingerprint of what the pages say
   */
  Signal served(URI home, String content, Instant at) {
    return cloaked()
        ? signal(
            "cloak-probe",
            "cloaking",
            home.toString(),
            at,
            Map.of("seen_by", String.join(", ", seenBy()), "content", content))
        : signal("served-scan", CONTENT, places.getFirst(), at, Map.of("content", content));
  }

  private Signal signal(
      String rule, String intent, String place, Instant at, Map<String, String> more) {
    boolean critical = verdict == Verdict.CRITICAL;
    var facts = new HashMap<String, String>(facts());
    facts.putAll(more);
    return new Signal(
        rule,
        intent,
        critical ? Severity.CRITICAL : Severity.REVIEW,
        score,
        at,
        new Subject.Place(place),
        critical,
        facts,
        null);
  }

  /** What tells most. */
  private String seen() {
    return signals.stream()
        .max(Comparator.comparingInt(ScanSignal::points))
        .map(ScanSignal::detail)
        .orElse("");
  }

  private Map<String, String> facts() {
    return Map.of(
        "signals",
        signals.stream().map(ScanSignal::id).distinct().collect(Collectors.joining(", ")),
        "seen",
        seen(),
        "places",
        places.stream().limit(MOST_NAMED).collect(Collectors.joining(" ")),
        "count",
        places.size() + "");
  }
}
