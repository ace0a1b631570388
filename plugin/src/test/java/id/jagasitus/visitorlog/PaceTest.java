package id.jagasitus.visitorlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long now;
  private long waiting;
  private long handed;
  private long behindMillis;
  private final Pace pace =
      new Pace(() -> new FollowerStats(waiting, behindMillis, handed, 0, 0, ""), () -> now);

  private double aSecondWith(long more) {
    now += SECOND;
    handed += more / 2;
    waiting += more - more / 2;
    return pace.getAsDouble();
  }

  @Test
  void share_ofAScan_isAllHoweverMuchWaits() {
    waiting = 1_000_000;
    pace.getAsDouble();
    aSecondWith(0);
    behindMillis = Pace.PATIENCE_MILLIS;
    assertEquals(1, aSecondWith(Pace.FLOOD_PER_SECOND - 1));
  }

  @Test
  void share_inAFlood_isSmallForAMinute() {
    assertEquals(Pace.SMALL, aSecondWith(50_000));
    behindMillis = Pace.PATIENCE_MILLIS;
    assertEquals(Pace.LATE, aSecondWith(50_000));
  }

  @Test
  void share_afterAFlood_isAllAgain() {
    aSecondWith(50_000);
    assertEquals(1, aSecondWith(100));
  }
}
