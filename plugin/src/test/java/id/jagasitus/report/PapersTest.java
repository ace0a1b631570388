package id.jagasitus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.paper.Csv;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Printer;
import id.jagasitus.paper.TestPapers;
import id.jagasitus.paper.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Every paper of the procedure, printed and judged by the validator. */
final class PapersTest {
  private final Printer printer = new Printer();

  private static List<Paper> all(String text) throws Exception {
    var court = TestReports.court();
    var signers = TestReports.signers(text);
    var letter = TestReports.letter(text);
    var stamp = TestReports.STAMP;
    var now = TestReports.NOW;
    var papers = new ArrayList<Paper>();
    papers.add(TestReports.monthly(text, text.length() > 100 ? 2 : 40).paper());
    papers.add(TestReports.incident(text).paper(court, signers, letter, stamp));
    papers.add(TestReports.incident(text).decisionSheet(court, signers, Optional.of(now), stamp));
    papers.add(
        new BackupMinutes(text, now, text, 5, 6, text, text, TestReports.SHA, text, text, text)
            .paper(court, signers, TestReports.KEEPER, stamp));
    papers.add(
        new DrillCertificate(text, now, now, 5, 6, Duration.ofSeconds(75), List.of(text))
            .paper(court, signers, stamp));
    papers.add(TestReports.exercise(text).paper(court, signers, stamp));
    papers.add(
        new RenewalRequest(text, text, text, LocalDate.of(2027, 1, 3), text, text)
            .paper(court, signers, letter, stamp));
    papers.add(
        new DataFailureNotice(now, now, text, text, text, text, text, text, true)
            .paper(court, signers, letter, stamp));
    var happening = new IncidentReport.Happening(now, "", text, text);
    papers.add(
        new CsirtLetter(text, text, now, text, text, text, text, text, List.of(happening))
            .paper(court, signers, letter, stamp));
    papers.add(
        new DiscLabel(1, 2, 700_000_000, TestReports.SHA, now, now, text, text, null)
            .paper(court, stamp));
    return papers;
  }

  private String text(Paper paper) throws Exception {
    try (var document = Loader.loadPDF(printer.pdf(paper))) {
      return new PDFTextStripper().getText(document).replace("\r", "");
    }
  }

  @Test
  void everyPaper_isValid() throws Exception {
    for (Paper paper : all("Perubahan tampilan")) {
      assertEquals(List.of(), Verified.faults(printer.pdf(paper)), paper.title());
    }
  }

  @Test
  void everyPaper_ofHostileTexts_isValidAndEscaped() throws Exception {
    String short2 = String.join(" · ", TestPapers.HOSTILE.subList(0, 8));
    for (Paper paper : all(short2)) {
      assertEquals(List.of(), Verified.faults(printer.pdf(paper)), paper.title());
      assertFalse(printer.page(paper, "").contains("<script"), paper.title());
    }
  }

  @Test
  void exercise_saysWhatItProvedAndWhatItCannot() throws Exception {
    Paper paper =
        TestReports.exercise("budi")
            .paper(TestReports.court(), TestReports.signers("Budi"), TestReports.STAMP);
    String text = text(paper).replaceAll("\\s+", " ");
    assertTrue(text.contains("LATIHAN. Tidak ada serangan"), text);
    assertTrue(text.contains("ditemukan dalam 2 detik (temuan 7)"), text);
    assertTrue(text.contains("TIDAK ditemukan"), text);
    assertTrue(text.contains("TERLAMBAT"), text);
    assertTrue(text.contains("(20 menit menurut jam dinding)"), text);
    assertTrue(text.contains("Aturan deteksi yang sedang dipakai mengenali"), text);
    assertFalse(text.contains("Pemindai mengenali halaman"), text);
    assertFalse(text.contains("Langkah 5 sampai 9 dijalani"), text);
    assertTrue(text.contains("Kerja sama antarpejabat"), text);
  }

  @Test
  void decisionSheet_ofAnOrdinaryCase_isOnePage() throws Exception {
    String words = "Pasang halaman pemberitahuan, lalu bersihkan bersama penyedia hosting";
    var sheet =
        TestReports.incident(words)
            .decisionSheet(
                TestReports.court(),
                TestReports.signers("Dewi Lestari, S.H., M.H."),
                Optional.of(TestReports.NOW),
                TestReports.STAMP);
    assertEquals(1, Printer.pages(printer.pdf(sheet)));
  }

  @Test
  void signatures_onAPageOfTheirOwn_takeTheLastWordsWithThem() throws Exception {
    String long1 = "Halaman depan memuat tautan judi tersembunyi di kaki halaman. ".repeat(2);
    var notice =
        new DataFailureNotice(
                TestReports.NOW, TestReports.NOW, long1, long1, long1, long1, long1, long1, true)
            .paper(
                TestReports.court(),
                TestReports.signers("Dewi Lestari, S.H., M.H."),
                TestReports.letter("x"),
                TestReports.STAMP);
    try (var document = Loader.loadPDF(printer.pdf(notice))) {
      var second = new PDFTextStripper();
      second.setStartPage(2);
      assertEquals(2, document.getNumberOfPages());
      assertTrue(second.getText(document).contains("Diumumkan kepada masyarakat"));
    }
  }

  @Test
  void everyPaper_ofALongText_isPrinted() throws Exception {
    for (Paper paper : all("x".repeat(10_000))) {
      assertTrue(text(paper).contains("xxxxxxxxxx"), paper.title());
    }
  }

  @Test
  void monthly_saysWhatWasMeasured() throws Exception {
    String text = text(TestReports.monthly("judi", 6).paper());
    assertTrue(text.contains("MONITORING WEBSITE BULAN OKTOBER"), text);
    assertTrue(text.contains("99,87 %"), text);
    assertTrue(text.contains("12/SEK.W8-U6/HM.02.3/XI/2026"), text);
    assertTrue(text.contains("123.456 permintaan"), text);
    assertTrue(text.contains("Undang-Undang Nomor 14 Tahun 2008"), text);
    assertFalse(text.contains("1-144/KMA"), text);
    assertTrue(text.contains("jurnal baris 412"), text);
    assertTrue(text.contains("Plh. Kasubbag PTIP"), text);
  }

  @Test
  void monthly_tables_areSafeInASpreadsheet() throws Exception {
    Paper paper = TestReports.monthly("=cmd|' /C calc'!A0", 3).paper();
    assertEquals(8, paper.tables().size());
    assertTrue(Csv.of(paper.tables().get(1)).contains(",'=cmd|' /C calc'!A0,"));
  }

  @Test
  void monthly_withoutAProblem_needsNoAlternatives() throws Exception {
    var figures = TestReports.quiet(java.time.YearMonth.of(2026, 10));
    var parts = MonthlyWords.of(figures, TestReports.court(), Optional.empty());
    assertEquals("Tidak diperlukan, karena tidak ada masalah.", parts.get(Part.ALTERNATIVES));
    assertEquals("Tidak ada kendala yang berarti pada periode ini.", parts.get(Part.OBSTACLES));
  }

  @Test
  void dataFailure_isDueAfterThreeTimes24Hours() {
    var notice =
        new DataFailureNotice(TestReports.NOW, TestReports.NOW, "", "", "", "", "", "", false);
    assertEquals(Instant.parse("2026-11-08T02:30:00Z"), notice.due());
  }

  @Test
  void letterNumber_fillsItsTemplate() {
    var day = LocalDate.of(2026, 3, 9);
    var number =
        new LetterNumber("{seq3}/{signer}.{unit}/{class}/{month_roman}/{year}", "W8-U6", "HM.02.3");
    assertEquals("007/SEK.W8-U6/HM.02.3/III/2026", number.of(7, "SEK", day));
    assertEquals("……/SEK.W8-U6/HM.02.3/III/2026", number.of(0, "SEK", day));
    assertEquals("", LetterNumber.unknownToken("{seq}/{month2}"));
    assertEquals("nomor", LetterNumber.unknownToken("{seq}/{nomor}"));
  }

  @Test
  void indonesian_spellsNumbersAndDates() {
    assertEquals("seribu sembilan ratus sembilan puluh sembilan", Indonesian.spelled(1999));
    assertEquals("dua belas", Indonesian.spelled(12));
    assertEquals("seratus sebelas", Indonesian.spelled(111));
    assertEquals(
        "lima bulan November tahun dua ribu dua puluh enam",
        Indonesian.spelled(LocalDate.of(2026, 11, 5)));
    assertEquals("1 hari 1 jam 1 menit", Indonesian.minutes(1501));
  }

  @Test
  void words_withAValueThatLooksLikeAPlace_areFilledOnce() {
    assertEquals("Lampiran {1}. x", Words.get("annex", "{1}", "x"));
  }
}
