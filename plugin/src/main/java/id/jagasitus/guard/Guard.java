package id.jagasitus.guard;

import id.jagasitus.detect.DetectConfig;
import id.jagasitus.detect.Detector;
import id.jagasitus.detect.RobotNames;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.JournalException;
import id.jagasitus.site.Inventory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows every request to the detector and hands what it says to the findings. Whatever goes wrong
 * with one request is counted, and the next is looked at. Safe for several threads, which take
 * turns.
 */
public final class Guard {

  private static final Logger LOG = System.getLogger(Guard.class.getName());

  private final RuleBook book;
  private final DetectConfig config;
  private final Supplier<Optional<Inventory>> site;
  private final Findings findings;
  private final RuleCounts counts;
  private final Predicate<RequestEvent> ours;
  private Optional<RobotNames> robotNames = Optional.empty();
  private @Nullable Detector detector;
  private long version;
  private long examined;
  private long failures;
  private long until;
  private String lastError = "";

  /**
   * How detection fares.
   *
   * @param rules rules in use
   * @param examined requests looked at since the start
   * @param failures requests that could not be looked at, or whose findings could not be recorded
   * @param lastError what the last failure said; empty when there was none
   * @param until time of the latest request looked at; the epoch before the first
   * @param bound what the bounds on memory cost: among its actors are those the windows forgot
   * @param known whether the site's files are known
   * @param learned where they are not: how sure it is of what it learned from answers, 0 to 1
   */
  public record Stats(
      int rules,
      long examined,
      long failures,
      String lastError,
      Instant until,
      Findings.Bound bound,
      boolean known,
      double learned) {}

  /**
   * Makes a guard; it reads the rules when the first requests come, since a server need not wait
   * for that.
   *
   * @param ours which requests are not to be judged
   */
  public Guard(
      RuleBook book,
      DetectConfig config,
      Supplier<Optional<Inventory>> site,
      Findings findings,
      RuleCounts counts,
      Predicate<RequestEvent> ours) {
    this.book = book;
    this.config = config;
    this.site = site;
    this.findings = findings;
    this.counts = counts;
    this.ours = ours;
  }

  /**
   * From now on the name service is asked about search robots that come from elsewhere; call it
   * before the first requests come.
   */
  public synchronized void ask(RobotNames names) {
    robotNames = Optional.of(names);
  }

  /** Looks at requests in the order given, with the rules in use at this moment. */
  public synchronized void examine(List<RequestEvent> batch) {
    Detector current = current();
    for (RequestEvent event : batch) {
      if (!ours.test(event)) {
        examine(current, event);
      }
    }
  }

  private Detector current() {
    long now = book.version();
    Detector current = detector;
    if (current == null || now != version) {
      current = current == null ? first() : current.with(book.inUse());
      detector = current;
      version = now;
    }
    return current;
  }

  private Detector first() {
    Detector first = another();
    return robotNames.map(first::asking).orElse(first);
  }

  private void examine(Detector current, RequestEvent event) {
    examined++;
    until = Math.max(until, event.time());
    try {
      List<Signal> signals = current.examine(event);
      if (!signals.isEmpty()) {
        signals.forEach(counts::add);
        findings.accept(signals);
      }
    } catch (JournalException | RuntimeException | StackOverflowError e) {
      failed(e);
    }
  }

  private void failed(Throwable e) {
    failures++;
    if (lastError.isEmpty()) {
      LOG.log(Level.ERROR, "A request could not be examined", e);
    }
    lastError = e.toString();
  }

  /**
   * Fills the windows with requests of before the start, oldest first; they make no findings, since
   * they made theirs.
   */
  public synchronized void warm(List<RequestEvent> before) {
    Detector current = current();
    for (RequestEvent event : before) {
      if (!ours.test(event)) {
        try {
          current.examine(event);
        } catch (RuntimeException | StackOverflowError e) {
          failed(e);
        }
      }
    }
  }

  /** A detector with windows of its own and the rules in use, for requests of another time. */
  Detector another() {
    return new Detector(book.inUse(), config, site);
  }

  /** Hands over signals of an older request that came to light now. */
  void take(List<Signal> signals, Instant now) throws JournalException {
    signals.forEach(counts::add);
    findings.accept(signals, now);
  }

  Predicate<RequestEvent> ours() {
    return ours;
  }

  /**
   * Shows the requests of a drill to a detector of its own, with the rules in use, and hands what
   * it says to the findings as the doing of a drill's actor. Neither the windows nor the counts of
   * the rules learn of it, and what visitors do goes on being judged as ever.
   */
  public void rehearse(List<RequestEvent> events, Subject.Actor as) throws JournalException {
    Detector alone = another();
    var signals = new ArrayList<Signal>();
    events.forEach(event -> alone.examine(event).forEach(signal -> signals.add(signal.about(as))));
    findings.accept(signals);
  }

  /** How it fares now. */
  public synchronized Stats stats() {
    Detector current = detector;
    return new Stats(
        book.inUse().size(),
        examined,
        failures,
        lastError,
        Instant.ofEpochMilli(until),
        findings.bound().with(current == null ? 0 : current.forgotten()),
        site.get().isPresent(),
        current == null ? 0 : current.sureness());
  }
}
