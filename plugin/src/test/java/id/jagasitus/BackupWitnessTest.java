package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.journal.Journal;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Step;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of the backup on 23 November 2026; drills are weekly unless decided otherwise. */
final class BackupWitnessTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path folder;
  private Journal journal;
  private final Ledger ledger = new Ledger();

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder, () -> NOW);
    journal.follow(ledger::fold);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Inspection seen() {
    var witness = new BackupWitness(ledger, () -> ZoneId.of("Asia/Jakarta"));
    return witness.of(Step.BACK_UP, LocalDate.of(2026, 11, 23));
  }

  private String fact(String key) {
    return seen().facts().stream()
        .filter(fact -> fact.key().equals(key))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private void taken(Verdict verdict) throws IOException {
    Instant time = NOW.minus(Duration.ofHours(5));
    var content = Taken.Content.SITE;
    var one = new Taken("ab", content, Reason.BUTTON, verdict, "", time, 12, 1, 1, 1, 0, true);
    journal.append("system", "", "snapshot.taken", one);
  }

  private void drilled(int daysAgo, boolean passed) throws IOException {
    Instant time = NOW.minus(Duration.ofDays(daysAgo));
    var one = new Drilled("primary", "ab", time, passed, 12, 3, 900, List.of());
    journal.append("system", "", "snapshot.drilled", one);
  }

  @Test
  void of_noSnapshot_isNotGood() {
    assertEquals(new Inspection(false, List.of(new Inspection.Fact("newest", "–"))), seen());
  }

  @Test
  void of_snapshotNobodyTried_isNotGood() throws IOException {
    taken(Verdict.CHECKED);
    assertFalse(seen().good());
    assertEquals("–", fact("proven"));
    assertEquals("23-11-2026 04.00", fact("newest"));
  }

  @Test
  void of_drillWithinItsRhythm_isGoodThoughOfAnOlderSnapshot() throws IOException {
    drilled(8, true);
    taken(Verdict.CHECKED);
    assertTrue(seen().good());
    assertEquals("15-11-2026 09.00", fact("proven"));
  }

  @Test
  void of_drillLongAgo_isNotGood() throws IOException {
    drilled(9, true);
    taken(Verdict.CHECKED);
    assertFalse(seen().good());
  }

  @Test
  void of_latestDrillFailed_isNotGoodAndSaysSo() throws IOException {
    taken(Verdict.CHECKED);
    drilled(2, true);
    drilled(1, false);
    assertFalse(seen().good());
    assertEquals("22-11-2026 09.00", fact("unproven"));
  }

  @Test
  void of_suspiciousSnapshot_isNotGoodThoughProven() throws IOException {
    taken(Verdict.SUSPICIOUS);
    drilled(1, true);
    assertFalse(seen().good());
  }
}
