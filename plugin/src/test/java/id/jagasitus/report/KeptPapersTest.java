package id.jagasitus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptPapersTest {
  private static final Reports.By BUDI = new Reports.By("budi", "");
  private static final Reports.By SITI = new Reports.By("siti", "");

  @TempDir Path folder;

  private KeptPapers open(Journal journal) throws IOException {
    var papers = new KeptPapers(journal);
    journal.follow(papers::fold);
    return papers;
  }

  @Test
  void sealedAndSigned_areThereAfterARestart() throws IOException {
    try (Journal journal = Journal.open(folder, () -> TestReports.NOW)) {
      KeptPapers papers = open(journal);
      papers.seal(BUDI, PaperKind.BACKUP, "ab12", 0, "7/W8", TestReports.SHA, 5);
      papers.signed(SITI, PaperKind.BACKUP, "ab12", "<b>pindai.pdf", "f".repeat(64), 9);
    }
    try (Journal journal = Journal.open(folder, () -> TestReports.NOW)) {
      KeptPaper paper = open(journal).find(PaperKind.BACKUP, "ab12");
      assertEquals(
          List.of(new Report.Seal(1, "7/W8", TestReports.SHA, 5, "budi", TestReports.NOW)),
          paper.seals());
      assertEquals("<b>pindai.pdf", paper.scans().getFirst().name());
    }
  }

  @Test
  void seal_ofWhatSomebodySealedMeanwhile_tellsTheSecond() throws IOException {
    try (Journal journal = Journal.open(folder, () -> TestReports.NOW)) {
      KeptPapers papers = open(journal);
      assertEquals(
          Optional.empty(), papers.seal(BUDI, PaperKind.INCIDENT, "1", 0, "1", TestReports.SHA, 5));
      assertEquals(
          Optional.of(Reports.Refused.CHANGED),
          papers.seal(SITI, PaperKind.INCIDENT, "1", 0, "2", TestReports.SHA, 5));
      assertEquals(1, papers.find(PaperKind.INCIDENT, "1").seals().size());
      assertEquals(
          Optional.empty(), papers.seal(SITI, PaperKind.INCIDENT, "1", 1, "2", TestReports.SHA, 5));
      assertEquals(2, papers.find(PaperKind.INCIDENT, "1").seals().getLast().version());
    }
  }

  @Test
  void papersOfOneThing_areApart() throws IOException {
    try (Journal journal = Journal.open(folder, () -> TestReports.NOW)) {
      KeptPapers papers = open(journal);
      papers.seal(BUDI, PaperKind.INCIDENT, "1", 0, "1", TestReports.SHA, 5);
      assertTrue(papers.find(PaperKind.CSIRT, "1").seals().isEmpty());
      assertEquals(1, papers.all().size());
    }
  }

  @Test
  void keys_nameTheirKind() {
    for (PaperKind kind : PaperKind.values()) {
      assertEquals(Optional.of(kind), PaperKind.of(kind.key()));
    }
    assertEquals(Optional.empty(), PaperKind.of("lain"));
  }
}
