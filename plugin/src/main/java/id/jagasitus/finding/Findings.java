package id.jagasitus.finding;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All findings that are open, and the actors that may become one. Safe for several threads. Event
 * time decides what is quiet; the journal's own clock only dates the steps.
 */
public final class Findings {

  private final FindingConfig config;
  private final Appender journal;

  /** What has no finding yet: dropped from the longest untouched on when there are too many. */
  private final Map<Key, Gathering> watched;

  private final Map<Key, Gathering> openByKey = new HashMap<>();
  private final Map<Long, Gathering> open = new LinkedHashMap<>();
  private final Map<Long, ExceptionRule> exceptions = new LinkedHashMap<>();
  private final Map<Long, Long> hidden = new LinkedHashMap<>();
  private long nextId = 1;
  private long forgotten;
  private long latest;

  private record Key(Subject subject, String intent) {}

  /** Findings that write their steps to {@code journal}; {@link #restore} what it holds first. */
  public Findings(FindingConfig config, Appender journal) {
    this.config = config;
    this.journal = journal;
    this.watched =
        new LinkedHashMap<>(1024, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Gathering> eldest) {
            return size() > config.watched() && forget();
          }
        };
  }

  private boolean forget() {
    forgotten++;
    return true;
  }

  /** Follows the journal from its first line, so that a restart keeps what was open. */
  public synchronized void restore(Entry entry) {
    switch (entry.kind()) {
      case Steps.OPENED, Steps.ESCALATED -> restore(entry.data().as(Steps.Standing.class));
      case Steps.VERDICT -> restore(entry.data().as(Steps.Judged.class));
      case Steps.CLOSED -> remove(entry.data().as(Steps.Ended.class).id());
      case Steps.EXCEPTED -> {
        ExceptionRule rule = entry.data().as(ExceptionRule.class);
        exceptions.put(rule.id(), rule);
      }
      default -> {}
    }
  }

  private void restore(Steps.Standing standing) {
    nextId = Math.max(nextId, standing.id() + 1);
    if (open.containsKey(standing.id())) {
      return;
    }
    Signal remembered =
        new Signal(
            standing.rules().isEmpty() ? "restored" : standing.rules().get(0),
            standing.intent(),
            standing.severity(),
            Math.min(100, standing.score()),
            standing.last(),
            standing.subject(),
            standing.severity() == Severity.CRITICAL,
            Map.of("restored", "true"),
            null);
    var gathering = new Gathering(remembered);
    gathering.add(remembered);
    gathering.id = standing.id();
    gathering.journaled = standing.severity();
    open.put(standing.id(), gathering);
    openByKey.put(new Key(gathering.subject, gathering.intent), gathering);
  }

  private void restore(Steps.Judged judged) {
    Gathering gathering = open.get(judged.id());
    if (gathering != null) {
      gathering.verdict = judged.verdict();
      gathering.ignoredUntil = judged.until();
    }
  }

  private void remove(long id) {
    Gathering gathering = open.remove(id);
    if (gathering != null) {
      openByKey.remove(new Key(gathering.subject, gathering.intent));
    }
  }

  /**
   * Takes signals in the order they came.
   *
   * @return findings that were opened or became more urgent
   * @throws JournalException when a step could not be recorded; the signals are kept all the same
   */
  public synchronized List<Finding> accept(List<Signal> signals) throws JournalException {
    var changed = new ArrayList<Finding>();
    for (Signal signal : signals) {
      latest = Math.max(latest, signal.time().toEpochMilli());
      if (!excepted(signal)) {
        accept(signal).ifPresent(changed::add);
      }
    }
    return changed;
  }

  private Optional<Finding> accept(Signal signal) throws JournalException {
    var key = new Key(signal.subject(), signal.intent());
    Gathering known = openByKey.get(key);
    if (known != null) {
      known.add(signal);
      return step(known);
    }
    Gathering gathering = watched.get(key);
    if (gathering != null && quiet(gathering, signal.time())) {
      gathering = null;
    }
    if (gathering == null) {
      gathering = new Gathering(signal);
      watched.put(key, gathering);
    }
    gathering.add(signal);
    return step(gathering);
  }

  private Optional<Finding> step(Gathering gathering) throws JournalException {
    if (gathering.id == 0) {
      boolean opens = gathering.score() >= config.openAt() || gathering.succeeded();
      return opens && open.size() < config.open() ? Optional.of(open(gathering)) : Optional.empty();
    }
    if (gathering.severity().compareTo(gathering.journaled) > 0) {
      gathering.journaled = gathering.severity();
      Finding finding = gathering.finding();
      write(Steps.ESCALATED, Steps.Standing.of(finding));
      return Optional.of(finding);
    }
    return Optional.empty();
  }

  private Finding open(Gathering gathering) throws JournalException {
    gathering.id = nextId++;
    gathering.journaled = gathering.severity();
    var key = new Key(gathering.subject, gathering.intent);
    watched.remove(key);
    openByKey.put(key, gathering);
    open.put(gathering.id, gathering);
    Finding finding = gathering.finding();
    write(Steps.OPENED, Steps.Standing.of(finding));
    return finding;
  }

  private void write(String kind, Object data) throws JournalException {
    journal.append(Journal.SYSTEM, "", kind, data);
  }

  private boolean quiet(Gathering gathering, Instant now) {
    return gathering.last().plus(config.quiet()).isBefore(now);
  }

  private boolean excepted(Signal signal) {
    for (ExceptionRule rule : exceptions.values()) {
      if (rule.hides(signal)) {
        hidden.merge(rule.id(), 1L, Long::sum);
        return true;
      }
    }
    return false;
  }

  /** Closes what is quiet and harmless, or was judged and is over; run now and then. */
  public synchronized List<Finding> closeQuiet(Instant now) throws JournalException {
    var closed = new ArrayList<Finding>();
    Iterator<Gathering> each = open.values().iterator();
    while (each.hasNext()) {
      Gathering gathering = each.next();
      boolean harmless = !gathering.succeeded() || gathering.verdict != Finding.Judgement.NONE;
      if (quiet(gathering, now) && harmless) {
        Finding finding = gathering.finding();
        write(
            Steps.CLOSED,
            new Steps.Ended(
                finding.id(), "quiet", finding.score(), finding.requests(), finding.last()));
        each.remove();
        openByKey.remove(new Key(gathering.subject, gathering.intent));
        closed.add(finding);
      }
    }
    return closed;
  }

  /**
   * Records what a person made of a finding.
   *
   * @param until end of ignoring; null for the other verdicts
   */
  public synchronized Finding judge(
      long id,
      Finding.Judgement verdict,
      String reason,
      @Nullable Instant until,
      String author,
      String address)
      throws JournalException {
    Gathering gathering = open.get(id);
    if (gathering == null) {
      throw new IllegalArgumentException("there is no open finding " + id);
    }
    if (reason.isBlank() && verdict != Finding.Judgement.CASE) {
      throw new IllegalArgumentException("expected a reason");
    }
    Instant end = until == null ? Instant.EPOCH : until;
    journal.append(author, address, Steps.VERDICT, new Steps.Judged(id, verdict, reason, end));
    gathering.verdict = verdict;
    gathering.ignoredUntil = until;
    return gathering.finding();
  }

  /** Allows a rule on a path, and for a network, until a day. */
  public synchronized ExceptionRule except(ExceptionRule wanted, String address)
      throws JournalException {
    if (wanted.reason().isBlank()) {
      throw new IllegalArgumentException("expected a reason");
    }
    long id = exceptions.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    var rule =
        new ExceptionRule(
            id,
            wanted.rule(),
            wanted.path(),
            wanted.network(),
            wanted.reason(),
            wanted.author(),
            wanted.until());
    journal.append(wanted.author(), address, Steps.EXCEPTED, rule);
    exceptions.put(id, rule);
    return rule;
  }

  /** Exceptions, the newest last. */
  public synchronized List<ExceptionRule> exceptions() {
    return List.copyOf(exceptions.values());
  }

  /** How many signals an exception has hidden since the start. */
  public synchronized long hiddenBy(long exception) {
    return hidden.getOrDefault(exception, 0L);
  }

  /** Open findings: the most urgent first, then the latest. */
  public synchronized List<Finding> list() {
    return open.values().stream()
        .map(Gathering::finding)
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(Finding::last)
                .reversed()
                .thenComparingLong(Finding::id))
        .toList();
  }

  /** One open finding. */
  public synchronized Optional<Finding> find(long id) {
    return Optional.ofNullable(open.get(id)).map(Gathering::finding);
  }

  /** What an open finding rests on; nothing of before a restart. */
  public synchronized Optional<Evidence> evidence(long id) {
    return Optional.ofNullable(open.get(id)).map(Gathering::evidence);
  }

  /** Actors that were given up because too many were watched. */
  public synchronized long forgotten() {
    return forgotten;
  }

  /** The latest event time seen, for what has been looked at until when. */
  public synchronized Instant seenUntil() {
    return Instant.ofEpochMilli(latest);
  }

  /**
   * One line for the digest: routine scanners, that is open findings that are harmless and nobody
   * has judged.
   */
  public synchronized Digest digest() {
    List<Finding> routine =
        open.values().stream()
            .filter(g -> !g.succeeded() && g.verdict == Finding.Judgement.NONE)
            .map(Gathering::finding)
            .toList();
    long actors = routine.stream().map(Finding::subject).distinct().count();
    long requests = routine.stream().mapToLong(Finding::requests).sum();
    return new Digest(routine.size(), actors, requests);
  }

  /**
   * Routine probing in one line.
   *
   * @param findings how many findings
   * @param actors of how many actors or places
   * @param requests how many requests
   */
  public record Digest(long findings, long actors, long requests) {}
}
