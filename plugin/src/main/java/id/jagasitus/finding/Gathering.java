package id.jagasitus.finding;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signals of one subject and intent as they come in. Not thread-safe. */
final class Gathering {

  /** Requests kept from the beginning, and as many from the end. */
  static final int KEPT = 200;

  private static final int MOST_RULES = 100;

  /** Bytes of a gathering itself, and of a signal or request without its texts, about. */
  private static final int OWN_BYTES = 1_000;

  private static final long EACH_BYTES = 400;

  final Subject subject;
  final String intent;
  private final Map<String, Tally> rules = new LinkedHashMap<>();
  private final List<RequestEvent> first = new ArrayList<>();
  private final Deque<RequestEvent> latest = new ArrayDeque<>();
  private final Rhythm rhythm;
  private @Nullable RequestEvent newest;
  private Severity severity = Severity.INFO;
  private Instant began;
  private Instant last;
  private long signals;
  private long requests;
  private boolean succeeded;
  private Instant cameToLight = Instant.EPOCH;
  private long bytes = OWN_BYTES;
  private long evidence;
  long id;
  Severity journaled = Severity.INFO;
  @Nullable Ruling ruling;

  /** Fingerprint of what the latest signal was about; empty where signals have none. */
  String content = "";

  /** Whether it changed since its file was written. */
  boolean changed = true;

  /** Count and points of one rule, and the first request that showed it. */
  private static final class Tally {
    final int points;
    final Signal example;
    long count;

    Tally(Signal example, long count) {
      this.points = example.score();
      this.example = example;
      this.count = count;
    }

    /** Its points once, and a sixth more for each doubling, at most twice its points. */
    int sum() {
      int doublings = 63 - Long.numberOfLeadingZeros(count);
      return points + Math.min(points, points * doublings / 6);
    }
  }

  Gathering(Signal signal) {
    subject = signal.subject();
    intent = signal.intent();
    began = signal.time();
    last = signal.time();
    rhythm = new Rhythm(began);
  }

  /** As its file has it. */
  Gathering(Kept kept) {
    subject = kept.subject();
    intent = kept.intent();
    began = kept.began();
    last = kept.last();
    rhythm = Rhythm.of(kept.activity());
    cameToLight = Objects.requireNonNullElse(kept.cameToLight(), Instant.EPOCH);
    id = kept.id();
    severity = kept.severity();
    succeeded = kept.succeeded();
    signals = kept.signals();
    requests = kept.requests();
    kept.rules().stream()
        .limit(MOST_RULES)
        .filter(rule -> rule.count() > 0)
        .forEach(
            rule -> rules.put(rule.rule(), new Tally(rule.example(subject, intent), rule.count())));
    kept.first().stream().limit(KEPT).forEach(first::add);
    kept.latest().stream().limit(KEPT).forEach(latest::add);
    evidence = Stream.concat(first.stream(), latest.stream()).mapToLong(Gathering::bytes).sum();
    bytes += evidence + rules.values().stream().mapToLong(tally -> bytes(tally.example)).sum();
    changed = false;
  }

  void add(Signal signal) {
    changed = true;
    signals++;
    content = signal.facts().getOrDefault(Cleared.CONTENT, content);
    Tally tally = rules.get(signal.rule());
    if (tally == null && rules.size() < MOST_RULES) {
      tally = new Tally(signal, 0);
      rules.put(signal.rule(), tally);
      bytes += bytes(signal);
    }
    if (tally != null) {
      tally.count++;
    }
    severity = severity.compareTo(signal.severity()) < 0 ? signal.severity() : severity;
    succeeded |= signal.succeeded();
    began = signal.time().isBefore(began) ? signal.time() : began;
    last = signal.time().isAfter(last) ? signal.time() : last;
    rhythm.add(signal.time());
    keep(signal.request());
  }

  private void keep(@Nullable RequestEvent request) {
    if (request == null || request.equals(newest)) {
      return;
    }
    newest = request;
    requests++;
    weigh(bytes(request));
    if (first.size() < KEPT) {
      first.add(request);
      return;
    }
    if (latest.size() == KEPT) {
      weigh(-bytes(latest.removeFirst()));
    }
    latest.addLast(request);
  }

  private void weigh(long by) {
    evidence += by;
    bytes += by;
  }

  private static long bytes(RequestEvent request) {
    int headers = request.referer().length() + request.userAgent().length();
    int query = Objects.requireNonNullElse(request.query(), "").length();
    return EACH_BYTES + request.path().length() + query + headers;
  }

  private static long bytes(Signal signal) {
    return EACH_BYTES + signal.facts().values().stream().mapToLong(String::length).sum();
  }

  /** Bytes it takes, about. */
  long bytes() {
    return bytes;
  }

  /** Bytes its requests take, about. */
  long evidenceBytes() {
    return evidence;
  }

  /**
   * Gives requests up until they take so many bytes: the middle of the series first, the first
   * request never.
   *
   * @return how many were given up
   */
  int thin(long most) {
    int gone = 0;
    while (evidence > most && first.size() + latest.size() > 1) {
      boolean fromLatest = latest.size() >= first.size();
      weigh(-bytes(fromLatest ? latest.removeFirst() : first.removeLast()));
      changed = true;
      gone++;
    }
    return gone;
  }

  /** Older requests came to light at an instant. */
  void cameToLight(Instant at) {
    cameToLight = at.isAfter(cameToLight) ? at : cameToLight;
  }

  Instant cameToLight() {
    return cameToLight;
  }

  int score() {
    return rules.values().stream().mapToInt(Tally::sum).sum();
  }

  Severity severity() {
    if (succeeded) {
      return Severity.CRITICAL;
    }
    return severity == Severity.CRITICAL ? Severity.REVIEW : severity;
  }

  Instant last() {
    return last;
  }

  boolean succeeded() {
    return succeeded;
  }

  Finding.Judgement verdict() {
    Ruling made = ruling;
    return made == null ? Finding.Judgement.NONE : made.verdict();
  }

  Finding finding() {
    List<Finding.Reason> reasons =
        rules.entrySet().stream()
            .map(e -> new Finding.Reason(e.getKey(), e.getValue().sum(), e.getValue().count))
            .sorted(
                Comparator.comparingInt((Finding.Reason r) -> -r.points())
                    .thenComparing(Finding.Reason::rule))
            .toList();
    return new Finding(
        id,
        subject,
        intent,
        severity(),
        score(),
        reasons,
        signals,
        requests,
        began,
        last,
        succeeded,
        verdict());
  }

  /** The first and the latest requests, in order, and one signal of each rule. */
  Evidence evidence() {
    return new Evidence(
        first, List.copyOf(latest), rules.values().stream().map(tally -> tally.example).toList());
  }

  Dossier dossier(Optional<Instant> closed) {
    return new Dossier(
        finding(), evidence(), rhythm.activity(), Optional.ofNullable(ruling), closed);
  }

  /** Without its requests. */
  Dossier slim() {
    var nothing = new Evidence(List.of(), List.of(), List.of());
    return new Dossier(
        finding(), nothing, rhythm.activity(), Optional.ofNullable(ruling), Optional.empty());
  }

  Kept kept() {
    String address = subject instanceof Subject.Actor a ? a.address() : "";
    String network = subject instanceof Subject.Actor a ? a.network() : "";
    String place = subject instanceof Subject.Place p ? p.place() : "";
    return new Kept(
        id,
        address,
        network,
        place,
        intent,
        severity,
        succeeded,
        began,
        last,
        signals,
        requests,
        rules.values().stream().map(t -> Kept.Rule.of(t.example, t.count)).toList(),
        first,
        List.copyOf(latest),
        rhythm.activity(),
        cameToLight,
        null);
  }
}
