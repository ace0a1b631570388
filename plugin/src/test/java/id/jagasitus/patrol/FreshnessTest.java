package id.jagasitus.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.fresh.Ask;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.fresh.SectionState.State;
import id.jagasitus.fresh.TestTerms;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where each section of a small site is, and how fresh, on 22 November 2026. */
final class FreshnessTest {

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite(folder);
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private SectionState look(String id) throws IOException {
    return report().sections().stream()
        .filter(at -> at.section().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private FreshReport report() throws IOException {
    site.patrol.look(false);
    return site.patrol.view().fresh();
  }

  @Test
  void yearly_documentOfTheYearBefore_isFreshByItsNameAlone() throws IOException {
    site.write(
        "informasi/laporan-tahunan.html", "Laporan", "<a href='../dokumen/lt-2025.pdf'>2025</a>");
    site.text("dokumen/lt-2025.pdf", "%PDF-1.4");
    SectionState annual = look("annual_report");
    assertEquals(State.FRESH, annual.state());
    assertEquals(Optional.of(LocalDate.of(2027, 2, 28)), annual.due());
    assertEquals(2, annual.score());
  }

  @Test
  void yearly_documentOfLongAgo_isStaleWhateverThePageSays() throws IOException {
    site.write(
        "informasi/laporan-tahunan.html",
        "Laporan",
        "<p>20 November 2026</p><a href='../dokumen/lt-2023.pdf'>2023</a>");
    site.text("dokumen/lt-2023.pdf", "%PDF-1.4");
    assertEquals(State.STALE, look("annual_report").state());
  }

  @Test
  void dated_pageWithoutDateOrDocument_isHalfOfIt() throws IOException {
    site.write("informasi/realisasi-anggaran.html", "Realisasi Anggaran", "<p>Segera.</p>");
    SectionState realisation = look("realisation");
    assertEquals(State.UNDATED, realisation.state());
    assertEquals(1, realisation.score());
  }

  @Test
  void monthly_documentNamedForItsMonth_isAsOldAsThat() throws IOException {
    site.write(
        "informasi/realisasi-anggaran.html",
        "Realisasi Anggaran",
        "<a href='../dokumen/realisasi-2026-10.pdf'>Oktober</a>");
    site.text("dokumen/realisasi-2026-10.pdf", "%PDF-1.4");
    SectionState realisation = look("realisation");
    assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), realisation.date());
    assertEquals("/dokumen/realisasi-2026-10.pdf", realisation.dateFrom());
    assertEquals(State.STALE, realisation.state());
  }

  @Test
  void page_withoutAnyDate_isThere() throws IOException {
    site.write("layanan/ptsp.html", "PTSP", "<p>Pelayanan terpadu satu pintu</p>");
    SectionState ptsp = look("ptsp");
    assertEquals(State.UNDATED, ptsp.state());
    assertEquals(2, ptsp.score());
  }

  @Test
  void section_withASlugThatTellsNothing_isFoundByTheWordsOfItsLink() throws IOException {
    site.write(
        "index.html", "Beranda", "<a href='2015-05-30-20-03-06.html'>Maklumat Pelayanan</a>");
    site.write("2015-05-30-20-03-06.html", "Halaman", "<p>Kami sanggup</p>");
    SectionState maklumat = look("maklumat");
    assertEquals("/2015-05-30-20-03-06.html", maklumat.address());
    assertEquals("link", maklumat.how());
  }

  @Test
  void section_numberedSlug_isFound() throws IOException {
    site.write("standar-pelayanan-5.html", "Halaman", "<p>Standar</p>");
    assertEquals("/standar-pelayanan-5.html", look("service_std").address());
  }

  @Test
  void link_leadsToItsHost_isFoundOutside() throws IOException {
    site.write("index.html", "Beranda", "<a href='https://siwas.mahkamahagung.go.id/'>Lapor</a>");
    SectionState siwas = look("siwas");
    assertEquals("https://siwas.mahkamahagung.go.id/", siwas.address());
    assertEquals("host", siwas.how());
    assertEquals(State.FRESH, siwas.state());
  }

  @Test
  void link_leadsToItsHostUnderWww_isFoundOutside() throws IOException {
    site.write("index.html", "Beranda", "<a href='https://www.lapor.go.id/'>SP4N</a>");
    assertEquals("https://www.lapor.go.id/", look("lapor").address());
  }

  @Test
  void link_leadsToAHostThatOnlyBeginsAlike_isNotTheService() throws IOException {
    site.write("index.html", "Beranda", "<a href='https://lapor.go.id.contoh.net/'>SP4N</a>");
    assertEquals(State.MISSING, look("lapor").state());
  }

  @Test
  void picture_namedForASection_isNeitherItsPageNorAnOrphan() throws IOException {
    site.text("gambar/struktur-organisasi.svg", "<svg><title>Struktur organisasi</title></svg>");
    site.write("profil/struktur-organisasi.html", "Struktur organisasi", "<p>4 Mei 2026</p>");
    assertEquals("/profil/struktur-organisasi.html", look("structure").address());
    assertTrue(report().faults().stream().noneMatch(at -> at.target().endsWith(".svg")));
  }

  @Test
  void placeByHand_thatIsNotThere_isMissing() throws IOException {
    put("vision", TestTerms.of(site.sections, "vision").place("/tidak-ada.html"));
    SectionState vision = look("vision");
    assertEquals(State.MISSING, vision.state());
    assertEquals(0, vision.score());
  }

  private void put(String id, TestTerms terms) throws IOException {
    site.sections.put("admin", "", id, terms.build());
  }

  @Test
  void keywords_changed_findThePageInTheNextLookThoughNoFileChanged() throws IOException {
    site.write("tentang/cita-cita.html", "Cita-cita", "<p>4 Januari 2026</p>");
    assertEquals("/profil/visi-misi.html", look("vision").address());
    put("vision", TestTerms.of(site.sections, "vision").keywords("cita-cita"));
    assertEquals("/tentang/cita-cita.html", look("vision").address());
    assertEquals("slug", look("vision").how());
  }

  @Test
  void rhythm_changed_movesTheDueDateAndWhatCountsAsStale() throws IOException {
    assertEquals(State.STALE, look("lkjip").state());
    put("lkjip", TestTerms.of(site.sections, "lkjip").fresh("on_change").maxAge(0));
    assertEquals(State.FRESH, look("lkjip").state());
    assertEquals(Optional.empty(), look("lkjip").due());
    put("lkjip", TestTerms.of(site.sections, "lkjip").fresh("yearly:12-31"));
    assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), look("lkjip").due());
  }

  @Test
  void section_notAsked_isNeitherLookedForNorCounted() throws IOException {
    FreshReport before = report();
    put("dipa", TestTerms.of(site.sections, "dipa").ask(Ask.NOT_ASKED, "oleh PT"));
    FreshReport after = report();
    assertEquals(before.most() - 2, after.most());
    assertEquals(before.missing() - 1, after.missing());
    assertEquals(List.of("dipa"), after.excused().stream().map(Section::id).toList());
    assertTrue(after.sections().stream().noneMatch(at -> at.section().id().equals("dipa")));
  }

  @Test
  void section_ownOne_isFoundAndCounted() throws IOException {
    site.write("layanan/buku-tamu.html", "Buku tamu", "<p>20 November 2026</p>");
    int before = report().most();
    String id =
        site.sections.add("admin", "", TestTerms.own("Buku tamu", "buku-tamu").maxAge(1).build());
    SectionState own = look(id);
    assertEquals("/layanan/buku-tamu.html", own.address());
    assertEquals(State.STALE, own.state());
    assertEquals(before + 2, report().most());
  }

  @Test
  void judgeAnew_withoutALook_judgesByTheRegisterAsItIs() throws IOException {
    site.patrol.judgeAnew();
    assertEquals(0, site.patrol.view().fresh().most());
    report();
    put("vision", TestTerms.of(site.sections, "vision").place("/tidak-ada.html"));
    assertTrue(site.patrol.toBeJudged());
    site.patrol.judgeAnew();
    assertFalse(site.patrol.toBeJudged());
    assertEquals(
        State.MISSING,
        site.patrol.view().fresh().sections().stream()
            .filter(at -> at.section().id().equals("vision"))
            .findFirst()
            .orElseThrow()
            .state());
  }

  @Test
  void futureDate_isNotTakenForFreshness() throws IOException {
    site.write(
        "berita/upacara.html", "Upacara", "<p>6 November 2026</p><p>Agenda 1 Desember 2026</p>");
    assertEquals(Optional.of(LocalDate.of(2026, 11, 6)), look("news").date());
  }

  @Test
  void picture_aboveAMegabyte_isAFault() throws IOException {
    site.text("gambar/besar.jpg", "x");
    try (var file = new RandomAccessFile(site.site.resolve("gambar/besar.jpg").toFile(), "rw")) {
      file.setLength((1 << 20) + 1);
    }
    assertTrue(
        report().faults().stream()
            .anyMatch(
                at ->
                    at.kind() == FreshReport.Kind.OVERSIZED_IMAGE
                        && at.target().equals("/gambar/besar.jpg")));
  }
}
