package id.jagasitus.office;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are due, and which were sent. What was sent is in the journal, so a restart sends
 * nothing twice; a kill between the queue and the journal sends one again.
 */
public final class Reminders {
  /** Kind of the entry that says a message is in the queue. */
  public static final String TOLD = "office.told";

  private static final int HUNDRED = 100;

  private final Appender journal;
  private final Map<String, Notice.Level> told = new HashMap<>();

  private record Written(String key, Notice.Level level, @Nullable Post to) {}

  /** One clock that somebody is to be reminded of. */
  private record Watched(
      Step step,
      boolean report,
      long about,
      String title,
      boolean drill,
      Stopwatch clock,
      Post holder) {
    String key() {
      Instant since = clock.turns().getLast().from();
      return (report ? "r" : "c") + about + "." + step.number() + "." + since.toEpochMilli();
    }
  }

  public Reminders(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    if (entry.kind().equals(TOLD)) {
      Written written = entry.data().as(Written.class);
      told.put(written.key(), written.level());
    }
  }

  private synchronized Optional<Notice.Level> told(String key) {
    return Optional.ofNullable(told.get(key));
  }

  /** The messages that are due now; none at night and on days off, unless that is switched on. */
  public List<Notice> due(Cases cases, Today today, Reminding rules) {
    if (!rules.anyTime() && !today.calendar().isWorkingTime(today.now())) {
      return List.of();
    }
    var due = new ArrayList<Notice>();
    for (Watched each : watched(cases, today.procedure())) {
      notice(each, today, rules).ifPresent(due::add);
    }
    return due;
  }

  private static List<Watched> watched(Cases cases, Procedure procedure) {
    var watched = new ArrayList<Watched>();
    cases.list().forEach(each -> watched(each, procedure).ifPresent(watched::add));
    cases.reports().forEach(each -> watched(each, cases, procedure).ifPresent(watched::add));
    return watched;
  }

  /** A case that travels in a report is watched by the report while that waits. */
  private static Optional<Watched> watched(Case about, Procedure procedure) {
    Optional<Step> step = about.state().next().filter(next -> next != Step.FORWARD);
    Optional<Stopwatch> clock = about.clock().filter(Stopwatch::running);
    if (step.isEmpty() || clock.isEmpty()) {
      return Optional.empty();
    }
    Post holder = holder(procedure, step.get());
    return Optional.of(
        new Watched(
            step.get(), false, about.id(), about.title(), about.drill(), clock.get(), holder));
  }

  private static Optional<Watched> watched(Submission report, Cases cases, Procedure procedure) {
    boolean waits = report.state() == State.SUBMITTED && report.clock().running();
    if (!waits || cases.over(report)) {
      return Optional.empty();
    }
    Post holder = holder(procedure, Step.FORWARD);
    String title = report.sheet().situation().lines().findFirst().orElse("");
    boolean drill = cases.drill(report);
    return Optional.of(
        new Watched(Step.FORWARD, true, report.id(), title, drill, report.clock(), holder));
  }

  /** The first post that may do a step. */
  private static Post holder(Procedure procedure, Step step) {
    return procedure.posts(step).stream().min(Post::compareTo).orElse(Post.ADMIN);
  }

  /** The message that a case's turn would be now, whether it was sent or not. */
  public static Optional<Notice> turn(Case about, Today today) {
    return watched(about, today.procedure()).map(each -> turn(each, today));
  }

  /** Likewise for a report that waits for the Kasubbag. */
  public static Optional<Notice> turn(Submission report, Cases cases, Today today) {
    return watched(report, cases, today.procedure()).map(each -> turn(each, today));
  }

  private static Notice turn(Watched each, Today today) {
    boolean late = each.clock().late(today.now(), today.calendar());
    return notice(each, late ? Notice.Level.LATE : Notice.Level.ARRIVED, today);
  }

  /** Only the most urgent that was not sent yet; what it overtook is not sent any more. */
  private Optional<Notice> notice(Watched each, Today today, Reminding rules) {
    Notice.Level level = level(each, today, rules);
    boolean known = told(each.key()).map(before -> before.compareTo(level) >= 0).orElse(false);
    return known ? Optional.empty() : Optional.of(notice(each, level, today));
  }

  private static Notice notice(Watched each, Notice.Level level, Today today) {
    return new Notice(
        each.key(),
        level,
        each.step(),
        each.report(),
        each.about(),
        each.title(),
        each.drill(),
        each.holder(),
        to(each.holder(), level),
        each.clock().due(today.calendar()));
  }

  private static Notice.Level level(Watched each, Today today, Reminding rules) {
    Duration elapsed = each.clock().elapsed(today.now(), today.calendar());
    Duration limit = each.clock().limit().orElse(Duration.ofDays(365));
    if (over(elapsed, limit, rules.escalatePercent())) {
      boolean top = each.holder() == Post.SEKRETARIS;
      boolean twice = over(elapsed, limit, 2 * rules.escalatePercent());
      if (rules.ketua() && !each.drill() && (top || twice)) {
        return Notice.Level.KETUA;
      }
      return top ? Notice.Level.LATE : Notice.Level.ESCALATED;
    }
    if (elapsed.compareTo(limit) > 0) {
      return Notice.Level.LATE;
    }
    return over(elapsed, limit, rules.warnPercent()) ? Notice.Level.WARNED : Notice.Level.ARRIVED;
  }

  private static boolean over(Duration elapsed, Duration limit, int percent) {
    return elapsed.multipliedBy(HUNDRED).compareTo(limit.multipliedBy(percent)) > 0;
  }

  private static Optional<Post> to(Post holder, Notice.Level level) {
    return switch (level) {
      case KETUA -> Optional.empty();
      case ESCALATED -> Optional.of(holder == Post.ADMIN ? Post.KASUBBAG : Post.SEKRETARIS);
      default -> Optional.of(holder);
    };
  }

  /** Writes down that a message is in the queue. */
  public void told(Notice notice) throws JournalException {
    var written = new Written(notice.key(), notice.level(), notice.to().orElse(null));
    journal.append(Journal.SYSTEM, "", TOLD, written);
  }
}
