package id.jagasitus.finding;

import id.jagasitus.event.Signal;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All findings that are open, the latest that ended, and the actors that may become one. Safe for
 * several threads. Event time decides what is quiet; the journal's own clock only dates the steps.
 */
public final class Findings {

  /** Files written in one go. */
  private static final int MOST_WRITTEN = 500;

  /** Bytes that evidence of findings that are no cases may take. */
  private static final long MOST_EVIDENCE = 512L << 20;

  private final FindingConfig config;
  private final Appender journal;
  private final Veil veil;
  private final Optional<EvidenceFolder> folder;
  private final Register register;

  private final Watched watched;

  private long refused;
  private long latest;

  /** Findings that keep nothing but their steps in {@code journal}, addresses as they are. */
  public Findings(FindingConfig config, Appender journal) {
    this(config, journal, Veil.NONE, Optional.empty());
  }

  /**
   * Findings that write their steps to {@code journal} and their evidence to {@code folder}. Hand
   * {@link #restore} what the journal holds, then call {@link #recover}, before the first signal.
   */
  public Findings(
      FindingConfig config, Appender journal, Veil veil, Optional<EvidenceFolder> folder) {
    this.config = config;
    this.journal = journal;
    this.veil = veil;
    this.folder = folder;
    this.register = new Register(veil);
    this.watched = new Watched(config.watched());
  }

  /** Takes in all of a journal, so that a restart keeps what was open and what ended lately. */
  public void restore(Journal whole) throws IOException {
    var past = new Past();
    whole.replay(Past.KINDS, past::note);
    restore(whole, past);
  }

  /** Likewise, reading no more than is needed by one who saw all of it go by. */
  public void restore(Journal whole, Past past) throws IOException {
    whole.replay(Past.KINDS, past.wanted(Register.MOST_CLOSED), this::restore);
    taken(past.last());
    past.settle();
  }

  private synchronized void restore(Entry entry) {
    register.restore(entry);
  }

  private synchronized void taken(long id) {
    register.taken(id);
  }

  /** Takes back what the files of the open findings hold; call it once, after {@link #restore}. */
  public synchronized void recover() {
    folder.ifPresent(register::recover);
  }

  /**
   * Takes signals in the order they came.
   *
   * @return findings that were opened or became more urgent
   * @throws JournalException when a step could not be recorded; the signals are kept all the same
   */
  public List<Finding> accept(List<Signal> signals) throws JournalException {
    return accept(signals, Instant.EPOCH);
  }

  /**
   * As {@link #accept(List)}, for signals of older requests that came to light at an instant: their
   * findings stay open for a quiet time from then on, so that somebody can see them.
   */
  public synchronized List<Finding> accept(List<Signal> signals, Instant cameToLight)
      throws JournalException {
    var changed = new ArrayList<Finding>();
    for (Signal signal : signals) {
      latest = Math.max(latest, signal.time().toEpochMilli());
      if (!register.exceptions.hide(signal) && !register.cleared.hide(signal)) {
        accept(signal, cameToLight).ifPresent(changed::add);
      }
    }
    return changed;
  }

  private Optional<Finding> accept(Signal signal, Instant cameToLight) throws JournalException {
    Gathering gathering = gathering(signal);
    long evidence = gathering.evidenceBytes();
    long bytes = gathering.bytes();
    gathering.add(signal);
    gathering.cameToLight(cameToLight);
    if (gathering.id == 0) {
      watched.grew(gathering.bytes() - bytes);
    } else {
      register.grew(gathering.evidenceBytes() - evidence);
    }
    return step(gathering);
  }

  /** What gathers such signals: the open finding, or what may become one. */
  private Gathering gathering(Signal signal) {
    var key = new Register.Key(signal.subject(), signal.intent());
    Optional<Gathering> known = register.open(key);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Gathering> counted = watched.get(key).filter(g -> !quiet(g, signal.time()));
    if (counted.isPresent()) {
      return counted.get();
    }
    var fresh = new Gathering(signal);
    watched.put(key, fresh);
    return fresh;
  }

  private Optional<Finding> step(Gathering gathering) throws JournalException {
    if (gathering.id == 0) {
      boolean opens = gathering.score() >= config.openAt() || gathering.succeeded();
      return opens && mayOpen(gathering) ? Optional.of(open(gathering)) : Optional.empty();
    }
    boolean other = gathering.verdict() == Finding.Judgement.LEGITIMATE && cleared(gathering);
    if (other || gathering.severity().compareTo(gathering.journaled) > 0) {
      gathering.journaled = gathering.severity();
      gathering.ruling = null; // what was judged harmless is so no more
      Finding finding = gathering.finding();
      write(Steps.ESCALATED, Steps.Standing.of(finding, veil));
      return Optional.of(finding);
    }
    return Optional.empty();
  }

  /** A flood of harmless attempts leaves as much room again for what succeeded. */
  private boolean mayOpen(Gathering gathering) {
    int most = gathering.succeeded() ? 2 * config.open() : config.open();
    boolean room = register.size() < most;
    refused += room ? 0 : 1;
    return room;
  }

  /** Whether what was judged legitimate has become something else. */
  private boolean cleared(Gathering gathering) {
    return register.cleared.other(gathering.subject, gathering.intent, gathering.content);
  }

  private Finding open(Gathering gathering) throws JournalException {
    gathering.id = register.takeId();
    gathering.journaled = gathering.severity();
    watched.remove(new Register.Key(gathering.subject, gathering.intent));
    register.put(gathering);
    Finding finding = gathering.finding();
    write(Steps.OPENED, Steps.Standing.of(finding, veil));
    return finding;
  }

  private void write(String kind, Object data) throws JournalException {
    journal.append(Journal.SYSTEM, "", kind, data);
  }

  private boolean quiet(Gathering gathering, Instant now) {
    return gathering.last().plus(config.quiet()).isBefore(now);
  }

  /** Closes what is quiet and harmless, or was judged and is over; run now and then. */
  public List<Finding> closeQuiet(Instant now) throws IOException {
    List<Gathering> ended = endQuiet(now);
    if (folder.isPresent()) {
      for (Gathering gathering : ended) {
        folder.get().write(gathering.kept().closed(now));
      }
    }
    return ended.stream().map(Gathering::finding).toList();
  }

  private synchronized List<Gathering> endQuiet(Instant now) throws JournalException {
    var ended = new ArrayList<Gathering>();
    for (Gathering gathering : register.open()) {
      boolean harmless = !gathering.succeeded() || gathering.ruling != null;
      boolean seen = gathering.cameToLight().plus(config.quiet()).isBefore(now);
      if (quiet(gathering, now) && seen && harmless) {
        Finding finding = gathering.finding();
        var step =
            new Steps.Ended(
                finding.id(), "quiet", finding.score(), finding.requests(), finding.last());
        write(Steps.CLOSED, step);
        register.remove(gathering);
        register.close(gathering.dossier(Optional.of(now)), step);
        ended.add(gathering);
      }
    }
    return ended;
  }

  /** Writes the files of what changed; the rest of many waits for the next time. */
  public void save() throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    for (Kept kept : takeChanged()) {
      folder.get().write(kept);
    }
    Map<Long, Long> counts = takeCounts();
    if (!counts.isEmpty()) {
      folder.get().writeHidden(counts);
    }
  }

  private synchronized List<Kept> takeChanged() {
    List<Gathering> changed =
        register.open().stream().filter(each -> each.changed).limit(MOST_WRITTEN).toList();
    changed.forEach(each -> each.changed = false);
    return changed.stream().map(Gathering::kept).toList();
  }

  private synchronized Map<Long, Long> takeCounts() {
    return register.exceptions.takeChanged();
  }

  /** Removes the files of findings that ended before an instant and are no cases. */
  public int expire(Instant oldest) throws IOException {
    return folder.isEmpty() ? 0 : folder.get().expire(oldest, MOST_EVIDENCE, this::mayGo);
  }

  private synchronized boolean mayGo(long id) {
    return register.mayGo(id);
  }

  /**
   * Records what a person made of a finding, open or ended.
   *
   * @param until end of ignoring; null for the other verdicts
   * @throws IllegalArgumentException when there is no such finding, or no reason
   */
  public synchronized Finding judge(
      long id,
      Finding.Judgement verdict,
      String reason,
      @Nullable Instant until,
      String author,
      String address)
      throws JournalException {
    if (find(id).isEmpty()) {
      throw new IllegalArgumentException("there is no finding " + id);
    }
    if (reason.isBlank() && verdict != Finding.Judgement.CASE) {
      throw new IllegalArgumentException("expected a reason");
    }
    Instant end = until == null ? Instant.EPOCH : until;
    String content = register.open(id).map(at -> at.content).orElse("");
    var judged = new Steps.Judged(id, verdict, reason, end, content);
    Entry entry = journal.append(author, address, Steps.VERDICT, judged);
    register.rule(judged, entry);
    return find(id).orElseThrow();
  }

  /** Allows a rule on a path, and for a network, until a day. */
  public synchronized ExceptionRule except(ExceptionRule wanted, String address)
      throws JournalException {
    if (wanted.reason().isBlank()) {
      throw new IllegalArgumentException("expected a reason");
    }
    var rule =
        new ExceptionRule(
            register.exceptions.nextId(),
            wanted.rule(),
            wanted.path(),
            wanted.network(),
            wanted.reason(),
            wanted.author(),
            wanted.until());
    journal.append(wanted.author(), address, Steps.EXCEPTED, rule);
    register.exceptions.put(rule);
    return rule;
  }

  /** Takes an exception back; false when there is none of that number. */
  public synchronized boolean lift(long exception, String author, String address)
      throws JournalException {
    if (!register.exceptions.has(exception)) {
      return false;
    }
    journal.append(author, address, Steps.LIFTED, new Steps.Lifted(exception));
    register.exceptions.remove(exception);
    return true;
  }

  /** Exceptions, the newest last; those that are over are among them. */
  public synchronized List<ExceptionRule> exceptions() {
    return register.exceptions.all();
  }

  /** How many signals an exception has hidden. */
  public synchronized long hiddenBy(long exception) {
    return register.exceptions.hidden(exception);
  }

  /** Everything of every open finding but its evidence: the most urgent first, then the latest. */
  public synchronized List<Dossier> openDossiers() {
    return register.openDossiers();
  }

  /** The latest that ended, without evidence. */
  public synchronized List<Dossier> closedDossiers() {
    return register.closedDossiers();
  }

  /** All that is kept of one finding, open or ended. */
  public synchronized Optional<Dossier> dossier(long id) {
    Optional<Gathering> open = register.open(id);
    return open.isPresent()
        ? Optional.of(open.get().dossier(Optional.empty()))
        : register.slim(id).map(this::whole);
  }

  private Dossier whole(Dossier slim) {
    Optional<Kept> kept = folder.flatMap(files -> files.read(slim.finding().id()));
    if (kept.isEmpty()) {
      return slim;
    }
    var gathering = new Gathering(kept.get());
    gathering.ruling = slim.ruling().orElse(null);
    return gathering.dossier(slim.closed());
  }

  /** Open findings: the most urgent first, then the latest. */
  public synchronized List<Finding> list() {
    return register.openDossiers().stream().map(Dossier::finding).toList();
  }

  /** One finding, open or ended. */
  public synchronized Optional<Finding> find(long id) {
    return register.slim(id).map(Dossier::finding);
  }

  /** What a finding rests on. */
  public Optional<Evidence> evidence(long id) {
    return dossier(id).map(Dossier::evidence);
  }

  /**
   * What the bounds on memory cost since the start; all zero while none of them acted.
   *
   * @param actors actors whose points were given up because too many were counted
   * @param findings signals of actors who should have a finding while too many were open
   * @param requests requests of open findings that are no longer kept
   */
  public record Bound(long actors, long findings, long requests) {

    /** With more actors that were given up, elsewhere. */
    public Bound with(long more) {
      return new Bound(actors + more, findings, requests);
    }

    /** Whether any of them acted. */
    public boolean acted() {
      return actors + findings + requests > 0;
    }
  }

  /** What the bounds on memory cost since the start. */
  public synchronized Bound bound() {
    return new Bound(watched.forgotten(), refused, register.thinned());
  }

  /** Bytes that what is gathered takes, about. */
  synchronized long bytes() {
    return watched.bytes() + register.evidence();
  }

  /** Time of the latest signal. */
  public synchronized Instant seenUntil() {
    return Instant.ofEpochMilli(latest);
  }
}
