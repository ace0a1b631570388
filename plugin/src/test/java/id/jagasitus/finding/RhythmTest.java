package id.jagasitus.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RhythmTest {

  private static final Instant START = Instant.parse("2026-06-01T00:00:10Z");

  private static long sum(Activity activity) {
    return activity.counts().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void activity_ofOneMinute_isOnePart() {
    var rhythm = new Rhythm(START);
    rhythm.add(START);
    rhythm.add(START.plusSeconds(20));

    assertEquals(
        new Activity(Instant.parse("2026-06-01T00:00:00Z"), Duration.ofMinutes(1), List.of(2L)),
        rhythm.activity());
  }

  @Test
  void add_afterTheLastPart_widensAndLosesNothing() {
    var rhythm = new Rhythm(START);
    for (int hour = 0; hour < 1_000; hour++) {
      rhythm.add(START.plus(Duration.ofHours(hour)));
    }

    Activity activity = rhythm.activity();
    assertEquals(1_000, sum(activity));
    assertTrue(activity.counts().size() <= Rhythm.PARTS);
    assertTrue(activity.counts().size() > Rhythm.PARTS / 2);
  }

  @Test
  void add_beforeTheBeginning_countsInTheFirstPart() {
    var rhythm = new Rhythm(START);
    rhythm.add(START.minus(Duration.ofDays(1)));

    assertEquals(List.of(1L), rhythm.activity().counts());
  }

  @Test
  void of_whatWasKept_goesOnAsIfNothingHappened() {
    var whole = new Rhythm(START);
    var first = new Rhythm(START);
    for (int i = 0; i < 100; i++) {
      whole.add(START.plusSeconds(i * 90L));
      first.add(START.plusSeconds(i * 90L));
    }
    Rhythm second = Rhythm.of(first.activity());
    whole.add(START.plus(Duration.ofDays(3)));
    second.add(START.plus(Duration.ofDays(3)));

    assertEquals(whole.activity(), second.activity());
  }
}
