package id.jagasitus.console;

import id.jagasitus.accesslog.TailStatus;
import id.jagasitus.capture.RecorderStats;
import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.console.HealthDesk.Subject;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.Guard;
import id.jagasitus.guard.RuleBook;
import id.jagasitus.home.Home;
import id.jagasitus.journal.Verification;
import id.jagasitus.schedule.JobStatus;
import id.jagasitus.store.StoreStats;
import id.jagasitus.visitorlog.FollowerStats;
import id.jagasitus.visitorlog.VisitorLogStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges each part of an installation; every answer carries the facts its sentence needs. */
public final class SelfCheck {

  private static final long LITTLE_ROOM = 1L << 30;

  /** Fact of a home that is not the one that was taken; {@link CheckWords} has words for it. */
  static final String REPLACED = "REPLACED";

  private static final long NO_ROOM = 100L << 20;
  private static final int OLDEST_JAVA = 21;
  private static final Duration FAR_BEHIND = Duration.ofSeconds(10);
  private static final Duration JUMP = Duration.ofMinutes(2);

  /** This program was built later than any clock that is right can show. */
  private static final Instant BUILT_AFTER = Instant.parse("2026-11-01T00:00:00Z");

  private SelfCheck() {}

  private static Check check(Subject subject, State state, Object... facts) {
    return new Check(subject, state, Arrays.stream(facts).map(String::valueOf).toList());
  }

  /** Whether the filter sees requests; facts: seen, failures. */
  public static Check filter(long seen, long failures) {
    State state = failures > 0 ? State.REVIEW : seen > 0 ? State.GOOD : State.OFF;
    return check(Subject.FILTER, state, seen, failures);
  }

  /** Whether the home can be written; facts: path, what the system said. */
  public static Check home(Home home) {
    try {
      home.probe();
      return check(Subject.HOME, State.GOOD, home.root(), "");
    } catch (IOException e) {
      return check(Subject.HOME, State.CRITICAL, home.root(), e);
    }
  }

  /**
   * Likewise, of a home that is in use.
   *
   * @param held whether it is still the folder that was taken: one of the same name that came later
   *     can be written, and holds nothing of what the office knows
   */
  public static Check home(Home home, boolean held) {
    Check now = home(home);
    return now.state() != State.GOOD || held
        ? now
        : check(Subject.HOME, State.CRITICAL, home.root(), REPLACED);
  }

  /** Free room on the disk; facts: free bytes, all bytes. */
  public static Check disk(Path home) {
    try {
      var disk = Files.getFileStore(home);
      long free = disk.getUsableSpace();
      State state =
          free < NO_ROOM ? State.CRITICAL : free < LITTLE_ROOM ? State.REVIEW : State.GOOD;
      return check(Subject.DISK, state, free, disk.getTotalSpace());
    } catch (IOException e) {
      return check(Subject.DISK, State.CRITICAL, 0, 0);
    }
  }

  /**
   * Whether the clock is sane; facts: the time it shows, seconds it jumped since the start.
   *
   * @param elapsed time since the start by a clock that cannot be set
   */
  public static Check clock(Instant now, Instant started, Duration elapsed) {
    Duration jumped = Duration.between(started.plus(elapsed), now);
    State state =
        now.isBefore(BUILT_AFTER)
            ? State.CRITICAL
            : jumped.abs().compareTo(JUMP) > 0 ? State.REVIEW : State.GOOD;
    return check(Subject.CLOCK, state, now, jumped.toSeconds());
  }

  /** Version of Java; facts: version, oldest that works. */
  public static Check java(Runtime.Version version) {
    State state = version.feature() >= OLDEST_JAVA ? State.GOOD : State.CRITICAL;
    return check(Subject.JAVA, state, version, OLDEST_JAVA);
  }

  /** The queue; facts: waiting, capacity, dropped, lost, what the last failed batch said. */
  public static Check queue(RecorderStats stats) {
    State state =
        !stats.lastError().isEmpty()
            ? State.CRITICAL
            : stats.dropped() + stats.lost() > 0 ? State.REVIEW : State.GOOD;
    return check(
        Subject.QUEUE,
        state,
        stats.queued(),
        stats.capacity(),
        stats.dropped(),
        stats.lost(),
        stats.lastError());
  }

  /**
   * How far the index and detection are behind the record; facts: waiting, seconds behind, lost,
   * what the last failure said.
   */
  public static Check backlog(FollowerStats stats) {
    boolean behind = stats.behindMillis() > FAR_BEHIND.toMillis();
    State state =
        !stats.lastError().isEmpty()
            ? State.CRITICAL
            : behind || stats.lost() > 0 ? State.REVIEW : State.GOOD;
    return check(
        Subject.BACKLOG,
        state,
        stats.waiting(),
        stats.behindMillis() / 1000,
        stats.lost(),
        stats.lastError());
  }

  /** The index; facts: requests, bytes, lost, kind of trouble, its detail. */
  public static Check index(StoreStats stats) {
    State state =
        stats
            .trouble()
            .map(SelfCheck::severity)
            .orElse(stats.lost() > 0 ? State.REVIEW : State.GOOD);
    return check(
        Subject.INDEX,
        state,
        stats.events(),
        stats.bytes(),
        stats.lost(),
        stats.trouble().map(trouble -> trouble.kind().name()).orElse(""),
        stats.trouble().map(StoreStats.Trouble::detail).orElse(""));
  }

  private static State severity(StoreStats.Trouble trouble) {
    return trouble.kind() == StoreStats.Kind.SET_ASIDE ? State.REVIEW : State.CRITICAL;
  }

  /** The journal's chain as it was found at the start; facts: lines now, the first break. */
  public static Check journal(Verification opened, long lines) {
    String first = opened.breaks().isEmpty() ? "" : opened.breaks().getFirst().toString();
    return check(Subject.JOURNAL, opened.holds() ? State.GOOD : State.CRITICAL, lines, first);
  }

  /** The visitor log; facts: written, lost, what went wrong last. */
  public static Check accessLog(VisitorLogStats stats) {
    State state = stats.failing() ? State.CRITICAL : stats.lost() > 0 ? State.REVIEW : State.GOOD;
    return check(Subject.ACCESS_LOG, state, stats.written(), stats.lost(), stats.lastError());
  }

  /** Logs of other servers; facts: the one that is worst off, or all, and what is the matter. */
  public static Check tails(List<TailStatus> tails) {
    if (tails.isEmpty()) {
      return check(Subject.TAIL, State.OFF);
    }
    for (TailStatus tail : tails) {
      if (tail.state() != TailStatus.State.FOLLOWING) {
        String reason = tail.detail().isEmpty() ? tail.state().name() : tail.detail();
        return check(Subject.TAIL, State.CRITICAL, tail.file(), reason);
      }
    }
    for (TailStatus tail : tails) {
      if (tail.gaps() + tail.rejected() > 0) {
        return check(Subject.TAIL, State.REVIEW, tail.file(), tail.gaps() + tail.rejected());
      }
    }
    return check(Subject.TAIL, State.GOOD, files(tails));
  }

  private static String files(List<TailStatus> tails) {
    return tails.stream().map(tail -> tail.file().toString()).collect(Collectors.joining(", "));
  }

  /** Examining; facts: requests, rules in use, requests that could not be examined, why. */
  public static Check detection(Guard.Stats stats) {
    State state = stats.failures() > 0 ? State.REVIEW : State.GOOD;
    return check(
        Subject.DETECTION,
        state,
        stats.examined(),
        stats.rules(),
        stats.failures(),
        stats.lastError());
  }

  /** Memory of detection; facts: actors, signals and requests its bounds gave up. */
  public static Check bound(Guard.Stats stats) {
    Findings.Bound bound = stats.bound();
    State state = bound.acted() ? State.REVIEW : State.GOOD;
    return check(Subject.BOUND, state, bound.actors(), bound.findings(), bound.requests());
  }

  /** Own rules; facts: how many run, the first problem, how many more there are. */
  public static Check rules(RuleBook book) {
    long own = book.all().stream().filter(RuleBook.Entered::own).count();
    List<String> problems = book.problems();
    if (!problems.isEmpty()) {
      return check(Subject.RULES, State.REVIEW, own, problems.getFirst(), problems.size() - 1);
    }
    return check(Subject.RULES, own > 0 ? State.GOOD : State.OFF, own);
  }

  /** Jobs; facts: how many there are, the one whose last run failed, when, why. */
  public static Check jobs(List<JobStatus> jobs) {
    for (JobStatus job : jobs) {
      Optional<Throwable> failure = job.last().flatMap(JobStatus.Run::failure);
      if (failure.isPresent()) {
        Instant when = job.last().orElseThrow().started();
        return check(Subject.JOBS, State.CRITICAL, jobs.size(), job.name(), when, failure.get());
      }
    }
    return check(Subject.JOBS, State.GOOD, jobs.size());
  }

  /** The folder of the site; facts: path. */
  public static Check site(Optional<Path> site) {
    if (site.isEmpty()) {
      return check(Subject.SITE, State.OFF, "");
    }
    State state = Files.isDirectory(site.get()) ? State.GOOD : State.CRITICAL;
    return check(Subject.SITE, Files.isWritable(site.get()) ? state : State.REVIEW, site.get());
  }
}
