package id.jagasitus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

  private static final Instant AT = Instant.parse("2026-11-22T03:00:00.123Z");

  @TempDir Path folder;
  @TempDir Path home;
  private TestSite site;
  private Baseline baseline;

  @BeforeEach
  void begin() throws IOException {
    site =
        new TestSite(folder)
            .with("a.html", "<title>Satu\tdua</title>")
            .with("b/c.html", "c")
            .with("b/d%0A%25.css", "d");
    baseline = Baseline.approve(site.scan(), AT, "Siti \"admin\"\t\n");
  }

  @Test
  void diff_nothingChanged_isSame() throws IOException {
    assertTrue(baseline.diff(site.scan()).same());
  }

  @Test
  void diff_onlyTheTimeChanged_isSame() throws IOException {
    Files.setLastModifiedTime(
        folder.resolve("a.html"), java.nio.file.attribute.FileTime.from(Instant.EPOCH));
    assertTrue(baseline.diff(site.scan()).same());
  }

  @Test
  void diff_namesAddedRemovedAndChanged() throws IOException {
    site.with("new.php", "x").with("a.html", "changed");
    Files.delete(folder.resolve("b/c.html"));
    InventoryDiff diff = baseline.diff(site.scan());
    assertEquals(List.of("new.php"), TestSite.paths(diff.added()));
    assertEquals(List.of("b/c.html"), TestSite.paths(diff.removed()));
    assertEquals("a.html", diff.changed().getFirst().now().path().escaped());
    assertEquals("Satu dua", diff.changed().getFirst().before().title());
    assertFalse(diff.same());
  }

  @Test
  void diff_fileBecameALink_isChanged() throws IOException {
    Files.delete(folder.resolve("a.html"));
    Files.createSymbolicLink(folder.resolve("a.html"), Path.of("b/c.html"));
    assertEquals(1, baseline.diff(site.scan()).changed().size());
  }

  @Test
  void diff_whatTheScanCouldNotSee_isUnknownNotGone() {
    var hidden =
        new ScanProblem(SitePath.of("b"), ScanProblem.Kind.UNREADABLE, "b: Permission denied");
    var scan = new Inventory(AT, new TreeMap<>(), List.of(hidden), 0);
    InventoryDiff diff = baseline.diff(scan);
    assertEquals(List.of("a.html"), TestSite.paths(diff.removed()));
    assertEquals(List.of("b", "b/c.html", "b/d%0A%25.css"), TestSite.paths(diff.unknown()));
  }

  @Test
  void diff_unreadFile_isUnknown() {
    var stamp = new Stamp(FileType.FILE, 9, AT, AT, 1);
    var entry = Entry.of(SitePath.of("a.html"), stamp, "", "", false);
    var scan = new Inventory(AT, new TreeMap<>(Map.of(entry.file().path(), entry)), List.of(), 0);
    assertEquals(List.of("a.html"), TestSite.paths(baseline.diff(scan).unknown()));
    assertEquals(List.of(), Baseline.approve(scan, AT, "x").files());
  }

  @Test
  void approve_onePath_leavesTheOthersPending() throws IOException {
    site.with("new.html", "x").with("a.html", "changed");
    Files.delete(folder.resolve("b/c.html"));
    Inventory now = site.scan();
    Baseline next =
        baseline.approve(List.of(SitePath.of("a.html"), SitePath.of("b/c.html")), now, AT, "budi");
    InventoryDiff diff = next.diff(now);
    assertEquals(List.of("new.html"), TestSite.paths(diff.added()));
    assertEquals(List.of(), diff.removed());
    assertEquals(List.of(), diff.changed());
    assertEquals("budi", next.by());
  }

  @Test
  void write_readAgain_isTheSame() throws IOException {
    Path file = home.resolve("baseline");
    baseline.write(file);
    Baseline back = Baseline.read(file);
    assertEquals(baseline.files(), back.files());
    assertEquals(AT, back.approved());
    assertEquals("Siti \"admin\"\t\n", back.by());
    try (var left = Files.list(home)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void write_form_isLinesOfAscii() throws IOException {
    Path file = home.resolve("baseline");
    baseline.write(file);
    List<String> lines = Files.readAllLines(file);
    assertEquals("jagasitus-baseline 1", lines.getFirst());
    assertEquals("approved\t2026-11-22T03:00:00.123Z\tSiti%20%22admin%22%09%0A", lines.get(1));
    assertTrue(lines.get(5).contains("\tb/d%0A%25.css\ttext/css\t"), lines.get(5));
    assertTrue(lines.getLast().matches("end\t[0-9a-f]{64}"));
  }

  @Test
  void read_anyLineTouched_isDamaged() throws IOException {
    Path file = home.resolve("baseline");
    baseline.write(file);
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      var touched = new java.util.ArrayList<>(lines);
      touched.set(i, lines.get(i).replaceFirst("[0-9a-f]", "~"));
      Files.write(file, touched);
      assertThrows(DamagedBaselineException.class, () -> Baseline.read(file), "line " + i);
    }
    Files.write(file, lines.subList(0, 4));
    var cut = assertThrows(DamagedBaselineException.class, () -> Baseline.read(file));
    String said = String.valueOf(cut.getMessage());
    assertTrue(said.contains("line 5: the file ends too early"), said);
    Files.write(file, Collections.nCopies(3, ""));
    assertThrows(DamagedBaselineException.class, () -> Baseline.read(file));
  }
}
