package id.jagasitus.console.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.console.office.JournalDesk.Filter;
import id.jagasitus.console.office.JournalDesk.Line;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalConsoleTest {

  private static final Filter ALL = new Filter("", "", false, 0);

  @TempDir private Path folder;
  private final Trail trail = new Trail();
  private Journal journal;
  private JournalConsole desk;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.parse("2026-11-23T02:00:00Z");
    journal = Journal.open(folder, () -> now, List.of(trail::fold));
    desk =
        new JournalConsole(
            trail, journal::head, (wanted, reader) -> journal.replay(List.of(), wanted, reader));
  }

  @AfterEach
  void close() throws Exception {
    journal.close();
  }

  private void append(String author, String kind, Map<String, ?> data) throws Exception {
    journal.append(author, "203.0.113.77", kind, data);
  }

  private Line only(String kind, Map<String, ?> data) throws Exception {
    append("budi", kind, data);
    return desk.page(ALL, 1).lines().getFirst();
  }

  @Test
  void line_saysWhatTheDiskKeeps_howeverFarBack() throws Exception {
    for (int i = 1; i <= 120; i++) {
      append(i % 2 == 0 ? "budi" : "sari", i % 3 == 0 ? "case.noted" : "rules.own", Map.of("n", i));
    }
    var page = desk.page(new Filter("budi", "case.", true, 13), 50);
    assertEquals(List.of(12L, 6L), page.lines().stream().map(Line::seq).toList());
    assertEquals(Map.of("n", 6), page.lines().getLast().data());
    assertFalse(page.older());
    assertEquals(120, page.total());
    var first = desk.page(ALL, 2);
    assertEquals(List.of(120L, 119L), first.lines().stream().map(Line::seq).toList());
    assertTrue(first.older());
  }

  @Test
  void secretsOfAccounts_areLeftOut() throws Exception {
    Line line =
        only(
            "account.added",
            Map.of(
                "name",
                "sari",
                "hash",
                "$argon2id$x",
                "future",
                "s3cret",
                "roles",
                List.of("ADMIN")));
    assertEquals("sari", line.data().get("name"));
    assertFalse(line.raw().contains("argon"), line.raw());
    assertFalse(line.raw().contains("s3cret"), line.raw());
    assertTrue(line.raw().contains("\"roles\":[\"ADMIN\"]"), line.raw());
  }

  @Test
  void addresses_areMaskedWhereverTheyStand() throws Exception {
    Line line =
        only(
            "case.opened",
            Map.of(
                "findings",
                List.of(
                    Map.of(
                        "address", "198.51.100.23", "evidence", List.of("GET /?ip=198.51.100.23"))),
                "note",
                "dari 2001:db8:1:2::9."));
    assertFalse(line.raw().contains("198.51.100.23"), line.raw());
    assertFalse(line.raw().contains("2001:db8:1:2"), line.raw());
    assertFalse(line.raw().contains("203.0.113.77"), line.raw());
    assertTrue(line.raw().contains("\"address\":\"203.0.113.0/24\""), line.raw());
    assertTrue(line.raw().contains("198.51.100.0/24"), line.raw());
  }

  @Test
  void networks_stayAsTheyAre() throws Exception {
    for (String network : List.of("203.0.113.0/24", "2001:db8:1::/48")) {
      assertEquals(
          network, only("finding.opened", Map.of("network", network)).data().get("network"));
    }
  }

  @Test
  void sealedAddresses_areNotHandedOut() throws Exception {
    assertFalse(only("finding.opened", Map.of("address", "QBBiKZGNqDc")).raw().contains("QBB"));
    assertFalse(only("address.revealed", Map.of("token", "vbLCDkD")).raw().contains("vbLC"));
    assertFalse(only("privacy.searched", Map.of("seal", "41a69dc0")).raw().contains("41a69"));
  }

  @Test
  void times_areNotTakenForAddresses() throws Exception {
    String time = "2026-11-23T02:00:00.123456789Z";
    assertEquals(time, only("snapshot.taken", Map.of("time", time)).data().get("time"));
  }

  @Test
  void missingParts_areEmpty() throws Exception {
    var data = new java.util.HashMap<String, Object>();
    data.put("to", null);
    assertEquals(Map.of("to", ""), only("case.downtime", data).data());
  }

  @Test
  void diskThatCannotBeRead_leavesWhoWhenAndWhat() throws Exception {
    append("budi", "rules.own", Map.of("n", 1));
    var broken =
        new JournalConsole(
            trail,
            journal::head,
            (wanted, reader) -> {
              throw new IOException("gone");
            });
    Line line = broken.page(ALL, 50).lines().getFirst();
    assertEquals("budi", line.author());
    assertEquals("rules.own", line.kind());
    assertEquals("", line.raw());
    assertEquals(Map.of(), line.data());
  }

  @Test
  void authors_areInOrder() throws Exception {
    append("sari", "rules.own", Map.of());
    append("budi", "rules.own", Map.of());
    assertEquals(List.of("budi", "sari"), desk.authors());
  }
}
