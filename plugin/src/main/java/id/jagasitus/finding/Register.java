package id.jagasitus.finding;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.journal.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The findings there are: all that are open, and the latest that ended. Folds the journal. Not
 * thread-safe.
 */
final class Register {

  /** Findings that ended and can still be listed. */
  static final int MOST_CLOSED = 2_000;

  private static final Comparator<Finding> URGENCY =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::last)
          .reversed()
          .thenComparingLong(Finding::id);

  final Exceptions exceptions = new Exceptions();
  final Cleared cleared = new Cleared();
  private final Veil veil;
  private final Map<Key, Gathering> openByKey = new HashMap<>();
  private final Map<Long, Gathering> open = new LinkedHashMap<>();
  private final Map<Long, Dossier> closed = new BoundedMap<>(() -> MOST_CLOSED, () -> {});
  private final Set<Long> cases = new HashSet<>();
  private long nextId = 1;

  /** What the requests of all open findings may take, about, however large the heap. */
  private static final long ENOUGH_EVIDENCE = 48L << 20;

  /** The same, of a heap in which serving and detection need their room, too. */
  static final long MOST_EVIDENCE = mostEvidence(Runtime.getRuntime().maxMemory());

  private long evidence;
  private long thinned;

  /** What signals are gathered by. */
  record Key(Subject subject, String intent) {}

  Register(Veil veil) {
    this.veil = veil;
  }

  /**
   * Takes in an entry of the journal, from the first on, so that a restart keeps what was open. For
   * {@link id.jagasitus.journal.Journal#replay}; a follower would meet the findings' own appends.
   */
  void restore(Entry entry) {
    switch (entry.kind()) {
      case Steps.OPENED, Steps.ESCALATED -> restore(entry.data().as(Steps.Standing.class));
      case Steps.VERDICT -> {
        var judged = entry.data().as(Steps.Judged.class);
        rule(judged, entry);
      }
      case Steps.CLOSED -> restore(entry.data().as(Steps.Ended.class), entry.time());
      case Steps.EXCEPTED -> exceptions.put(entry.data().as(ExceptionRule.class));
      case Steps.LIFTED -> exceptions.remove(entry.data().as(Steps.Lifted.class).id());
      default -> {}
    }
  }

  /** Numbers of findings up to this one are taken, also where nothing is kept of it. */
  void taken(long id) {
    nextId = Math.max(nextId, id + 1);
  }

  private void restore(Steps.Standing standing) {
    taken(standing.id());
    Gathering before = open.get(standing.id());
    var gathering = new Gathering(remembered(standing));
    gathering.add(remembered(standing));
    gathering.id = standing.id();
    gathering.journaled = standing.severity();
    if (before != null) {
      openByKey.remove(new Key(before.subject, before.intent));
    }
    put(gathering);
  }

  private Signal remembered(Steps.Standing standing) {
    return new Signal(
        standing.rules().isEmpty() ? "restored" : standing.rules().get(0),
        standing.intent(),
        standing.severity(),
        Math.min(100, standing.score()),
        standing.last(),
        standing.subject(veil),
        standing.severity() == Severity.CRITICAL,
        Map.of("restored", "true"),
        null);
  }

  private void restore(Steps.Ended ended, Instant at) {
    Gathering gathering = open.get(ended.id());
    if (gathering != null) {
      remove(gathering);
      close(gathering.dossier(Optional.of(at)), ended);
    }
  }

  /** The journal knows the last figures better than a gathering of one remembered signal. */
  void close(Dossier dossier, Steps.Ended ended) {
    Finding last = dossier.finding();
    var finding =
        new Finding(
            last.id(),
            last.subject(),
            last.intent(),
            last.severity(),
            ended.score(),
            last.reasons(),
            last.signals(),
            ended.requests(),
            last.first(),
            ended.last(),
            last.succeeded(),
            last.verdict());
    closed.put(last.id(), slim(finding, dossier));
  }

  /** Without its requests, which its file has. */
  private static Dossier slim(Finding finding, Dossier dossier) {
    var nothing = new Evidence(List.of(), List.of(), List.of());
    return new Dossier(finding, nothing, dossier.activity(), dossier.ruling(), dossier.closed());
  }

  static Ruling ruling(Steps.Judged judged, Entry entry) {
    return new Ruling(
        judged.verdict(), judged.reason(), judged.until(), entry.author(), entry.time());
  }

  /** Takes in what a person made of a finding. */
  void rule(Steps.Judged judged, Entry entry) {
    long id = judged.id();
    Gathering gathering = open.get(id);
    if (gathering != null) {
      cleared.judge(gathering.subject, gathering.intent, judged);
    }
    rule(id, ruling(judged, entry));
  }

  private void rule(long id, Ruling ruling) {
    if (ruling.verdict() == Finding.Judgement.CASE) {
      cases.add(id);
    }
    Gathering gathering = open.get(id);
    if (gathering != null) {
      gathering.ruling = ruling;
    }
    closed.computeIfPresent(
        id,
        (same, d) ->
            new Dossier(d.finding(), d.evidence(), d.activity(), Optional.of(ruling), d.closed()));
  }

  /** Takes back what the files of the open findings hold; call it once, after {@link #restore}. */
  void recover(EvidenceFolder files) {
    List.copyOf(open.values()).forEach(known -> files.read(known.id).ifPresent(this::recover));
    exceptions.count(files.readHidden());
  }

  private void recover(Kept kept) {
    Gathering known = open.get(kept.id());
    var gathering = new Gathering(kept);
    if (known != null
        && known.subject.equals(gathering.subject)
        && known.intent.equals(gathering.intent)) {
      gathering.ruling = known.ruling;
      gathering.journaled = known.journaled;
      put(gathering);
    }
  }

  /**
   * The requests of an open finding take so many bytes more. Once all take too many, those of each
   * are cut down to an equal share of half the room, so that this is seldom.
   */
  void grew(long by) {
    evidence += by;
    if (evidence > MOST_EVIDENCE) {
      long share = MOST_EVIDENCE / 2 / open.size();
      open.values().forEach(gathering -> thinned += gathering.thin(share));
      evidence = open.values().stream().mapToLong(Gathering::evidenceBytes).sum();
    }
  }

  /** How many requests of open findings were given up because they took too much memory. */
  long thinned() {
    return thinned;
  }

  /** A twentieth of a small heap; the rules, the windows and the index need most of 192 MiB. */
  static long mostEvidence(long heap) {
    return Math.min(ENOUGH_EVIDENCE, heap / 20);
  }

  /** Bytes that the requests of the open findings take, about. */
  long evidence() {
    return evidence;
  }

  void put(Gathering gathering) {
    Gathering before = open.get(gathering.id);
    evidence -= before == null ? 0 : before.evidenceBytes();
    open.put(gathering.id, gathering);
    openByKey.put(new Key(gathering.subject, gathering.intent), gathering);
    grew(gathering.evidenceBytes());
  }

  void remove(Gathering gathering) {
    if (open.remove(gathering.id) != null) {
      evidence -= gathering.evidenceBytes();
    }
    openByKey.remove(new Key(gathering.subject, gathering.intent));
  }

  long takeId() {
    return nextId++;
  }

  int size() {
    return open.size();
  }

  Optional<Gathering> open(Key key) {
    return Optional.ofNullable(openByKey.get(key));
  }

  Optional<Gathering> open(long id) {
    return Optional.ofNullable(open.get(id));
  }

  List<Gathering> open() {
    return List.copyOf(open.values());
  }

  /** Whether nothing needs the file of a finding any more. */
  boolean mayGo(long id) {
    return !open.containsKey(id) && !cases.contains(id);
  }

  /** A finding without its requests. */
  Optional<Dossier> slim(long id) {
    Gathering gathering = open.get(id);
    return gathering == null ? Optional.ofNullable(closed.get(id)) : Optional.of(gathering.slim());
  }

  List<Dossier> openDossiers() {
    return sorted(open.values().stream().map(Gathering::slim).toList());
  }

  List<Dossier> closedDossiers() {
    return sorted(List.copyOf(closed.values()));
  }

  private static List<Dossier> sorted(List<Dossier> dossiers) {
    return dossiers.stream().sorted(Comparator.comparing(Dossier::finding, URGENCY)).toList();
  }
}
