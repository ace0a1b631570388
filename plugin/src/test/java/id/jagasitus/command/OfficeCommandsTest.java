package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.journal.Journal;
import id.jagasitus.office.Actor;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Cases;
import id.jagasitus.office.Post;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Proof;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfficeCommandsTest {
  private static final Actor BUDI = new Actor("budi", "", Set.of(Post.ADMIN), Map.of());

  @TempDir Path folder;
  private Journal journal;
  private Cases cases;

  @BeforeEach
  void open() throws Exception {
    var clock = InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
    journal = Journal.open(folder, clock);
    cases = new Cases(journal, clock, () -> Procedure.INITIAL, solved -> Proof.NONE);
    journal.follow(cases::fold);
    cases.open(BUDI, List.of(), brief("Pertama"), false);
    cases.open(BUDI, List.of(), brief("Kedua"), true);
    cases.act(BUDI, 1, cases.find(1).orElseThrow().version(), new CaseAct.Withdraw("keliru"));
    journal.append("budi", "", "account.password", Map.of("hash", "rahasia"));
  }

  private static CaseAct.Describe brief(String title) {
    return new CaseAct.Describe(title, "", "", List.of(), 0);
  }

  @AfterEach
  void close() throws Exception {
    journal.close();
  }

  private List<Map<String, Object>> rows(String name, Map<String, Object> arguments)
      throws Exception {
    var lines = new ArrayList<Map<String, Object>>();
    for (Command command : OfficeCommands.over(cases, journal)) {
      if (command.name().equals(name)) {
        command.run(
            new Arguments(arguments),
            new CommandOutput(line -> row(line).ifPresent(lines::add), () -> false));
      }
    }
    return lines;
  }

  private static Optional<Map<String, Object>> row(Map<String, ?> line) {
    var row = new LinkedHashMap<String, Object>();
    if (line.get("row") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> row.put(String.valueOf(name), value));
    }
    return row.isEmpty() ? Optional.empty() : Optional.of(row);
  }

  @Test
  void caseList_all_isTheNewestFirst() throws Exception {
    List<Map<String, Object>> rows = rows("case list", Map.of());
    assertEquals(List.of("Kedua", "Pertama"), rows.stream().map(r -> r.get("title")).toList());
    assertEquals("WITHDRAWN", rows.getLast().get("state"));
  }

  @Test
  void caseList_open_leavesOutWhatIsOver() throws Exception {
    List<Map<String, Object>> rows = rows("case list", Map.of("open", true));
    assertEquals(1, rows.size());
    assertEquals(5, rows.getFirst().get("step"));
  }

  @Test
  void journalShow_ofAKind_hasItsLatestLines() throws Exception {
    List<Map<String, Object>> rows = rows("journal show", Map.of("kind", "case.", "limit", 2));
    assertEquals(
        List.of("case.opened", "case.withdrawn"), rows.stream().map(r -> r.get("kind")).toList());
  }

  @Test
  void journalShow_ofAccounts_hidesWhatIsSecret() throws Exception {
    String rows = rows("journal show", Map.of()).toString();
    assertTrue(rows.contains("account.password"), rows);
    assertFalse(rows.contains("rahasia"), rows);
  }
}
