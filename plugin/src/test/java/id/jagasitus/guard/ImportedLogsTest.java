package id.jagasitus.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.jagasitus.detect.DetectConfig;
import id.jagasitus.finding.FindingConfig;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportedLogsTest {

  private static final Instant NOW = TestRules.START.plus(Duration.ofDays(500));

  @TempDir Path home;
  private Journal journal;
  private Findings findings;
  private ImportedLogs logs;

  @BeforeEach
  void open() throws Exception {
    journal = TestRules.journal(home);
    findings = new Findings(FindingConfig.DEFAULT, journal);
    var guard =
        new Guard(
            TestRules.book(home, journal),
            DetectConfig.DEFAULT,
            Optional::empty,
            findings,
            new RuleCounts(home.resolve("hits.tsv")),
            event -> false);
    logs =
        new ImportedLogs(
            guard, home.resolve("imported"), home.resolve("done.tsv"), address -> false, () -> NOW);
  }

  @AfterEach
  void close() throws Exception {
    journal.close();
  }

  /** The reader tells plain files from compressed ones by their first bytes. */
  private void keep(String name, int lines) throws Exception {
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("192.0.2.9 - - [01/Jun/2026:07:00:%02d +0700] ".formatted(i))
          .append("\"GET /?q=1%20union%20select%20a,")
          .append(i)
          .append(" HTTP/1.1\" 404 12 \"-\" \"curl/8\"\n");
    }
    Files.createDirectories(home.resolve("imported"));
    Files.writeString(home.resolve("imported").resolve(name), text);
  }

  @Test
  void run_looksAtEachLogOnce() throws Exception {
    keep("20260601T000000_1_a_combined_x.zst", 10);
    assertEquals(1, logs.run(() -> false));
    assertEquals(0, logs.run(() -> false));

    assertEquals(10, findings.list().getFirst().requests());
    assertEquals("192.0.2.0/24", network());
  }

  private String network() {
    return findings.list().getFirst().subject() instanceof id.jagasitus.event.Subject.Actor actor
        ? actor.network()
        : "";
  }

  @Test
  void run_oldLog_itsFindingsStayOpenForAQuietDay() throws Exception {
    keep("20260601T000000_1_a_combined_x.zst", 10);
    logs.run(() -> false);

    assertEquals(List.of(), findings.closeQuiet(NOW.plus(Duration.ofHours(23))));
    assertEquals(1, findings.closeQuiet(NOW.plus(Duration.ofHours(25))).size());
  }

  @Test
  void run_logThatGrew_countsOnlyWhatIsNew() throws Exception {
    keep("20260601T000000_1_a_combined_x.zst", 10);
    logs.run(() -> false);
    keep("20260602T000000_2_b_combined_x.zst", 30);
    assertEquals(1, logs.run(() -> false));

    assertEquals(30, findings.list().getFirst().requests());
  }

  @Test
  void run_stopped_isDoneAfterTheNextStart() throws Exception {
    keep("20260601T000000_1_a_combined_x.zst", 10);
    assertThrows(CancellationException.class, () -> logs.run(() -> true));

    assertEquals(1, logs.run(() -> false));
  }

  @Test
  void run_withoutImports_doesNothing() throws Exception {
    assertEquals(0, logs.run(() -> false));
    assertEquals(false, Files.exists(home.resolve("done.tsv")));
  }
}
