package id.jagasitus.snapshot;

import id.jagasitus.repository.FileType;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Lets snapshots go by a policy. Their data stays until {@link Prune}. */
public final class Forget {

  /** Clocks of honest machines differ by less. */
  private static final Duration SKEW = Duration.ofHours(1);

  private static final Instant FIRST_PLAUSIBLE = Instant.parse("2015-01-01T00:00:00Z");

  private final ForgetPolicy policy;
  private final Instant now;

  public Forget(ForgetPolicy policy, Instant now) {
    this.policy = policy;
    this.now = now;
  }

  /**
   * Decides, machine by machine and set of paths by set of paths. A snapshot whose time cannot be
   * (in the future, or before restic was) neither goes nor counts: a taken-over machine must not
   * age out good copies by writing many, or by lying about the time.
   */
  public ForgetPlan plan(Collection<Snapshot> snapshots) {
    record Group(String hostname, List<String> paths) {}
    Map<Group, List<Snapshot>> groups = new HashMap<>();
    for (Snapshot each : snapshots) {
      groups
          .computeIfAbsent(new Group(each.hostname(), each.paths()), group -> new ArrayList<>())
          .add(each);
    }
    var keep = new ArrayList<ForgetPlan.Kept>();
    var forget = new ArrayList<Snapshot>();
    groups.values().forEach(group -> decide(group, keep, forget));
    keep.sort(Comparator.comparing(kept -> kept.snapshot().time(), Comparator.reverseOrder()));
    forget.sort(Comparator.comparing(Snapshot::time).reversed());
    return new ForgetPlan(keep, forget);
  }

  private void decide(List<Snapshot> group, List<ForgetPlan.Kept> keep, List<Snapshot> forget) {
    Map<Snapshot, Set<String>> reasons = reasons(group);
    group.sort(Comparator.comparing(Snapshot::time).reversed());
    for (Snapshot each : group) {
      Set<String> why = reasons.getOrDefault(each, Set.of());
      if (why.isEmpty()) {
        forget.add(each);
      } else {
        keep.add(new ForgetPlan.Kept(each, why));
      }
    }
  }

  private Map<Snapshot, Set<String>> reasons(List<Snapshot> group) {
    Map<Snapshot, Set<String>> reasons = new HashMap<>();
    List<Snapshot> counted = group.stream().filter(this::plausible).toList();
    group.stream()
        .filter(each -> !plausible(each))
        .forEach(each -> note(reasons, each, "implausible-time"));
    List<Snapshot> newest =
        counted.stream().sorted(Comparator.comparing(Snapshot::time).reversed()).toList();
    newest.stream().limit(policy.last()).forEach(each -> note(reasons, each, "last"));
    periods(newest, policy.daily(), Forget::day, "daily", reasons);
    periods(newest, policy.weekly(), Forget::week, "weekly", reasons);
    periods(newest, policy.monthly(), date -> date.withDayOfMonth(1), "monthly", reasons);
    periods(newest, policy.yearly(), LocalDate::getYear, "yearly", reasons);
    for (Snapshot each : newest) {
      if (each.tags().stream().anyMatch(policy.tags()::contains)) {
        note(reasons, each, "tag");
      }
      if (Duration.between(each.time(), now).compareTo(policy.minAge()) < 0) {
        note(reasons, each, "young");
      }
    }
    newest.stream().limit(policy.minCount()).forEach(each -> note(reasons, each, "minimum"));
    return reasons;
  }

  private boolean plausible(Snapshot snapshot) {
    return snapshot.time().isAfter(FIRST_PLAUSIBLE) && snapshot.time().isBefore(now.plus(SKEW));
  }

  private void periods(
      List<Snapshot> newestFirst,
      int count,
      Function<LocalDate, Object> period,
      String reason,
      Map<Snapshot, Set<String>> reasons) {
    var seen = new java.util.HashSet<Object>();
    for (Snapshot each : newestFirst) {
      Object key = period.apply(each.time().atZone(policy.zone()).toLocalDate());
      if (seen.size() < count && seen.add(key)) {
        note(reasons, each, reason);
      }
    }
  }

  private static Object day(LocalDate date) {
    return date;
  }

  private static Object week(LocalDate date) {
    return date.get(IsoFields.WEEK_BASED_YEAR) * 100 + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static void note(Map<Snapshot, Set<String>> reasons, Snapshot each, String reason) {
    reasons.computeIfAbsent(each, unused -> new TreeSet<>()).add(reason);
  }

  /**
   * Removes what a plan lets go, under an exclusive lock; snapshots that appeared since the plan
   * was made stay.
   *
   * @return how many went
   */
  public static int carryOut(ForgetPlan plan, Repository repository) throws IOException {
    if (plan.keep().isEmpty() && !plan.forget().isEmpty()) {
      throw new IllegalArgumentException("a plan that keeps nothing is not carried out");
    }
    try (RepositoryLock lock = repository.lock(true)) {
      for (Snapshot each : plan.forget()) {
        lock.ensureHeld();
        repository.backend().remove(FileType.SNAPSHOT, each.id().hex());
      }
    }
    return plan.forget().size();
  }
}
