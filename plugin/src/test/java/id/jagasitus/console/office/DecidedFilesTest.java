package id.jagasitus.console.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.integrity.Integrity;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Moment;
import id.jagasitus.office.State;
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

final class DecidedFilesTest {
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final Case NO_CASE =
      new Case(
          1,
          1,
          State.DRAFT,
          false,
          NOON,
          "budi",
          List.of(),
          new CaseAct.Describe("", "", "", List.of(), 0),
          Optional.empty(),
          Optional.empty(),
          new Case.Repair(
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "",
              List.of()),
          new Case.PersonalData(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.empty()),
          Optional.empty(),
          List.of(),
          Map.of());

  @TempDir Path folder;
  private Instant now = NOON;
  private Journal journal;
  private final DecidedFiles decided = new DecidedFiles();

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder, () -> now);
    journal.follow(decided::fold);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private void approve(boolean whole, int files, List<String> paths) throws IOException {
    journal.append(
        "budi", "", Integrity.APPROVED, Map.of("whole", whole, "files", files, "paths", paths));
  }

  private List<String> told() {
    return decided.between(NO_CASE, NOON, NOON.plusSeconds(60)).stream()
        .map(moment -> moment.kind() + " " + moment.text() + " " + moment.who())
        .toList();
  }

  @Test
  void approvedAndUndone_areTold_withWhoDecided() throws IOException {
    approve(false, 3, List.of("index.html", "baru.php"));
    journal.append("siti", "", Integrity.UNDONE, Map.of("path", "sisip.php", "kind", "ADDED"));
    approve(true, 210, List.of());
    assertEquals(
        List.of(
            "APPROVED /index.html budi",
            "APPROVED /baru.php budi",
            "APPROVED … (1) budi",
            "UNDONE /sisip.php siti",
            "APPROVED / (210) budi"),
        told());
  }

  @Test
  void approvedAsServed_isTold_byKindAndAddress() throws IOException {
    List<String> ties = List.of("SCRIPT cdn.example/a.js");
    journal.append("budi", "", Outgoing.APPROVED, Map.of("whole", true, "count", 2, "ties", ties));
    assertEquals(List.of("APPROVED SCRIPT cdn.example/a.js budi", "APPROVED … (1) budi"), told());
  }

  @Test
  void anotherTime_isLeftOut() throws IOException {
    approve(false, 1, List.of("lama.html"));
    now = NOON.plusSeconds(60);
    approve(false, 1, List.of("nanti.html"));
    assertEquals(List.of("APPROVED /lama.html budi"), told());
    assertEquals(
        Moment.Kind.APPROVED, decided.between(NO_CASE, now, now.plusSeconds(1)).getFirst().kind());
  }
}
