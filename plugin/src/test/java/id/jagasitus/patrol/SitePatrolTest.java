package id.jagasitus.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.fresh.TestTerms;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Difference;
import id.jagasitus.integrity.NotKeptException;
import id.jagasitus.site.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SitePatrolTest {

  private static final String FOOTER =
      "<div style='display:none'><a href='https://promo.example/'>slot gacor hari ini</a></div>";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite(folder);
    assertEquals(List.of(), site.patrol.look(false));
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  @Test
  void look_hiddenFooterAdded_isCriticalWithDifference() throws IOException {
    site.write(
        "profil/visi-misi.html", "Visi dan Misi", "<p>Diperbarui 4 Januari 2026</p>" + FOOTER);
    List<Signal> signals = site.patrol.look(false);
    assertTrue(signals.stream().allMatch(signal -> signal.intent().equals("injected-content")));
    assertEquals(Severity.CRITICAL, signals.getFirst().severity());
    Difference difference = difference("profil/visi-misi.html");
    assertTrue(
        difference.added().stream().anyMatch(part -> part.address().contains("promo.example")));
    assertTrue(difference.lines().stream().anyMatch(line -> line.mark() == '+'));
  }

  @Test
  void look_sameFooterOnManyPages_isOneInjection() throws IOException {
    for (int i = 0; i < 40; i++) {
      site.write("berita/b" + i + ".html", "Berita " + i, "<p>Isi " + i + "</p>" + FOOTER);
    }
    List<Signal> signals = site.patrol.look(false);
    assertEquals(1, signals.size(), "one finding with forty places");
    assertEquals("clean-scan", signals.getFirst().rule());
    assertEquals("40", signals.getFirst().facts().get("count"));
    assertEquals(40, site.patrol.integrity().pending().size());
  }

  @Test
  void look_samePlantedElsewhere_isToldOfTheSamePlace() throws IOException {
    site.write("berita/m.html", "M", "<p>M</p>" + FOOTER);
    Subject first = site.patrol.look(false).getFirst().subject();
    site.write("berita/a.html", "A", "<p>A</p>" + FOOTER);
    assertEquals(first, site.patrol.look(false).getFirst().subject());
  }

  @Test
  void look_injectedPageChanged_hasAnotherFingerprint() throws IOException {
    site.write("berita/m.html", "M", "<p>M</p>" + FOOTER);
    String before = site.patrol.look(false).getFirst().facts().get("content");
    assertEquals(List.of(), site.patrol.look(false));
    site.write("berita/m.html", "M", "<p>lain</p>" + FOOTER);
    Signal again = site.patrol.look(false).getFirst();
    assertNotEquals(before, again.facts().get("content"));
  }

  @Test
  void look_shellDropped_isCriticalAndUndoKeepsItAsEvidence() throws IOException {
    site.text("gambar/shell.php", "<?php @eval($_POST['x']); ?>");
    assertEquals(Severity.CRITICAL, site.patrol.look(false).getFirst().severity());
    undo("gambar/shell.php");
    assertFalse(Files.exists(site.site.resolve("gambar/shell.php")));
    try (var kept = Files.list(folder.resolve("evidence"))) {
      assertEquals(1, kept.count());
    }
    assertEquals(List.of(), site.patrol.look(false));
    assertEquals(List.of(), site.patrol.integrity().pending());
  }

  @Test
  void undo_replacedHomePage_isAsApproved() throws IOException {
    String good = site.read("index.html");
    site.write("index.html", "Hacked by X", "owned");
    assertFalse(site.patrol.look(false).isEmpty());
    undo("index.html");
    assertEquals(good, site.read("index.html"));
  }

  @Test
  void undo_removedPage_isBack() throws IOException {
    String good = site.read("berita/upacara.html");
    Files.delete(site.site.resolve("berita/upacara.html"));
    site.patrol.look(false);
    undo("berita/upacara.html");
    assertEquals(good, site.read("berita/upacara.html"));
  }

  @Test
  void undo_removedLink_saysThatOnlyFilesArePutBack() throws IOException {
    Path link = Files.createSymbolicLink(site.site.resolve("arsip"), Path.of("berita"));
    site.patrol.look(false);
    site.patrol.integrity().approveAll("admin", "", site.now.get());
    Files.delete(link);
    site.patrol.look(false);
    var problem = assertThrows(NotKeptException.class, () -> undo("arsip"));
    assertFalse(problem.file());
    String said = String.valueOf(problem.getMessage());
    assertTrue(said.contains("only files can be put back"), said);
  }

  @Test
  void undo_nothingPending_isRefused() {
    assertThrows(IOException.class, () -> undo("index.html"));
  }

  @Test
  void look_twice_tellsOnlyWhatIsNew() throws IOException {
    site.write("index.html", "Beranda baru", "x");
    assertEquals(1, site.patrol.look(false).size());
    assertEquals(List.of(), site.patrol.look(false));
    assertEquals(1, site.patrol.integrity().pending().size());
  }

  @Test
  void approve_onePath_leavesTheOther() throws IOException {
    site.write("index.html", "Beranda baru", "x");
    site.write("baru.html", "Baru", "y");
    site.patrol.look(false);
    site.patrol.integrity().approveAll("admin", "", site.now.get());
    assertTrue(site.patrol.integrity().approved());
    site.write("index.html", "Beranda lagi", "x");
    site.write("baru.html", "Baru lagi", "y");
    site.patrol.look(false);
    site.patrol.integrity().approve(List.of(SitePath.of("baru.html")), "admin", "", site.now.get());
    site.patrol.look(false);
    assertEquals(
        List.of("index.html"),
        site.patrol.integrity().pending().stream().map(at -> at.path().text()).toList());
  }

  @Test
  void look_inAWindow_approvesAndTellsNothingOfOrdinaryChanges() throws IOException {
    site.patrol.integrity().approveAll("admin", "", site.now.get());
    site.patrol.approvesIn(site.publishing);
    site.publishing.begin("budi", "", site.now.get(), Duration.ofHours(1));
    site.write("index.html", "Beranda baru", "x");
    site.text("gambar/shell.php", "<?php @eval($_POST['x']); ?>");
    List<Signal> signals = site.patrol.look(false);
    assertEquals(
        List.of("planted-program"), signals.stream().map(Signal::intent).distinct().toList());
    assertEquals(
        List.of("gambar/shell.php"),
        site.patrol.integrity().pending().stream().map(at -> at.path().text()).toList());
    site.publishing.end("budi", "", site.now.get());
    site.write("index.html", "Beranda lain", "x");
    assertEquals("changed-file", site.patrol.look(false).getFirst().intent());
  }

  @Test
  void look_sections_areFoundAndDated() {
    SectionState news = section("news");
    assertEquals("/berita/index.html", news.address());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 6)), news.date());
    assertEquals(16, news.age());
    assertEquals(SectionState.State.STALE, news.state());
    assertEquals(SectionState.State.FRESH, section("vision").state());
    assertEquals("https://sipp.pn-contoh.go.id/", section("sipp").address());
    assertEquals(SectionState.State.STALE, section("lkjip").state());
    assertEquals(1, section("lkjip").score());
    assertEquals(SectionState.State.MISSING, section("dipa").state());
    assertEquals(0, section("dipa").score());
  }

  @Test
  void look_faults_areNamed() {
    List<FreshReport.Fault> faults = site.patrol.view().fresh().faults();
    assertTrue(has(faults, FreshReport.Kind.BROKEN_LINK, "/hilang.html"));
    assertTrue(has(faults, FreshReport.Kind.MISSING_IMAGE, "/tidak-ada.jpg"));
    assertTrue(has(faults, FreshReport.Kind.ORPHAN_DOCUMENT, "/dokumen/yatim.pdf"));
    assertTrue(has(faults, FreshReport.Kind.ORPHAN_PAGE, "/informasi/lkjip.html"));
  }

  @Test
  void put_placeByHand_wins() throws IOException {
    site.sections.put(
        "admin",
        "",
        "dipa",
        TestTerms.of(site.sections, "dipa")
            .place("/informasi/lkjip.html")
            .owner("Kasubbag")
            .build());
    site.patrol.look(false);
    assertEquals("hand", section("dipa").how());
    assertEquals("Kasubbag", section("dipa").section().owner());
  }

  private static boolean has(List<FreshReport.Fault> faults, FreshReport.Kind kind, String target) {
    return faults.stream().anyMatch(at -> at.kind() == kind && at.target().equals(target));
  }

  private SectionState section(String id) {
    return site.patrol.view().fresh().sections().stream()
        .filter(at -> at.section().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Difference difference(String path) throws IOException {
    Change change = site.patrol.integrity().find(SitePath.of(path)).orElseThrow();
    return site.patrol.integrity().difference(change, site.patrol.today()).orElseThrow();
  }

  private void undo(String path) throws IOException {
    site.patrol.integrity().undo(SitePath.of(path), "admin", "", site.now.get());
  }
}
