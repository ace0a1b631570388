package id.jagasitus.vault;

import id.jagasitus.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is due, and what should have happened and did not. Knows dates of successes only, not the
 * work itself: a run that hangs, or never began, is noticed all the same.
 */
final class DueDates {

  private static final Duration DAILY = Duration.ofHours(22);
  private static final Duration RETRY = Duration.ofMinutes(30);
  private static final Duration GRACE = Duration.ofHours(6);

  private final Ledger ledger;
  private final List<SnapshotConfig.Target> targets;

  DueDates(Ledger ledger, List<SnapshotConfig.Target> targets) {
    this.ledger = ledger;
    this.targets = targets;
  }

  /** Everything that is due now, most important first. */
  List<Due> due(Instant now, ZoneId zone) {
    var due = new ArrayList<Due>();
    VaultSettings settings = ledger.settings();
    if (siteDue(settings, now, zone)) {
      due.add(new Due(Due.TAKE, SnapshotConfig.PRIMARY));
    }
    if (settings.rhythm() != VaultSettings.Rhythm.NEVER && older(visitors(), DAILY, now)) {
      due.add(new Due(Due.VISITORS, SnapshotConfig.PRIMARY));
    }
    targets.stream()
        .filter(target -> copyDue(target, now))
        .forEach(target -> due.add(new Due(Due.COPY, target.name())));
    daily(due, now);
    drills(due, settings, now);
    due.removeIf(each -> triedLately(each, now));
    return due;
  }

  private boolean siteDue(VaultSettings settings, Instant now, ZoneId zone) {
    Optional<Instant> last = site().map(Taken::time);
    return settings
        .lastDue(now, zone)
        .filter(time -> last.isEmpty() || last.get().isBefore(time))
        .isPresent();
  }

  private boolean copyDue(SnapshotConfig.Target target, Instant now) {
    Optional<Copied> last = ledger.copied(target.name());
    return last.isPresent() // the first copy is begun by a person, who knows the disk is there
        && older(last.map(Copied::time), Duration.ofDays(target.everyDays()), now);
  }

  private void daily(List<Due> due, Instant now) {
    if (site().isEmpty()) {
      return;
    }
    for (String place : places()) {
      if (older(ledger.readBack(place).map(ReadBack::time), DAILY, now)) {
        due.add(new Due(Due.READ_BACK, place));
      }
      if (mayRemove(place) && older(ledger.last(Acts.LET_GO, place), DAILY, now)) {
        due.add(new Due(Due.LET_GO, place));
      }
      if (mayRemove(place)
          && older(ledger.last(Acts.PRUNED, place).or(ledger::made), Sources.PRUNE_PERIOD, now)) {
        due.add(new Due(Due.PRUNE, place));
      }
    }
  }

  private boolean mayRemove(String place) {
    return targets.stream().noneMatch(each -> each.name().equals(place) && each.appendOnly());
  }

  private void drills(List<Due> due, VaultSettings settings, Instant now) {
    Duration period = Duration.ofDays(settings.drillDays()).minusHours(2);
    for (String place : places()) {
      if (site().isPresent() && older(ledger.proven(place).map(Drilled::time), period, now)) {
        due.add(new Due(Due.DRILL, place));
      }
    }
  }

  /** The first place, and the targets that hold something. */
  private List<String> places() {
    var places = new ArrayList<>(List.of(SnapshotConfig.PRIMARY));
    targets.stream()
        .map(SnapshotConfig.Target::name)
        .filter(name -> ledger.copied(name).isPresent())
        .forEach(places::add);
    return places;
  }

  private boolean triedLately(Due due, Instant now) {
    return ledger
        .failure(due.what(), due.place())
        .filter(failure -> failure.time().plus(RETRY).isAfter(now))
        .isPresent();
  }

  private static boolean older(Optional<Instant> time, Duration age, Instant now) {
    return time.isEmpty() || time.get().plus(age).isBefore(now);
  }

  /** What should have happened by now; nothing before the repository was made. */
  List<Overdue> overdue(Instant now, ZoneId zone) {
    var overdue = new ArrayList<Overdue>();
    VaultSettings settings = ledger.settings();
    Optional<Instant> made = ledger.made();
    if (made.isEmpty() || settings.rhythm() == VaultSettings.Rhythm.NEVER) {
      return overdue;
    }
    Instant begin = made.get();
    String primary = SnapshotConfig.PRIMARY;
    late(
        overdue,
        Due.TAKE,
        primary,
        site().map(Taken::time),
        begin,
        settings.period().plus(GRACE),
        now,
        Severity.CRITICAL);
    late(
        overdue,
        Due.READ_BACK,
        primary,
        ledger.readBack(primary).map(ReadBack::time),
        begin,
        Duration.ofDays(3),
        now,
        Severity.REVIEW);
    late(
        overdue,
        Due.DRILL,
        primary,
        ledger.proven(primary).map(Drilled::time),
        begin,
        Duration.ofDays(settings.drillDays() + 2L),
        now,
        Severity.REVIEW);
    for (SnapshotConfig.Target target : targets) {
      late(
          overdue,
          Due.COPY,
          target.name(),
          ledger.copied(target.name()).map(Copied::time),
          begin,
          Duration.ofDays(target.everyDays() + 2L),
          now,
          Severity.REVIEW);
    }
    return overdue;
  }

  private static void late(
      List<Overdue> overdue,
      String what,
      String place,
      Optional<Instant> success,
      Instant begin,
      Duration allowed,
      Instant now,
      Severity severity) {
    Instant latest = success.orElse(begin).plus(allowed);
    if (latest.isBefore(now)) {
      overdue.add(new Overdue(what, place, latest, severity));
    }
  }

  private Optional<Taken> site() {
    return ledger.newest(taken -> taken.content() == Taken.Content.SITE);
  }

  private Optional<Instant> visitors() {
    return ledger.newest(taken -> taken.content() == Taken.Content.VISITORS).map(Taken::time);
  }
}
