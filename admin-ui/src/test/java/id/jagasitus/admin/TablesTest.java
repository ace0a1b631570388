package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.htmlunit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tables of the pages as CSV. */
final class TablesTest {

  private AdminServer server;
  private Browser admin;

  @BeforeEach
  void open() throws Exception {
    var attack =
        List.of(
            TestVisits.event(
                Rooms.NOW.minusSeconds(600),
                "203.0.113.66",
                "/cari?q=1%2527%20UNION%2520SELECT%20nik,nama%20FROM%20warga",
                404,
                "",
                "uji/1",
                900));
    server = Rooms.with(attack);
    server.console.detection.examine(attack);
    admin = Browser.loggedIn(server, "budi");
  }

  @AfterEach
  void close() {
    admin.close();
    server.close();
  }

  private String csv(String path) throws Exception {
    Page page = admin.client().getPage(server.url(path));
    assertEquals(200, page.getWebResponse().getStatusCode(), path);
    assertEquals("text/csv", page.getWebResponse().getContentType(), path);
    byte[] content = page.getWebResponse().getContentAsStream().readAllBytes();
    return new String(content, StandardCharsets.UTF_8);
  }

  @Test
  void eachTable_hasAsManyCellsAsHeads() throws Exception {
    List<String> paths =
        new Routes()
            .all().stream()
                .map(Route::path)
                .filter(path -> path.endsWith("/csv") && !path.startsWith("/laporan"))
                .filter(path -> !path.equals(TablesHandler.TIMELINE))
                .toList();
    assertEquals(12, paths.size(), paths.toString());
    for (String path : paths) {
      String table = csv(path.equals(TablesHandler.MONTH) ? path + "?bulan=2026-11" : path);
      assertTrue(table.startsWith("\ufeff"), path);
      List<String> lines = table.replaceAll("\"[^\"]*\"", "x").lines().toList();
      long heads = commas(lines.getFirst());
      lines.forEach(line -> assertEquals(heads, commas(line), path + ": " + line));
    }
  }

  private static long commas(String line) {
    return line.chars().filter(each -> each == ',').count();
  }

  @Test
  void findings_areMasked() throws Exception {
    String table = csv(SiteTablesHandler.FINDINGS);
    assertTrue(table.contains(",203.0.113.•,"), table);
    assertFalse(table.contains("203.0.113.66"), table);
  }

  @Test
  void timeline_ofACaseThatIsNot_isNotFound() throws Exception {
    assertEquals(404, Browser.status(admin.get(TablesHandler.TIMELINE + "?id=99")));
  }

  @Test
  void whoSawWhom_isNothingForViewers() throws Exception {
    try (var viewer = Browser.loggedIn(server, "ketua")) {
      assertEquals(403, Browser.status(viewer.get(SiteTablesHandler.UNMASKED)));
      assertEquals(403, Browser.status(viewer.get(SiteTablesHandler.ERASURES)));
    }
  }
}
