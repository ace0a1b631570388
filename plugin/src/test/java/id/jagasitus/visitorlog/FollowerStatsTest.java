package id.jagasitus.visitorlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class FollowerStatsTest {

  private static FollowerStats waiting(long events, long millis) {
    return new FollowerStats(events, millis, 0, 0, 0, "");
  }

  @Test
  void share_fewWait_isAllHoweverLongTheyWait() {
    assertEquals(1, waiting(FollowerStats.FLOOD - 1, 3_600_000).share());
  }

  @Test
  void share_flood_isSmallForAMinute() {
    assertEquals(0.005, waiting(FollowerStats.FLOOD, 0).share());
    assertEquals(0.005, waiting(1_000_000, FollowerStats.PATIENCE_MILLIS - 1).share());
    assertEquals(0.5, waiting(1_000_000, FollowerStats.PATIENCE_MILLIS).share());
  }
}
