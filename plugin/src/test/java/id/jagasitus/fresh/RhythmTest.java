package id.jagasitus.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RhythmTest {

  private static Rhythm rhythm(String written) {
    return Rhythm.parse(written).orElseThrow();
  }

  @Test
  void parse_everyWord_isItsPaceWithoutADay() {
    for (Rhythm.Every every : Rhythm.Every.values()) {
      if (every != Rhythm.Every.YEARLY) {
        assertEquals(new Rhythm(every, Optional.empty()), rhythm(every.word()));
      }
    }
  }

  @Test
  void parse_noRhythm_isEmpty() {
    List.of("", "yearly", "yearly:", "yearly:13-01", "yearly:02-30", "YEARLY:01-01")
        .forEach(written -> assertEquals(Optional.empty(), Rhythm.parse(written), written));
  }

  @Test
  void lastDue_dayOfThisYearAhead_isThatOfTheYearBefore() {
    assertEquals(
        Optional.of(LocalDate.of(2025, 12, 31)),
        rhythm("yearly:12-31").lastDue(LocalDate.of(2026, 11, 22)));
    assertEquals(
        Optional.of(LocalDate.of(2026, 2, 28)),
        rhythm("yearly:02-28").lastDue(LocalDate.of(2026, 2, 28)));
  }

  @Test
  void lastDue_leapDayInAnOrdinaryYear_isTheLastOfFebruary() {
    assertEquals(
        Optional.of(LocalDate.of(2026, 2, 28)),
        rhythm("yearly:02-29").lastDue(LocalDate.of(2026, 11, 22)));
  }

  @Test
  void lastDue_withoutADueDay_isEmpty() {
    assertEquals(Optional.empty(), rhythm("monthly").lastDue(LocalDate.of(2026, 11, 22)));
  }
}
