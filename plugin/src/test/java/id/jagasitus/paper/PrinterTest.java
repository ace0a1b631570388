package id.jagasitus.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class PrinterTest {
  private final Printer printer = new Printer();

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void pdf_ofEveryBlock_isValidAndTagged() throws Exception {
    byte[] pdf = printer.pdf(TestPapers.all("Pengadilan Negeri Contoh – “kutip” ≤ 5 °C ✓"));
    assertEquals(List.of(), Verified.faults(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
      assertEquals("Laporan", document.getDocumentInformation().getTitle());
    }
  }

  @Test
  void pdf_ofEveryHostileText_isValid() throws Exception {
    for (String hostile : TestPapers.HOSTILE) {
      assertEquals(List.of(), Verified.faults(printer.pdf(TestPapers.all(hostile))), hostile);
    }
  }

  @Test
  void pdf_ofAHostileText_saysItInWords() throws Exception {
    assertTrue(
        text(printer.pdf(TestPapers.all("<script>alert('1')</script>"))).contains("<script>"));
    String name = text(printer.pdf(TestPapers.all("nama\u202egpj.exe")));
    assertTrue(name.contains("nama‹U+202E›gpj.exe"), name);
    assertTrue(text(printer.pdf(TestPapers.all("名"))).contains("‹U+540D›"));
    assertTrue(text(printer.pdf(TestPapers.all("ꦗꦮ"))).contains("ꦗꦮ"));
  }

  @Test
  void pdf_ofEmoji_drawsThemAndWhatHoldsThemTogetherIsNoSecret() throws Exception {
    String text = text(printer.pdf(TestPapers.all("🧾 🙂 hakim 👩🏽‍⚖ a\u200db")));
    assertTrue(text.contains("🧾 🙂 hakim 👩🏽⚖ a‹U+200D›b"), text);
    try (PDDocument document = Loader.loadPDF(printer.pdf(TestPapers.all("🧾")))) {
      var fonts = new TreeSet<String>();
      for (var name : document.getPage(0).getResources().getFontNames()) {
        var font = document.getPage(0).getResources().getFont(name);
        assertTrue(font.isEmbedded(), font.getName());
        fonts.add(font.getName().replaceAll("^[A-Z]{6}[+]", ""));
      }
      assertTrue(
          fonts.contains("NotoEmoji") || fonts.contains("NotoEmoji-Regular"), fonts::toString);
    }
  }

  @Test
  void pdf_ofSeveralPages_numbersEach() throws Exception {
    String text = text(printer.pdf(TestPapers.all("isi")));
    assertTrue(text.lines().anyMatch(line -> line.matches("Halaman .*dari .*3.*")), text);
    assertTrue(text.contains("Jurnal 12: abab"), text);
  }

  @Test
  void page_ofAHostileText_isEscapedAndVisible() throws Exception {
    String page = printer.page(TestPapers.all("<script>\u202e\"'&"), "/logo.png");
    assertFalse(page.contains("<script>"));
    assertTrue(page.contains("&lt;script&gt;‹U+202E›&quot;&#39;&amp;"), page);
    assertTrue(page.contains("src=\"/logo.png\""));
    assertFalse(page.contains("style="));
  }

  @Test
  void page_showsWhatAPaperReplaces() throws Exception {
    String page = printer.page(TestPapers.all("🧾 ꦗꦮ 👩‍⚖️ a\u200db 名"), "");
    assertTrue(page.contains("🧾 ꦗꦮ 👩‍⚖️ a‹U+200D›b 名"), page);
  }
}
