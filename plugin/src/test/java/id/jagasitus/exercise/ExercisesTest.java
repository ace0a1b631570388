package id.jagasitus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.exercise.Exercise.Stage;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Proof;
import id.jagasitus.office.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExercisesTest {

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

  private void tick() throws IOException {
    office.exercises.tick(office.ground);
  }

  private Turn turn() {
    Exercise now = office.exercises.list().getFirst();
    return Turn.of(now, now.of(office.cases.list()), office.proof);
  }

  @Test
  void begin_whileOneGoesOn_isRefused() throws IOException {
    assertEquals(Optional.of(1L), office.exercises.begin("budi", "", false));
    assertEquals(Optional.empty(), office.exercises.begin("siti", "", true));
    office.exercises.end("budi", "");
    assertEquals(Optional.of(2L), office.exercises.begin("siti", "", true));
  }

  @Test
  void tick_playsThePartsInOrderAndEachOnce() throws IOException {
    office.played();
    tick();
    assertEquals(List.of("choose 1", "attack 1", "plant 1", "scan 1"), office.ground.asked);
    assertEquals(Stage.PEOPLE, office.current().stage());
    assertEquals(List.of(12L, 11L), office.current().findings());
  }

  @Test
  void tick_whileThereIsNoSnapshot_waitsForOne() throws IOException {
    office.ground.snapshot = false;
    office.exercises.begin("budi", "", false);
    tick();
    tick();
    assertEquals(Stage.SNAPSHOT, office.current().stage());
    office.ground.snapshot = true;
    tick();
    assertEquals(Stage.ATTACK, office.current().stage());
  }

  @Test
  void tick_whenThePlaceFails_saysWhyAndTriesAgainLater() throws IOException {
    office.exercises.begin("budi", "", false);
    office.ground.broken = true;
    tick();
    tick();
    assertEquals("the disk is gone", office.exercises.trouble());
    assertEquals(1, office.ground.asked.size());
    office.ground.broken = false;
    office.pass(Duration.ofSeconds(30));
    tick();
    assertEquals("", office.exercises.trouble());
    assertEquals(Stage.ATTACK, office.current().stage());
  }

  @Test
  void restart_inTheMiddle_neitherLosesNorRepeats() throws IOException {
    for (int parts = 0; parts <= 4; parts++) {
      Path home = folder.resolve("after-" + parts);
      Exercise before;
      try (var first = new DrillOffice(home)) {
        first.exercises.begin("budi", "", true);
        for (int i = 0; i < parts; i++) {
          first.exercises.tick(first.ground);
        }
        before = first.current();
      }
      try (var second = new DrillOffice(home)) {
        assertEquals(before, second.current());
        for (int i = 0; i < 6; i++) {
          second.exercises.tick(second.ground);
        }
        assertEquals(4 - parts, second.ground.asked.size());
        assertEquals(Stage.PEOPLE, second.current().stage());
      }
    }
  }

  @Test
  void turn_followsTheCaseToItsClosing() throws IOException {
    office.exercises.begin("budi", "", true);
    assertEquals(Turn.MACHINE, turn());
    office.exercises.end("budi", "");
    office.played();
    assertEquals(Turn.OPEN, turn());
    office.open();
    assertEquals(Turn.SUBMIT, turn());
    office.submit();
    assertEquals(Turn.FORWARD, turn());
    office.forward();
    assertEquals(Turn.DECIDE, turn());
    office.act(new CaseAct.Decide(true, 1, "Laksanakan", "budi", ""));
    assertEquals(Turn.BEGIN, turn());
    office.act(new CaseAct.Begin());
    assertEquals(Turn.RESTORE, turn());
    office.exercises.restore("budi", "", office.ground);
    assertEquals(Turn.SOLVE, turn());
    office.act(new CaseAct.Solve("umpan", "dipulihkan", ""));
    assertEquals(Turn.BACK_UP, turn());
    office.proof = new Proof("c0ffee", office.now, office.now, office.now, 0);
    assertEquals(Turn.PROVE, turn());
    office.act(new CaseAct.BackUp(Proof.NONE));
    assertEquals(Turn.CLOSE, turn());
    office.act(new CaseAct.Close(""));
    tick();
    assertEquals(Turn.OVER, turn());
  }

  @Test
  void restore_thatIsNotTheSame_isToBeDoneAgain() throws IOException {
    office.played();
    office.open();
    office.solved();
    office.act(new CaseAct.Reopen("belum"));
    office.ground.same = false;
    office.exercises.restore("budi", "", office.ground);
    assertEquals(Turn.RESTORE, turn());
  }

  @Test
  void tick_onceTheCaseIsClosed_endsTheDrillAndTidiesUpOnce() throws IOException {
    office.played();
    office.open();
    office.solved();
    office.closed();
    tick();
    tick();
    tick();
    Exercise over = office.exercises.find(1).orElseThrow();
    assertEquals(Deed.Why.COMPLETE, over.ended().orElseThrow().why());
    assertEquals(1, office.ground.asked.stream().filter("leave 1"::equals).count());
    assertEquals(State.CLOSED, office.only().state());
  }

  @Test
  void end_inTheMiddle_takesTheCaseAndItsReportOutOfTheWay() throws IOException {
    office.played();
    office.open();
    long report = office.submit();
    assertTrue(office.exercises.end("budi", ""));
    assertFalse(office.exercises.end("budi", ""));
    tick();
    assertEquals(State.WITHDRAWN, office.only().state());
    assertTrue(office.cases.over(office.cases.report(report).orElseThrow()));
    assertTrue(office.ground.asked.contains("leave 1"));
    assertTrue(office.only().clocks().values().stream().noneMatch(clock -> clock.running()));
  }

  @Test
  void end_beforeAKill_isTidiedUpAfterTheStart() throws IOException {
    office.played();
    office.open();
    office.exercises.end("budi", "");
    office.close();
    office = new DrillOffice(folder);
    tick();
    assertEquals(State.WITHDRAWN, office.only().state());
    assertEquals(List.of("leave 1"), office.ground.asked);
  }

  @Test
  void tick_ofADrillThatWasLeft_endsItAfterFourteenDays() throws IOException {
    office.played();
    office.now = DrillOffice.MONDAY.plus(Exercise.LONGEST).minusSeconds(1);
    tick();
    assertTrue(office.exercises.current().isPresent());
    office.pass(Duration.ofSeconds(1));
    tick();
    assertEquals(
        Optional.of(Deed.Why.LEFT),
        office.exercises.find(1).flatMap(Exercise::ended).map(Deed.Ended::why));
  }

  @Test
  void restore_beforeTheDecoyIsThere_isRefused() throws IOException {
    assertEquals(Optional.empty(), office.exercises.restore("budi", "", office.ground));
    office.exercises.begin("budi", "", false);
    assertEquals(Optional.empty(), office.exercises.restore("budi", "", office.ground));
    assertEquals(List.of(), office.ground.asked);
  }
}
