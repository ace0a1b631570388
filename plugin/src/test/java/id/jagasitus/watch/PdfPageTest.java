package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF files among a court's documents: judged as the pages they are to search engines. */
final class PdfPageTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Hosts COURT = new Hosts("pn-contoh.go.id", Set.of());
  private static final String OFFER =
      "RAJAKUE77 situs slot gacor hari ini, bonus new member 100, deposit dana tanpa potongan";
  private static final String LINK =
      "<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://rajakue77.example/daftar) >> >>";

  @TempDir Path folder;

  private final CleanScanner scanner = new CleanScanner(Programs.EXPECTED);

  @Test
  void scanFile_packedOfferAndLink_isCritical() throws IOException {
    ScanResult result = scan(pdf("/FlateDecode", deflated(drawn(OFFER)), LINK));
    assertEquals(Verdict.CRITICAL, result.verdict());
    assertTrue(ids(result).contains("gambling-link"));
    assertTrue(ids(result).contains("gambling-words"));
  }

  @Test
  void scanFile_linkAlone_isCritical() throws IOException {
    assertEquals(Verdict.CRITICAL, scan(pdf("", drawn("Klik di sini"), LINK)).verdict());
  }

  @Test
  void decode_writtenWith85Letters_isRead() {
    byte[] packed = "87cURD]i,\"Ebo80~>".getBytes(StandardCharsets.US_ASCII);
    assertEquals("Hello World!", new String(Ascii85.decode(packed), StandardCharsets.US_ASCII));
  }

  @Test
  void scanFile_opensAddressByScript_isCritical() throws IOException {
    String script = "<< /S /JavaScript /JS (app.launchURL\\(\"https://slotkue4d.example/\"\\)) >>";
    assertEquals(Verdict.CRITICAL, scan(pdf("", drawn("Memuat"), script)).verdict());
  }

  @Test
  void scanFile_glyphNumbersAndPackedObjects_areRead() throws IOException {
    ScanResult result = scan(printed(OFFER, false));
    assertTrue(ids(result).contains("gambling-words"), result.toString());
  }

  @Test
  void scanFile_ruling_isQuiet() throws IOException {
    String said =
        """
        P U T U S A N Nomor 12/Pid.B/2026/PN Cth. Menimbang, bahwa Terdakwa membuka situs
        rajakue77.example, melakukan deposit dana, lalu bermain slot gacor sampai maxwin.
        MENGADILI: Menyatakan Terdakwa terbukti bersalah melakukan tindak pidana perjudian;
        Menjatuhkan pidana penjara selama 5 bulan. Hakim Ketua, Panitera Pengganti.
        """;
    ScanResult result = scan(pdf("/FlateDecode", deflated(drawn(said.replace('\n', ' '))), ""));
    assertEquals(Verdict.NONE, result.verdict(), result.toString());
  }

  @Test
  void scanFile_dateInText_isRead() throws IOException {
    ScanResult result = scan(pdf("", drawn("Contoh, 6 Nopember 2026"), ""));
    assertEquals(LocalDate.of(2026, 11, 6), result.date().orElseThrow());
  }

  @Test
  void scanFile_locked_isToldSo() throws IOException {
    assertTrue(ids(scan(printed(OFFER, true))).contains("document-locked"));
  }

  @Test
  void scanFile_unfoldsWithoutEnd_isCutOff() throws IOException {
    byte[] bomb = deflated(new byte[96 << 20]);
    assertEquals(Verdict.NONE, scan(pdf("/FlateDecode", bomb, "")).verdict());
  }

  @Test
  void of_endlessPieces_isRead() {
    for (String piece :
        List.of(
            "(",
            "<<",
            "[",
            "/URI(",
            "/URI",
            "1 0 obj",
            "1 0 obj<</Type/Page/Contents 1 0 R>>",
            "1 0 obj stream\n",
            "/JS(https://",
            "/Parent 1 0 R",
            "endstream",
            "\\",
            "begincmap")) {
      String file = "%PDF-1.4\n1 0 obj << /Type /Page /Contents 1 0 R /Parent 1 0 R ";
      assertFalse(PdfPage.of(file + piece.repeat(100_000)).html().isEmpty(), piece);
    }
  }

  @Test
  void of_damagedBytes_isRead() throws IOException {
    byte[] whole = printed(OFFER, false);
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 40; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertFalse(PdfPage.of(new String(damaged, StandardCharsets.ISO_8859_1)).html().isEmpty());
    }
  }

  @Test
  void font_endlessRanges_keepsSome() {
    String map = "beginbfrange " + "<0000> <FFFFFF> <0041> ".repeat(20_000) + "endbfrange";
    assertEquals("A", new PdfFont(map, true).read(new byte[] {0, 0}));
  }

  private ScanResult scan(byte[] pdf) throws IOException {
    return scanner.scanFile(
        Files.write(folder.resolve("pengumuman.pdf"), pdf),
        "/unduhan/pengumuman.pdf",
        COURT,
        TODAY);
  }

  private static List<String> ids(ScanResult result) {
    return result.signals().stream().map(ScanSignal::id).toList();
  }

  private static byte[] drawn(String text) {
    return ("BT /F1 11 Tf 50 790 Td (" + text + ") Tj ET").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] deflated(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packing = new DeflaterOutputStream(out)) {
      packing.write(plain);
    }
    return out.toByteArray();
  }

  /** A file of one page as simple makers write it. */
  private static byte[] pdf(String filter, byte[] content, String more) throws IOException {
    var out = new ByteArrayOutputStream();
    write(
        out,
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length "
            + content.length
            + (filter.isEmpty() ? "" : " /Filter " + filter)
            + " >>\nstream\n");
    out.write(content);
    write(out, "\nendstream\nendobj\n5 0 obj\n" + more + "\nendobj\n");
    write(out, "trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A file as a library prints it: glyph numbers of a font within, objects packed together. */
  private static byte[] printed(String text, boolean locked) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument();
        InputStream font =
            PdfPageTest.class.getResourceAsStream(
                "/id/jagasitus/paper/LiberationSans-Regular.ttf")) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(PDType0Font.load(document, font), 11);
        content.showText(text);
        content.endText();
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("pemilik", "", new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
