package id.jagasitus.cleanup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CleanupsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final String NOTE = "disalin ke cakram";

  private static final Proof PROOF = Proof.of(List.of("2", "0"), List.of()).with("ab");

  @TempDir Path folder;
  private Journal journal;
  private Cleanups cleanups;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder, () -> NOW);
    cleanups = new Cleanups(journal);
    journal.follow(cleanups::fold);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  @Test
  void sign_stagesInOrder_reachTheEnd() throws IOException {
    for (Stage stage : Stage.values()) {
      assertEquals(Optional.of(stage), cleanups.next(7));
      cleanups.sign("budi", "", 7, stage, NOTE, Proof.WORD);
    }
    assertEquals(Optional.empty(), cleanups.next(7));
    assertEquals(Optional.of(Stage.EVIDENCE), cleanups.next(8));
  }

  @Test
  void sign_restoringBeforeTheWayInIsClosed_isRefused() throws IOException {
    cleanups.sign("budi", "", 7, Stage.EVIDENCE, NOTE, Proof.WORD);
    assertThrows(
        IllegalArgumentException.class,
        () -> cleanups.sign("budi", "", 7, Stage.RESTORE, NOTE, Proof.WORD));
    assertThrows(
        IllegalArgumentException.class,
        () -> cleanups.sign("budi", "", 7, Stage.EVIDENCE, NOTE, Proof.WORD));
    assertEquals(1, cleanups.of(7).size());
  }

  @Test
  void sign_withoutSayingWhatWasDone_isRefused() {
    for (String note : List.of("", "ok", "    ", "x".repeat(1_001))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> cleanups.sign("budi", "", 7, Stage.EVIDENCE, note, Proof.WORD));
    }
  }

  @Test
  void open_afterRestart_knowsWhoSignedAndWhoReleased() throws IOException {
    cleanups.sign("budi", "", 7, Stage.EVIDENCE, NOTE, PROOF);
    cleanups.release("siti", "", 7, "diminta BSSN");
    var again = new Cleanups(journal);
    journal.replay(again::fold);
    assertEquals(
        List.of(new Cleanups.Signed(Stage.EVIDENCE, NOTE, PROOF, "budi", NOW)), again.of(7));
    assertEquals("siti", again.released(7).orElseThrow().author());
    assertEquals(Optional.empty(), again.released(8));
  }

  @Test
  void sign_withoutEvidence_needsAReasonThatIsKept() throws IOException {
    Proof lacking = Proof.of(List.of(), List.of(Lack.COPIES));
    for (String reason : List.of("", "ok", " ".repeat(9))) {
      assertFalse(lacking.because(reason).enough(), reason);
      assertThrows(
          IllegalArgumentException.class,
          () -> cleanups.sign("budi", "", 7, Stage.EVIDENCE, NOTE, lacking.because(reason)));
    }
    Proof explained = lacking.because(" hanya disajikan, direkam penyedia ");
    cleanups.sign("budi", "", 7, Stage.EVIDENCE, NOTE, explained);
    Proof kept = cleanups.of(7).getFirst().proof();
    assertEquals("hanya disajikan, direkam penyedia", kept.reason());
    assertEquals(List.of(Lack.COPIES), kept.lacks());
  }

  @Test
  void because_nothingLacks_keepsNoReason() {
    assertEquals("", PROOF.because("untuk berjaga-jaga").reason());
  }

  @Test
  void fold_aStageSignedByTwoAtOnce_countsOnce() throws IOException {
    cleanups.sign("budi", "", 7, Stage.EVIDENCE, NOTE, PROOF);
    var twice = new Cleanups(journal);
    journal.replay(twice::fold);
    journal.replay(twice::fold);
    assertEquals(1, twice.of(7).size());
  }

  @Test
  void fold_signedBeforeStagesHadProofs_hasItsPaper() throws IOException {
    var old = Map.of("finding", 7, "stage", "EVIDENCE", "note", NOTE, "paper", "ab");
    journal.append("budi", "", Cleanups.SIGNED, old);
    assertEquals(Proof.WORD.with("ab"), cleanups.of(7).getFirst().proof());
  }
}
