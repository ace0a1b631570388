package id.jagasitus.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.fresh.SectionState.State;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDate;
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
  void placeByHand_thatIsNotThere_isMissing() throws IOException {
    site.sections.change(
        "admin", "", "vision", new Section.Adjusted("/tidak-ada.html", "", true, 730));
    SectionState vision = look("vision");
    assertEquals(State.MISSING, vision.state());
    assertEquals(0, vision.score());
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
