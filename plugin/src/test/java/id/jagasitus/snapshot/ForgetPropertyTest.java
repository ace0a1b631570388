package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.BlobId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of retention whatever the policy and the history, implausible times among them. */
final class ForgetPropertyTest {

  private static final int ROUNDS = 2_000;
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final Duration SKEW = Duration.ofHours(1);
  private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

  /** One round: a history of up to three machines and a policy, both drawn from a seed. */
  private record Round(long seed, List<Snapshot> history, ForgetPolicy policy, ForgetPlan plan) {

    static Round of(long seed) {
      var random = new Random(seed);
      var history = new ArrayList<Snapshot>();
      int count = 1 + random.nextInt(60);
      for (int i = 0; i < count; i++) {
        history.add(snapshot(random, i));
      }
      ForgetPolicy policy = anyPolicy(random);
      return new Round(seed, history, policy, new Forget(policy, NOW).plan(history));
    }

    Set<BlobId> gone() {
      return ids(plan.forget());
    }

    String name() {
      return "seed " + seed + ", " + policy;
    }
  }

  private interface Law {
    void check(Round round);
  }

  private static void holds(Law law) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      law.check(Round.of(seed));
    }
  }

  private static Snapshot snapshot(Random random, int number) {
    BlobId id = BlobId.of(ByteBuffer.allocate(4).putInt(number).array());
    List<String> tags = random.nextInt(12) == 0 ? List.of("jadwal", "kasus") : List.of("jadwal");
    String machine = random.nextInt(4) == 0 ? "pn-lain" : "pn-tais";
    List<String> paths = List.of(random.nextInt(5) == 0 ? "/catatan" : "/situs");
    return new Snapshot(id, time(random), null, id, paths, machine, "root", tags, null, null);
  }

  /** Most within five years, many within two weeks; one in eight before restic was, or to come. */
  private static Instant time(Random random) {
    return switch (random.nextInt(16)) {
      case 0 -> Instant.EPOCH.plusSeconds(random.nextInt(1_000_000_000));
      case 1 -> NOW.plus(SKEW).plusSeconds(random.nextInt(2_000_000_000));
      case 2, 3, 4, 5 -> NOW.minusSeconds(random.nextInt(14 * 86_400));
      default -> NOW.minusSeconds(random.nextInt(5 * 365 * 86_400));
    };
  }

  private static ForgetPolicy anyPolicy(Random random) {
    return new ForgetPolicy(
        random.nextInt(4),
        random.nextInt(10),
        random.nextInt(6),
        random.nextInt(6),
        random.nextInt(4),
        random.nextBoolean() ? List.of("kasus") : List.of(),
        random.nextInt(5),
        Duration.ofHours(random.nextInt(400)),
        ZoneId.of("Asia/Jakarta"));
  }

  private static Set<BlobId> ids(List<Snapshot> snapshots) {
    var ids = new HashSet<BlobId>();
    snapshots.forEach(each -> ids.add(each.id()));
    return ids;
  }

  private static boolean plausible(Snapshot snapshot) {
    return snapshot.time().isAfter(FIRST) && snapshot.time().isBefore(NOW.plus(SKEW));
  }

  /** Newest first, the plausible ones of the same machine and paths. */
  private static List<Snapshot> group(List<Snapshot> history, Snapshot like) {
    return history.stream()
        .filter(each -> each.hostname().equals(like.hostname()))
        .filter(each -> each.paths().equals(like.paths()))
        .filter(ForgetPropertyTest::plausible)
        .sorted(Comparator.comparing(Snapshot::time).reversed())
        .toList();
  }

  @Test
  void newest_ofEachGroup_staysAndSoDoesTheMinimumNumber() {
    holds(
        round -> {
          for (Snapshot each : round.history) {
            List<Snapshot> group = group(round.history, each);
            int least = Math.min(group.size(), round.policy.minCount());
            for (Snapshot newest : group.subList(0, least)) {
              assertTrue(!round.gone().contains(newest.id()), round::name);
            }
          }
        });
  }

  @Test
  void young_tagged_orOfImplausibleTime_stays() {
    holds(
        round -> {
          for (Snapshot gone : round.plan.forget()) {
            assertTrue(plausible(gone), round::name);
            assertTrue(
                Duration.between(gone.time(), NOW).compareTo(round.policy.minAge()) >= 0,
                round::name);
            assertTrue(gone.tags().stream().noneMatch(round.policy.tags()::contains), round::name);
          }
        });
  }

  @Test
  void implausibleTimes_changeNothingForTheOthers() {
    holds(
        round -> {
          List<Snapshot> honest =
              round.history.stream().filter(ForgetPropertyTest::plausible).toList();
          ForgetPlan alone = new Forget(round.policy, NOW).plan(honest);
          assertEquals(round.gone(), ids(alone.forget()), round::name);
        });
  }

  @Test
  void everySnapshot_isInThePlanOnceAndKeptForAReason() {
    holds(
        round -> {
          var all = new ArrayList<>(round.plan.forget());
          round.plan.keep().forEach(kept -> all.add(kept.snapshot()));
          assertEquals(round.history.size(), all.size(), round::name);
          assertEquals(ids(round.history), ids(all), round::name);
          assertTrue(
              round.plan.keep().stream().noneMatch(kept -> kept.reasons().isEmpty()), round::name);
        });
  }

  @Test
  void planOfWhatWasKept_letsNothingMoreGo() {
    holds(
        round -> {
          List<Snapshot> kept = round.plan.keep().stream().map(ForgetPlan.Kept::snapshot).toList();
          ForgetPlan again = new Forget(round.policy, NOW).plan(kept);
          assertEquals(List.of(), again.forget(), round::name);
        });
  }

  @Test
  void policyThatKeepsMore_letsNothingElseGo() {
    holds(
        round -> {
          ForgetPolicy each = round.policy;
          var more =
              new ForgetPolicy(
                  each.last() + 1,
                  each.daily() + 2,
                  each.weekly(),
                  each.monthly() + 1,
                  each.yearly(),
                  each.tags(),
                  each.minCount(),
                  each.minAge(),
                  each.zone());
          Set<BlobId> gone = ids(new Forget(more, NOW).plan(round.history).forget());
          assertTrue(round.gone().containsAll(gone), round::name);
        });
  }
}
