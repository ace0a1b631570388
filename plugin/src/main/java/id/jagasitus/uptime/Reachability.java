package id.jagasitus.uptime;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every address in turn, judges by streaks, keeps the days and the outages. While every
 * reference outside fails as well, our own line is down and nothing is known of the site.
 */
public final class Reachability {

  /** Kind of the journal entry of the settings. */
  static final String SETTINGS = "watch.settings";

  /** Kind of the journal entry of a window in which the site may be down. */
  static final String MAINTENANCE = "watch.maintenance";

  /** Kind of the journal entry of what a person said of an outage. */
  static final String ACKNOWLEDGED = "watch.acknowledged";

  private final UptimeBook book;
  private final Appender journal;
  private final Supplier<ZoneId> zone;
  private final Map<String, Standing> standing = new HashMap<>();
  private final List<Window> windows = new ArrayList<>();
  private final Map<String, Acknowledgement.Said> said = new HashMap<>();
  private volatile UptimeSettings settings = UptimeSettings.INITIAL;

  /** An announced window. */
  public record Window(Instant from, Instant to, String reason) {}

  /**
   * How a check stands now.
   *
   * @param since when it came to stand so
   * @param failures looks in a row that failed
   * @param failing first of them; of no meaning while there are none
   * @param last the last answer
   * @param at when that was
   */
  public record Standing(
      State state, Instant since, int failures, Instant failing, Answer last, Instant at) {}

  private Reachability(UptimeBook book, Appender journal, Supplier<ZoneId> zone) {
    this.book = book;
    this.journal = journal;
    this.zone = zone;
  }

  /** Opens what is known in a file. */
  public static Reachability open(Path file, Appender journal, Supplier<ZoneId> zone)
      throws IOException {
    return new Reachability(UptimeBook.open(file), journal, zone);
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case SETTINGS -> settings = entry.data().as(UptimeSettings.class);
      case MAINTENANCE -> windows.add(entry.data().as(Window.class));
      case ACKNOWLEDGED -> {
        Acknowledgement what = entry.data().as(Acknowledgement.class);
        said.put(key(what), new Acknowledgement.Said(what, entry.author(), entry.time()));
      }
      default -> {}
    }
  }

  /** What the office decided. */
  public UptimeSettings settings() {
    return settings;
  }

  /** Changes it. */
  public void change(String author, String address, UptimeSettings wanted) throws JournalException {
    journal.append(author, address, SETTINGS, wanted);
  }

  /**
   * Announces a window.
   *
   * @throws IllegalArgumentException when it ends before it begins, is over, or lasts more than a
   *     week
   */
  public void announce(String author, String address, Window window, Instant now)
      throws JournalException {
    boolean good =
        window.to().isAfter(window.from())
            && window.to().isAfter(now)
            && window.to().isBefore(window.from().plusSeconds(7 * 86_400L + 1));
    if (!good) {
      throw new IllegalArgumentException("window-week");
    }
    journal.append(author, address, MAINTENANCE, window);
  }

  private static String key(Acknowledgement what) {
    return what.check() + ' ' + what.from();
  }

  /**
   * Says why something was down.
   *
   * @throws IllegalArgumentException when there was no such outage
   */
  public void acknowledge(String author, String address, Acknowledgement what)
      throws JournalException {
    boolean known =
        outages().stream()
            .anyMatch(at -> at.check().equals(what.check()) && at.from().equals(what.from()));
    if (!known) {
      throw new IllegalArgumentException("outage-unknown");
    }
    journal.append(author, address, ACKNOWLEDGED, what);
  }

  /** What was said of an outage last. */
  public synchronized Optional<Acknowledgement.Said> said(Outage outage) {
    return Optional.ofNullable(said.get(outage.check() + ' ' + outage.from()));
  }

  /** Announced windows that are not over. */
  public synchronized List<Window> windows(Instant now) {
    return windows.stream().filter(window -> window.to().isAfter(now)).toList();
  }

  /** Every check there is: the site first. */
  public List<Check> checks() {
    var all = new ArrayList<Check>();
    if (!settings.site().isEmpty()) {
      all.add(new Check("site", "Situs", settings.site(), ""));
    }
    all.addAll(settings.allowed());
    return List.copyOf(all);
  }

  /** How a check stands; empty before the first look. */
  public synchronized Optional<Standing> standing(String check) {
    return Optional.ofNullable(standing.get(check));
  }

  /** Counts by day, oldest first. */
  public synchronized SortedMap<LocalDate, DayCount> days(String check) {
    return book.days(check);
  }

  /** Outages, oldest first. */
  public synchronized List<Outage> outages() {
    return book.outages();
  }

  /**
   * Looks at everything once.
   *
   * @return one signal for each change of state that people should know of
   */
  public List<Signal> look(Probe probe, Instant at) throws IOException {
    Map<Check, Answer> answers = Round.ask(checks(), probe);
    if (Thread.currentThread().isInterrupted()) {
      return List.of(); // stopped in the middle: nothing was learned
    }
    boolean failing = answers.values().stream().anyMatch(answer -> !answer.good());
    boolean line = !failing || lineWorks(probe);
    var signals = new ArrayList<Signal>();
    synchronized (this) {
      answers.forEach((check, answer) -> judge(check, answer, line, at).ifPresent(signals::add));
      book.write();
    }
    return signals;
  }

  private boolean lineWorks(Probe probe) {
    List<String> references = settings.outside() ? settings.references() : List.of();
    return references.isEmpty()
        || references.stream()
            .anyMatch(at -> probe.look(new Check("reference", "reference", at, "")).good());
  }

  private Optional<Signal> judge(Check check, Answer answer, boolean line, Instant at) {
    Standing before = standing.get(check.id());
    int failures = answer.good() ? 0 : (before == null ? 0 : before.failures()) + 1;
    State now = state(answer, failures, line, before, at);
    LocalDate day = at.atZone(zone.get()).toLocalDate();
    State counted = !answer.good() && now == State.UP ? State.DOWN : now;
    book.count(check.id(), day, counted, answer.millis());
    boolean changed = before == null || before.state() != now;
    Instant since = before == null || before.state() != now ? at : before.since();
    Instant failing = before == null || failures < 2 ? at : before.failing();
    var stands = new Standing(now, since, failures, failing, answer, at);
    standing.put(check.id(), stands);
    return changed ? changed(check, before, stands) : Optional.empty();
  }

  private State state(
      Answer answer, int failures, boolean line, @Nullable Standing before, Instant at) {
    if (answer.good()) {
      return answer.millis() >= settings.slowMillis() ? State.SLOW : State.UP;
    }
    if (windows.stream().anyMatch(w -> !at.isBefore(w.from()) && at.isBefore(w.to()))) {
      return State.MAINTENANCE;
    }
    if (!line) {
      return State.UNKNOWN;
    }
    if (failures >= settings.failures()) {
      return State.DOWN;
    }
    return before == null ? State.UNKNOWN : before.state();
  }

  private Optional<Signal> changed(Check check, @Nullable Standing before, Standing now) {
    book.end(check.id(), now.at());
    if (bad(now.state())) {
      // An outage begins with the first look that failed, not with the alarm after the streak.
      Instant from = before == null || bad(before.state()) ? now.at() : now.failing();
      String cause = now.last().problem();
      book.begin(new Outage(check.id(), now.state(), from, Optional.empty(), cause));
    }
    boolean back = before != null && before.state() == State.DOWN && !bad(now.state());
    return now.state() == State.DOWN || back
        ? Optional.of(signal(check, now.state(), now.last(), now.at()))
        : Optional.empty();
  }

  private static boolean bad(State state) {
    return state == State.DOWN || state == State.UNKNOWN || state == State.MAINTENANCE;
  }

  private static Signal signal(Check check, State now, Answer answer, Instant at) {
    boolean down = now == State.DOWN;
    return new Signal(
        down ? "site-down" : "site-back",
        "outage",
        down ? Severity.CRITICAL : Severity.INFO,
        down ? 80 : 0,
        at,
        new Subject.Place("check:" + check.id()),
        down,
        Map.of("check", check.name(), "address", check.address(), "problem", answer.problem()),
        null);
  }

  /** Notes a time in which nobody looked. */
  public synchronized void gap(Heartbeat.Gap gap) throws IOException {
    for (Check check : checks()) {
      book.begin(
          new Outage(
              check.id(), State.UNKNOWN, gap.from(), Optional.of(gap.to()), gap.cause().name()));
    }
    book.write();
  }
}
