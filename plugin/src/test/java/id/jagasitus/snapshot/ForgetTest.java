package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.BlobId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ForgetTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

  private static Snapshot at(Instant time, String... tags) {
    BlobId id = BlobId.of(ByteBuffer.allocate(8).putLong(time.toEpochMilli()).array());
    return new Snapshot(
        id, time, null, id, List.of("/situs"), "pn-tais", "root", List.of(tags), null, null);
  }

  private static ForgetPolicy policy(int last, int daily, int weekly, int monthly, int yearly) {
    return new ForgetPolicy(
        last, daily, weekly, monthly, yearly, List.of("kasus"), 1, Duration.ZERO, JAKARTA);
  }

  private static List<Snapshot> everyHours(int hours, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> at(NOW.minus(Duration.ofHours((long) hours * i))))
        .toList();
  }

  private static List<Instant> kept(ForgetPolicy policy, List<Snapshot> all) {
    return new Forget(policy, NOW)
        .plan(all).keep().stream().map(each -> each.snapshot().time()).toList();
  }

  @Test
  void plan_last_keepsTheNewest() {
    assertEquals(
        List.of(NOW, NOW.minus(Duration.ofHours(5))),
        kept(policy(2, 0, 0, 0, 0), everyHours(5, 9)));
  }

  @Test
  void plan_daily_keepsTheNewestOfEachDayOfTheZone() {
    // In Jakarta the day began at 17:00Z.
    assertEquals(
        List.of(NOW, Instant.parse("2026-11-21T16:00:00Z"), Instant.parse("2026-11-20T16:00:00Z")),
        kept(policy(0, 3, 0, 0, 0), everyHours(1, 100)));
  }

  @Test
  void plan_weeklyMonthlyYearly_countPeriodsThatHaveOne() {
    List<Snapshot> daily = everyHours(24, 800);
    assertEquals(4, kept(policy(0, 0, 4, 0, 0), daily).size());
    assertEquals(
        List.of("2026-11-22", "2026-10-31", "2026-09-30"),
        kept(policy(0, 0, 0, 3, 0), daily).stream()
            .map(time -> time.atZone(JAKARTA).toLocalDate().toString())
            .toList());
    assertEquals(3, kept(policy(0, 0, 0, 0, 9), daily).size());
  }

  @Test
  void plan_taggedForACase_staysForEver() {
    Snapshot old = at(NOW.minus(Duration.ofDays(900)), "jadwal", "kasus");
    var all = new ArrayList<>(everyHours(24, 5));
    all.add(old);
    assertTrue(kept(policy(1, 0, 0, 0, 0), all).contains(old.time()));
  }

  @Test
  void plan_younggerThanTheMinimumAge_stays() {
    var young = new ForgetPolicy(0, 0, 0, 0, 0, List.of(), 1, Duration.ofHours(12), JAKARTA);
    assertEquals(3, kept(young, everyHours(5, 50)).size());
  }

  @Test
  void plan_withImplausibleTimes_neitherCountsNorForgetsThem() {
    Snapshot future = at(NOW.plus(Duration.ofDays(3650)));
    Snapshot past = at(Instant.EPOCH);
    Snapshot honest = at(NOW.minus(Duration.ofDays(3)));
    List<Instant> kept = kept(policy(1, 0, 0, 0, 0), List.of(future, past, honest));
    assertEquals(List.of(future.time(), honest.time(), past.time()), kept);
  }

  @Test
  void plan_groupsByMachineAndPaths() {
    Snapshot one = at(NOW.minus(Duration.ofDays(30)));
    var other =
        new Snapshot(
            one.id(),
            one.time(),
            null,
            one.tree(),
            List.of("/lain"),
            "pn-tais",
            "root",
            List.of(),
            null,
            null);
    assertEquals(2, kept(policy(1, 0, 0, 0, 0), List.of(one, other)).size());
  }

  @Test
  void carryOut_ofAPlanThatKeepsNothing_isRefused() {
    var plan = new ForgetPlan(List.of(), List.of(at(NOW)));
    var memory = new id.jagasitus.repository.MemoryBackend();
    assertThrows(
        IllegalArgumentException.class,
        () -> Vault.create(memory).use(repository -> Forget.carryOut(plan, repository)));
  }
}
