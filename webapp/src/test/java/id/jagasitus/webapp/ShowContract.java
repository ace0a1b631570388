package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole procedure by three people in three browsers: set-up, a real attack, a finding made a
 * case, report, forward, decision, third party, solution, a closing that is refused, the proof, the
 * closing; mails come out of a real SMTP server, papers go through veraPDF.
 */
abstract class ShowContract {

  private static final String ADMIN = "/admin";
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/admin/\\S+)");
  private static final List<String> ATTACKS =
      List.of(
          "/index.html?id=1%27%20UNION%20SELECT%20nik,nama--%20",
          "/index.html?id=1%27%20OR%20%271%27=%271",
          "/index.html?id=2%27%20UNION%20SELECT%20sandi,nama--%20");

  @TempDir Path folder;
  private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  abstract Visitor browse(URI server);

  @BeforeEach
  void openPost() {
    mails.start();
  }

  @AfterEach
  void closePost() {
    mails.stop();
  }

  @Test
  void attack_becomesACase_thatOnlyAProvenBackupCloses() throws Exception {
    Path home = folder.resolve("home");
    Path site = Files.createDirectories(folder.resolve("www/situs"));
    Files.writeString(site.resolve("index.html"), "<!doctype html><title>PN</title><h1>PN</h1>");
    try (Container container = JettyContainer.start(new Container.Setup(home, true, false), site)) {
      var server = URI.create("http://localhost:" + container.port() + "/");
      String code = Files.readString(home.resolve("setup-code.txt")).strip();
      try (Staff budi = Staff.first("budi", browse(server), code)) {
        setUp(budi, server);
        attack(server);
        report(budi);
        String toForward = mailed("siti", "/insiden/laporan");
        recipient(budi, 2, "rina@pn-contoh.go.id", "STEP");
        try (Staff siti = Staff.arriving("siti", browse(server), toForward)) {
          forward(siti);
        }
        try (Staff rina =
            Staff.arriving("rina", browse(server), mailed("rina", "/insiden/lembar"))) {
          decide(rina);
        }
        repair(budi);
        close(budi);
        papers(budi);
      }
    }
  }

  private void setUp(Staff budi, URI server) {
    budi.open("/pengaturan");
    budi.complete("/pengaturan", Map.of("pengadilan", "Pengadilan Negeri Contoh"));
    budi.open("/kop");
    budi.complete("/kop", Map.of("tempat", "Contoh", "situs", "www.pn-contoh.go.id"));
    budi.hire("siti", "KASUBBAG");
    budi.hire("rina", "SEKRETARIS");
    budi.open("/cadangan/kunci");
    budi.complete("/kunci/siapkan", Map.of());
    String words = String.join(" ", budi.visitor().all(".words li"));
    budi.open("/cadangan/kunci");
    budi.complete("/kunci/cocokkan", Map.of("kata", words));
    budi.open("/pantauan/pengaturan");
    budi.complete("/pantauan/pengaturan", Map.of("situs", server.toString()));
    post(budi, server);
    budi.open("/penyiapan");
    assertEquals(List.of(), budi.visitor().all(".guide .vREVIEW"));
  }

  /** Mails go out at any hour here, so that the show does not depend on when it is run. */
  private void post(Staff budi, URI server) {
    budi.open("/pengaturan/prosedur");
    budi.visitor()
        .complete(new Visitor.Form("/pengaturan/prosedur", "ingat"), Map.of("malam", "ya"));
    budi.open("/surel");
    budi.complete(
        "/surel",
        Map.of(
            "server", "127.0.0.1",
            "port", String.valueOf(mails.getSmtp().getPort()),
            "pengaman", "NONE",
            "dari", "situs@pn-contoh.go.id",
            "alamat", server + "admin",
            "tenang", "00:00",
            "bangun", "00:00"));
    recipient(budi, 0, "budi@pn-contoh.go.id", "CRITICAL");
  }

  private static void recipient(Staff budi, int line, String address, String kind) {
    budi.open("/surel");
    budi.complete("/surel", Map.of("penerima" + line, address, "hal" + line, kind));
    assertTrue(budi.text().contains("Pengaturan disimpan."), budi::text);
  }

  private void attack(URI server) {
    try (Visitor stranger = browse(server)) {
      ATTACKS.forEach(stranger::open);
    }
  }

  private static void report(Staff budi) {
    OfficeContract.shown(budi.visitor(), ADMIN + "/temuan", "penyisipan perintah");
    budi.open("/temuan/satu?no=1");
    budi.visitor().follow("Jadikan insiden");
    assertTrue(budi.text().contains("Dibuat dari 1 temuan"), budi::text);
    budi.complete("/insiden/baru", brief());
    assertTrue(budi.text().contains("Insiden dibuka."), budi::text);
    // From now on: a mail about the step before would hold up the next one for a minute.
    recipient(budi, 1, "siti@pn-contoh.go.id", "STEP");
    budi.open("/insiden/lihat?id=1");
    budi.visitor().follow("Laporkan kepada Kasubbag");
    budi.complete("/insiden/lapor", Map.of());
    assertTrue(budi.text().contains("Laporan dikirim kepada Kasubbag."), budi::text);
  }

  private static Map<String, String> brief() {
    return Map.of(
        "dampak",
        "Data pegawai mungkin terbaca <script>alert(1)</script>",
        "alt1",
        "Saring parameter",
        "waktu1",
        "1 hari",
        "biaya1",
        "Tanpa biaya",
        "risiko1",
        "kecil",
        "alt2",
        "Minta hosting memasang penyaring",
        "waktu2",
        "3 hari");
  }

  private static void forward(Staff siti) {
    assertTrue(siti.text().contains("Saring parameter"), siti::text);
    siti.complete("/insiden/teruskan", Map.of());
    assertTrue(siti.text().contains("Laporan diteruskan kepada Sekretaris."), siti::text);
  }

  private static void decide(Staff rina) {
    assertTrue(rina.text().contains("Saring parameter"), rina::text);
    rina.act("DECIDED", Map.of("pilihan", "1", "pihak", "PT Hosting Contoh"));
    assertTrue(rina.text().contains("Laksanakan alternatif 1."), rina::text);
  }

  private static void repair(Staff budi) {
    budi.open("/insiden/lihat?id=1");
    budi.act("BEGUN", Map.of());
    budi.act("HANDED_OVER", Map.of("tiket", "T-77", "tugas", "Pasang penyaring"));
    assertTrue(budi.text().contains("berjalan"), budi::text);
    budi.act("TAKEN_BACK", Map.of("jawaban", "Penyaring terpasang", "biaya", "Rp0"));
    budi.act("SOLVED", Map.of("sebab", "Parameter tidak disaring", "solusi", "Disaring"));
    assertTrue(budi.text().contains("Dicatat: Masalah teratasi."), budi::text);
  }

  private static void close(Staff budi) {
    budi.act("BACKED_UP", Map.of());
    assertTrue(budi.text().contains("Belum dapat ditutup. Masih kurang: cadangan"), budi::text);
    budi.open("/cadangan");
    budi.complete("/cadangan/buat", Map.of());
    until(() -> idle(budi));
    budi.open("/insiden/lihat?id=1");
    budi.act("BACKED_UP", Map.of());
    assertTrue(budi.text().contains("Belum dapat ditutup. Masih kurang: uji pulih"), budi::text);
    until(() -> idle(budi));
    budi.complete("/cadangan/mulai", Map.of("apa", "DRILL"));
    until(() -> idle(budi));
    budi.open("/insiden/lihat?id=1");
    budi.act("BACKED_UP", Map.of());
    assertTrue(budi.text().contains("Dicatat: Cadangan terbukti."), budi::text);
    budi.act("CLOSED", Map.of());
    assertTrue(budi.text().contains("Dicatat: Insiden ditutup."), budi::text);
    assertFalse(budi.text().contains("Satu orang"), budi::text);
  }

  /** Whether no run is under way on the page of the backup, which this opens. */
  static boolean idle(Staff budi) {
    budi.open("/cadangan");
    return budi.visitor().all("progress").isEmpty()
        && !budi.visitor().all("button[value=DRILL]").isEmpty();
  }

  private static void papers(Staff budi) throws Exception {
    String month = YearMonth.now(ZoneOffset.UTC).toString();
    budi.open("/insiden/linimasa?id=1");
    assertTrue(budi.text().contains("UNION%20SELECT"), budi::text);
    assertTrue(budi.text().contains("Insiden ditutup"), budi::text);
    assertFalse(budi.text().contains("/admin/insiden"), budi::text);
    for (String kind : List.of("insiden", "keputusan", "csirt")) {
      valid(budi.visitor().fetch(ADMIN + "/laporan/surat/pdf?jenis=" + kind + "&tentang=1"));
    }
    approved(budi);
    budi.open("/laporan");
    budi.complete("/laporan/buat", Map.of("bulan", month));
    valid(budi.visitor().fetch(ADMIN + "/laporan/pdf?id=" + month));
  }

  /** Every paper there is material for is approved, and the house knows its file again. */
  private static void approved(Staff budi) throws Exception {
    budi.open("/laporan/surat");
    budi.visitor().follow("Laporan insiden 1");
    budi.complete("/laporan/surat/segel", Map.of());
    assertTrue(budi.text().contains("Surat disetujui"), budi::text);
    byte[] pdf = budi.visitor().fetch(ADMIN + "/laporan/surat/pdf?jenis=insiden&tentang=1");
    valid(pdf);
    Path file = Files.write(Files.createTempFile("laporan", ".pdf"), pdf);
    budi.open("/verifikasi");
    budi.complete("/verifikasi", Map.of("berkas", file.toString()));
    assertTrue(budi.text().contains("Asli: insiden 1 versi 1, disetujui budi"), budi::text);
    Files.delete(file);
  }

  static void valid(byte[] pdf) throws Exception {
    String head = new String(pdf, 0, Math.min(pdf.length, 5), StandardCharsets.US_ASCII);
    assertEquals("%PDF-", head);
    assertEquals(List.of(), Verified.faults(pdf));
  }

  /** The link in the mail that tells somebody it is their turn. */
  private String mailed(String who, String page) {
    until(() -> link(who, page).isPresent());
    return link(who, page).orElseThrow();
  }

  private Optional<String> link(String who, String page) {
    return Arrays.stream(mails.getReceivedMessagesForDomain(who + "@pn-contoh.go.id"))
        .map(mail -> GreenMailUtil.getWholeMessage(mail).replace("=\r\n", ""))
        .flatMap(mail -> LINK.matcher(mail).results())
        .map(found -> found.group(1).replace("=3D", "="))
        .filter(path -> path.contains(page))
        .findFirst();
  }

  /** Jobs of the office run by the minute. */
  static void until(BooleanSupplier holds) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(6);
    while (!holds.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "waited for six minutes");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }
  }
}
