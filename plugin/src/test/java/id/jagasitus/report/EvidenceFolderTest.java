package id.jagasitus.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.report.EvidenceFolder.Content;
import id.jagasitus.report.EvidenceFolder.File;
import id.jagasitus.report.EvidenceFolder.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

final class EvidenceFolderTest {
  private static final String ROOT = "Eviden/2026/10-Oktober/";
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  /** SHA-256 of "isi", by sha256sum. */
  private static final String SUM =
      "55c123196402ef4b16c36bad51f12467397146987c479d41375831d1de9ed935";

  private static File file(Kind kind, String number, String name, Content content) {
    return new File(kind, number, name, "=cmd() ꦗ", TestReports.NOW, content);
  }

  private static byte[] isi() {
    return "isi".getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(File... files) throws IOException {
    var out = new ByteArrayOutputStream();
    EvidenceFolder.write(out, YearMonth.of(2026, 10), TestReports.NOW, WIB, List.of(files));
    return out.toByteArray();
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    var entries = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void write_sortsFilesIntoFolders_whateverTheirNames() throws Exception {
    Map<String, String> entries =
        unzipped(
            zip(
                file(Kind.REPORT, "", "Laporan.pdf", EvidenceFolderTest::isi),
                file(Kind.CASE, "12", "../../<jahat>.exe", EvidenceFolderTest::isi),
                file(Kind.CASE, "12", "ꦗꦮ", EvidenceFolderTest::isi),
                file(Kind.CASE, "7", "x".repeat(300) + ".png", EvidenceFolderTest::isi)));
    assertEquals(
        List.of(
            ROOT + "1-Laporan/01-Laporan.pdf",
            ROOT + "3-Insiden/Insiden-12/01-_.._jahat_.exe",
            ROOT + "3-Insiden/Insiden-12/02-_",
            ROOT + "3-Insiden/Insiden-7/01-" + "x".repeat(96) + ".png",
            ROOT + "INDEKS.csv",
            ROOT + "SHA256SUMS"),
        List.copyOf(entries.keySet()));
  }

  @Test
  void index_namesEachFileWithItsSum_andRunsNoFormula() throws Exception {
    Map<String, String> entries =
        unzipped(zip(file(Kind.LETTER, "", "nota & cap.pdf", EvidenceFolderTest::isi)));
    String index = requireNonNull(entries.get(ROOT + "INDEKS.csv"));
    assertTrue(index.contains("1,2-Surat/01-nota _ cap.pdf,'=cmd() ꦗ,nota & cap.pdf,"), index);
    assertTrue(index.contains(",3," + SUM + ","), index);
    String sums = requireNonNull(entries.get(ROOT + "SHA256SUMS"));
    assertTrue(sums.startsWith(SUM + "  2-Surat/01-nota _ cap.pdf\n"), sums);
    assertTrue(sums.endsWith("  INDEKS.csv\n"), sums);
  }

  @Test
  void file_thatCannotBeRead_standsInTheIndexAndTheOthersCome() throws Exception {
    Content gone =
        () -> {
          throw new IOException("berubah di cakram");
        };
    Map<String, String> entries =
        unzipped(
            zip(
                file(Kind.CASE, "1", "a.png", gone),
                file(Kind.CASE, "1", "b.png", EvidenceFolderTest::isi)));
    String folder = ROOT + "3-Insiden/Insiden-1/";
    assertFalse(entries.containsKey(folder + "01-a.png"));
    assertEquals("isi", entries.get(folder + "02-b.png"));
    String index = requireNonNull(entries.get(ROOT + "INDEKS.csv"));
    assertTrue(index.contains("Tidak terbaca saat arsip ini dibuat: berubah di cakram"), index);
  }

  @Test
  void write_again_givesTheSameBytes() throws Exception {
    File one = file(Kind.TABLE, "", "Lampiran-1.csv", EvidenceFolderTest::isi);
    assertArrayEquals(zip(one), zip(one));
  }
}
