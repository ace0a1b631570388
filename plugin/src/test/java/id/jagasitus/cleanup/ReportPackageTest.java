package id.jagasitus.cleanup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

final class ReportPackageTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private static final Proof PROOF =
      Proof.of(List.of("0", "1"), List.of(Lack.COPIES)).because("direkam penyedia").with("ab");

  private static Incident incident(List<Incident.Place> places, boolean whole) {
    return new Incident(
        12,
        "Pengadilan Negeri Contoh",
        "https://pn-contoh.go.id/",
        "isi judi disisipkan",
        NOW.minusSeconds(3_600),
        NOW,
        places,
        List.of("clean-scan seen: slot http://promo.example/\r\nKepada: palsu"),
        List.of(new Cleanups.Signed(Stage.EVIDENCE, "disalin", PROOF, "budi", NOW)),
        List.of(),
        whole,
        ZoneId.of("Asia/Jakarta"));
  }

  private static Map<String, String> files(Incident incident) throws IOException {
    return unpacked(ReportPackage.zip(incident, NOW));
  }

  private static Map<String, String> unpacked(byte[] bytes) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static String file(Map<String, String> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  @Test
  void zip_namesWhoWhatWhenWhereAndWhatWasDone() throws IOException {
    var place = new Incident.Place("/index.html", "a1".repeat(32), "b2".repeat(32));
    Map<String, String> files = files(incident(List.of(place), false));
    for (String name : List.of("ma-csirt.txt", "bssn.txt", "komdigi.txt")) {
      String text = file(files, name);
      assertTrue(text.contains("Pengadilan Negeri Contoh"), text);
      assertTrue(text.contains("22 November 2026 09.00 (2026-11-22T02:00:00Z)"), text);
      assertTrue(text.contains("/index.html (SHA-256 " + "a1".repeat(32)), text);
      assertTrue(text.contains("bukti diamankan (disalin)"), text);
    }
    assertTrue(file(files, "tempat.csv").contains("b2b2"));
    assertTrue(file(files, "langkah.csv").contains("\"ab\",\"direkam penyedia\""));
    assertTrue(file(files, "baca-dulu.txt").contains("tersamar"));
  }

  @Test
  void zip_sums_areThoseOfTheFiles() throws Exception {
    Map<String, String> files = files(incident(List.of(), true));
    List<String> lines = file(files, "SHA256SUMS").lines().toList();
    assertEquals(files.size() - 1, lines.size());
    for (String line : lines) {
      String text = file(files, line.substring(66));
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertEquals(HexFormat.of().formatHex(hash), line.substring(0, 64));
    }
  }

  @Test
  void evidence_holdsTheFilesUnderNamesThatNothingRuns() throws IOException {
    var copied = new LinkedHashMap<String, byte[]>();
    copied.put("/gambar/shell.php", "<?php".getBytes(StandardCharsets.UTF_8));
    copied.put("/a\nb\\c:d.html", "x".getBytes(StandardCharsets.UTF_8));
    var samples = new Samples(copied, List.of("/video.mp4"));
    Map<String, String> files =
        unpacked(ReportPackage.evidence(incident(List.of(), false), samples, NOW));
    assertEquals("<?php", file(files, "berkas/gambar/shell.php.bukti"));
    assertEquals("x", file(files, "berkas/a_b_c_d.html.bukti"));
    assertEquals("/video.mp4\r\n", file(files, "tidak-disalin.txt"));
    assertTrue(file(files, "SHA256SUMS").contains("  berkas/gambar/shell.php.bukti\n"));
    assertTrue(files.containsKey("ma-csirt.txt"));
  }

  @Test
  void zip_sameFacts_givesTheSameBytes() throws IOException {
    Incident incident = incident(List.of(), false);
    assertArrayEquals(ReportPackage.zip(incident, NOW), ReportPackage.zip(incident, NOW));
  }

  @Test
  void zip_hostileTexts_makeNoLineLinkOrFormulaOfTheirOwn() throws IOException {
    var place = new Incident.Place("=HYPERLINK(\"http://x\")\u202E\n", "", "");
    Map<String, String> files = files(incident(List.of(place), false));
    String text = file(files, "bssn.txt");
    assertTrue(text.contains("hxxp://promo.example/"), text);
    assertEquals(1, text.lines().filter(line -> line.startsWith("Kepada:")).count());
    String table = file(files, "tempat.csv");
    assertTrue(table.contains("\"'=HYPERLINK(\"\"http://x\"\")"), table);
    assertFalse(table.contains("\u202E"));
  }

  @Test
  void zip_manyPlaces_staysReadable() throws IOException {
    List<Incident.Place> places =
        IntStream.range(0, 140).mapToObj(i -> new Incident.Place("/b" + i, "", "")).toList();
    Map<String, String> files = files(incident(places, false));
    assertTrue(file(files, "bssn.txt").contains("- dan 40 lagi, lihat tempat.csv"));
    assertEquals(141, file(files, "tempat.csv").lines().count());
  }
}
