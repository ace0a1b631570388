package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms of dates and pages with several of them; the right answer is 6 November 2026 throughout.
 */
final class DateAccuracyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate RIGHT = LocalDate.of(2026, 11, 6);

  @TempDir Path folder;

  private static final List<String> FORMS =
      List.of(
          "Jum'at, 6 Nopember 2026",
          "Jumat, 06 November 2026",
          "JUMAT 6 NOPEMBER 2026",
          "Jum`at, 6 November 2026 - 08:15 WIB",
          "Tais, 6 Nov 2026",
          "06/11/2026",
          "6-11-2026",
          "06.11.2026",
          "06 - 11 - 2026",
          "2026-11-06",
          "2026/11/06",
          "November 6, 2026",
          "6 November, 2026",
          "6th November 2026",
          "Tanggal: 06/11/26",
          "pada hari Jumat tanggal enam bulan November tahun dua ribu dua puluh enam",
          "6&nbsp;November&nbsp;2026",
          "6 <b>November</b> 2026",
          "6 November 2026 M / 26 Jumadil Awal 1448 H",
          "<span>6</span><span>Nov</span><span>2026</span>",
          "Jumat (6/11/26) apel pagi",
          "Fri, 06 Nov 2026 03:00:00 GMT",
          "Ditulis 16 hari yang lalu",
          "diposting 16 hari lalu");

  private static final List<String> AMONG_OTHERS =
      List.of(
          "<div>Minggu, 22 November 2026 | 10:31:07 WIB</div><p>6 November 2026</p>",
          "<div class='date-now'>Hari ini: Minggu, 22 November 2026</div><p>6 November 2026</p>",
          "<p id=t>Minggu, 22 November 2026</p><script>document.getElementById('t').innerHTML=new Date()</script><p>6 November 2026</p>",
          "<p>6 November 2026</p><div class=sidebar-terbaru>Berita baru 20 November 2026</div>",
          "<p>6 November 2026</p><aside><time datetime=2026-11-21>kemarin</time></aside>",
          "<p>6 November 2026</p><p>Rapat akan digelar 30 November 2026</p>",
          "<p>6 November 2026</p><h3>Agenda</h3><p>Sidang keliling 1 Desember 2026, 9 Januari 2027</p>",
          "<p>Diunggah 6 November 2026</p><p>Pendaftaran sampai dengan 20 November 2026</p>",
          "<p>6 November 2026</p><p>Dicetak pada 21 November 2026</p>",
          "<table><tr><td>Tanggal publikasi</td><td>6 November 2026</td></tr></table><p>Lelang 15 November 2026</p>",
          "<p>Lahir 3 Mei 1970, dilantik 6 November 2026</p><footer>Copyright 2026. 22 November 2026</footer>",
          "<header><h2>22 November 2026</h2></header><article><header><time datetime='2026-11-06'>x</time></header><p>y</p></article>",
          "<p>Nomor W8.U6/108/HT.04.10/11/2026 tanggal 6 November 2026</p>",
          "<ul><li>5 Januari 2026</li><li>6 November 2026</li><li>4 Maret 2025</li></ul>",
          "<p>6 November 2026</p><div><h4>Berita Terkait</h4><ul><li>Apel 20 November 2026</li></ul></div>",
          "<p>6 November 2026</p><p>Kejadian itu terjadi 2 hari yang lalu</p>",
          "<marquee>Selamat datang, Minggu 22 November 2026</marquee><p>6 November 2026</p>");

  @Test
  void newest_everyForm_isRead() {
    FORMS.forEach(
        form ->
            assertEquals(
                Optional.of(RIGHT), read("<main><h1>Berita</h1><p>" + form + "</p></main>"), form));
  }

  @Test
  void newest_amongOtherDates_isTheContents() {
    AMONG_OTHERS.forEach(body -> assertEquals(Optional.of(RIGHT), read(body), body));
  }

  @Test
  void scanFile_copiedOldPdf_isOld() throws IOException {
    Path file = folder.resolve("laporan.pdf");
    Files.writeString(
        file,
        "%PDF-1.4\n1 0 obj\n<</CreationDate (D:20190304101010+07'00')/ModDate (D:20261120)>>\nendobj",
        StandardCharsets.ISO_8859_1);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-21T00:00:00Z")));
    assertEquals(Optional.of(LocalDate.of(2019, 3, 4)), scan(file));
  }

  @Test
  void scanFile_officeDocument_saysWhenItWasMade() throws IOException {
    Path file = folder.resolve("sop.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("docProps/core.xml"));
      zip.write(
          "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-06T01:00:00Z</dcterms:created>"
              .getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(Optional.of(RIGHT), scan(file));
  }

  @Test
  void scanFile_damagedDocuments_haveNoDate() throws IOException {
    assertEquals(Optional.empty(), scan(Files.writeString(folder.resolve("a.docx"), "PK no zip")));
    assertEquals(
        Optional.empty(),
        scan(Files.writeString(folder.resolve("a.pdf"), "%PDF /ObjStm >> stream\nnonsense")));
  }

  private Optional<LocalDate> scan(Path file) throws IOException {
    var hosts = new Hosts("pn-contoh.go.id", Set.of());
    return new CleanScanner(Programs.EXPECTED)
        .scanFile(file, "/" + file.getFileName(), hosts, TODAY)
        .date();
  }

  private static Optional<LocalDate> read(String body) {
    String html = "<html><head><title>Berita</title></head><body>" + body + "</body></html>";
    return DateReader.newest(Page.document(html), TODAY);
  }
}
