package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.FindingConfig;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.Journal;
import id.jagasitus.mail.Notice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TidingsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path folder;

  private static Signal signal(String intent, Severity severity) {
    return new Signal(
        "r-" + intent,
        intent,
        severity,
        90,
        NOW,
        new Subject.Place("/" + intent),
        true,
        Map.of(),
        null);
  }

  @Test
  void runOnce_findingsOfTheSitesChecks_haveTheirOwnKindAndComeOnce() throws Exception {
    try (Journal journal = Journal.open(folder, () -> NOW)) {
      var findings = new Findings(FindingConfig.DEFAULT, journal);
      var told = new ArrayList<Notice.Kind>();
      var tidings = new Tidings(findings, notice -> told.add(notice.kind()), NOW.minusSeconds(60));
      findings.accept(
          List.of(
              signal("outage", Severity.CRITICAL),
              signal("backup-overdue", Severity.REVIEW),
              signal("expiring", Severity.CRITICAL),
              signal("changed-file", Severity.CRITICAL)));
      tidings.runOnce();
      tidings.runOnce();
      told.sort(null);
      assertEquals(
          List.of(Notice.Kind.CRITICAL, Notice.Kind.REACH, Notice.Kind.BACKUP, Notice.Kind.EXPIRY),
          told);
    }
  }
}
