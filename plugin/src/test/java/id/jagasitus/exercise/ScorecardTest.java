package id.jagasitus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.exercise.Scorecard.Line;
import id.jagasitus.exercise.Scorecard.State;
import id.jagasitus.office.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScorecardTest {

  @TempDir Path folder;
  private DrillOffice office;

  @BeforeEach
  void open() throws IOException {
    office = new DrillOffice(folder);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  private Line line(Step step) {
    return office.card(office.exercises.list().getFirst()).lines().stream()
        .filter(line -> line.step() == step)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Duration> minutes(long minutes) {
    return Optional.of(Duration.ofMinutes(minutes));
  }

  @Test
  void of_aDrillThatJustBegan_hasALineForEachStep() throws IOException {
    office.exercises.begin("budi", "", true);
    Scorecard card = office.card(office.current());
    assertEquals(List.of(Step.values()), card.lines().stream().map(Line::step).toList());
    assertEquals(8, card.count(State.MISSING));
    assertEquals(State.LEFT_OUT, line(Step.RENEW).state());
  }

  @Test
  void of_whatTheMachinePlayed_countsFromPlayedToNoticed() throws IOException {
    office.played();
    assertEquals(Optional.of(Duration.ofSeconds(1)), line(Step.VISITORS).taken());
    assertEquals(Optional.of(Duration.ofSeconds(4)), line(Step.MONITOR).taken());
    assertEquals(State.IN_TIME, line(Step.BACK_UP).state());
    assertEquals(Optional.of(Duration.ofDays(7)), line(Step.BACK_UP).allowed());
  }

  @Test
  void of_anAttackThatNothingNoticed_isMissing() throws IOException {
    var begun = Exercise.begun(new Deed.Begun(1, false), "budi", office.now);
    var unseen = begun.with(new Deed.Attacked(1, office.now, 6, null, 0), office.now);
    assertEquals(State.MISSING, office.card(unseen).lines().get(2).state());
  }

  @Test
  void of_aBackupOlderThanItsPeriod_isLate() throws IOException {
    var begun = Exercise.begun(new Deed.Begun(1, false), "budi", office.now);
    Instant old = office.now.minus(Duration.ofDays(8));
    var chosen = begun.with(new Deed.Chosen(1, "5afe", old), office.now);
    assertEquals(State.LATE, office.card(chosen).lines().get(1).state());
  }

  @Test
  void of_aWalkedDrill_saysTimeAndWho() throws IOException {
    office.played();
    office.open();
    office.solved();
    office.closed();
    office.pass(Duration.ofDays(3));
    for (Step step : List.of(Step.REPORT, Step.FORWARD, Step.DECIDE)) {
      assertEquals(minutes(1), line(step).taken(), step.name());
      assertEquals("budi", line(step).who());
      assertEquals(State.IN_TIME, line(step).state());
    }
    assertEquals(minutes(2), line(Step.SOLVE).taken());
    assertEquals(minutes(2), line(Step.BACK_UP_AGAIN).taken());
    assertEquals(8, office.card(office.exercises.list().getFirst()).count(State.IN_TIME));
  }

  @Test
  void of_aStepThatGoesOn_isRunningUntilItIsLate() throws IOException {
    office.played();
    office.open();
    office.submit();
    office.pass(Duration.ofMinutes(4));
    assertEquals(State.RUNNING, line(Step.FORWARD).state());
    office.pass(Duration.ofMinutes(2));
    assertEquals(State.LATE, line(Step.FORWARD).state());
    office.forward();
    assertEquals(State.LATE, line(Step.FORWARD).state());
  }

  @Test
  void of_workAtNight_standsStillButTheWallClockGoesOn() throws IOException {
    office.now = Instant.parse("2026-11-23T15:00:00Z");
    office.played();
    office.open();
    office.pass(Duration.ofMinutes(30));
    office.submit();
    assertEquals(minutes(0), line(Step.REPORT).taken());
    assertEquals(minutes(30), line(Step.REPORT).span());
  }
}
