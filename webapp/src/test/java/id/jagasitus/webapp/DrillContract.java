package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill from its begin to its paper: by one person of a small court, and by three. */
abstract class DrillContract {

  private static final String PAGE =
      "<!doctype html><html lang=\"id\"><title>PN Contoh</title><h1>PN Contoh</h1></html>";

  private static final Map<String, String> BRIEF =
      Map.of(
          "uraian", "Halaman umpan memuat tautan judi",
          "alt1", "Pulihkan dari cadangan",
          "alt2", "Hapus sisipan dengan tangan");

  @TempDir Path folder;

  /** Starts a container whose site is a folder. */
  abstract Container start(Container.Setup setup, Path site) throws Exception;

  abstract Visitor browse(URI server);

  /** What one walk does, as the first person of an office. */
  private interface Walk {
    void by(Staff budi, URI server) throws Exception;
  }

  private void walk(Walk walk) throws Exception {
    Path home = folder.resolve("home");
    Path site = Files.createDirectories(folder.resolve("www/situs"));
    Files.writeString(site.resolve("index.html"), PAGE);
    try (Container container = start(new Container.Setup(home, true, false), site)) {
      var server = URI.create("http://localhost:" + container.port() + "/");
      String code = Files.readString(home.resolve("setup-code.txt")).strip();
      try (Staff budi = Staff.first("budi", browse(server), code)) {
        assertTrue(budi.text().contains("Terakhir: latihan"), budi::text);
        budi.open("/cadangan/kunci");
        budi.complete("/kunci/siapkan", Map.of());
        walk.by(budi, server);
        untouched(budi, home, site);
      }
    }
  }

  @Test
  void drill_walkedAlone_leadsToItsPaperAndTouchesNothing() throws Exception {
    walk(
        (budi, server) -> {
          for (String role : List.of("KASUBBAG", "SEKRETARIS")) {
            budi.open("/akun");
            budi.complete("/akun/peran", Map.of("peran", role));
          }
          begin(budi, "sendiri");
          alone(budi);
          result(budi);
        });
  }

  @Test
  void drill_walkedByThree_goesFromHandToHandAndLeadsToItsPaper() throws Exception {
    walk(
        (budi, server) -> {
          budi.hire("siti", "KASUBBAG");
          budi.hire("rina", "SEKRETARIS");
          begin(budi, "bersama");
          report(budi);
          try (Staff siti = Staff.arriving("siti", browse(server), "/admin/latihan")) {
            go(siti);
            siti.complete("/insiden/teruskan", Map.of());
          }
          try (Staff rina = Staff.arriving("rina", browse(server), "/admin/latihan")) {
            go(rina);
            rina.act("DECIDED", Map.of("pilihan", "1"));
            rina.open("/latihan");
            assertTrue(rina.text().contains("Giliran orang lain."), rina::text);
          }
          repair(budi);
          close(budi);
          result(budi);
          assertFalse(budi.text().contains("Kerja sama antarpejabat"), budi::text);
        });
  }

  private static void begin(Staff budi, String way) {
    budi.open("/latihan");
    budi.visitor().follow("Siapkan latihan");
    assertTrue(budi.text().contains("Pengunjung tidak melihat apa pun"), budi::text);
    budi.complete("/latihan/mulai", Map.of("cara", way, "paham", "ya"));
    assertTrue(budi.text().contains("Latihan dimulai."), budi::text);
    shown(budi, "Temuan sudah ada. Jadikan insiden.");
  }

  /** The page a person's turn is done on. */
  private static void go(Staff who) {
    who.open("/latihan");
    who.visitor().follow("Buka halamannya");
  }

  private static void report(Staff budi) {
    go(budi);
    budi.complete("/insiden/baru", BRIEF);
    assertTrue(budi.text().contains("LATIHAN"), budi::text);
    go(budi);
    budi.complete("/insiden/lapor", Map.of());
    assertTrue(budi.text().contains("Laporan dikirim kepada Kasubbag."), budi::text);
    budi.open("/latihan");
    assertTrue(budi.text().contains("Giliran orang lain."), budi::text);
  }

  private static void repair(Staff budi) {
    go(budi);
    budi.act("BEGUN", Map.of());
    budi.open("/latihan");
    budi.complete("/latihan/pulihkan", Map.of());
    assertTrue(budi.text().contains("sama sampai bita terakhir"), budi::text);
    go(budi);
    budi.act("SOLVED", Map.of("sebab", "Umpan", "solusi", "Dipulihkan dari cadangan"));
    assertTrue(budi.text().contains("Dicatat: Masalah teratasi."), budi::text);
  }

  private static void close(Staff budi) {
    budi.open("/cadangan");
    budi.complete("/cadangan/buat", Map.of());
    ShowContract.until(() -> ShowContract.idle(budi));
    budi.complete("/cadangan/mulai", Map.of("apa", "DRILL"));
    ShowContract.until(() -> ShowContract.idle(budi));
    go(budi);
    budi.act("BACKED_UP", Map.of());
    assertTrue(budi.text().contains("Dicatat: Cadangan terbukti."), budi::text);
    budi.act("CLOSED", Map.of());
    shown(budi, "Selesai sampai insiden ditutup");
  }

  private static void alone(Staff budi) {
    for (String done :
        List.of(
            "Insiden latihan dibuka.",
            "Laporan dikirim kepada Kasubbag.",
            "Laporan diteruskan kepada Sekretaris.",
            "Keputusan dicatat.",
            "Penanganan dimulai.")) {
      step(budi, done);
    }
    budi.complete("/latihan/pulihkan", Map.of());
    assertTrue(budi.text().contains("sama sampai bita terakhir"), budi::text);
    step(budi, "Masalah dinyatakan teratasi.");
    step(budi, "Cadangan dimulai, lalu langsung diuji pulih.");
    shown(budi, "Catat bukti cadangan.");
    step(budi, "Bukti cadangan dicatat.");
    step(budi, "Insiden latihan ditutup.");
    shown(budi, "Selesai sampai insiden ditutup");
  }

  private static void step(Staff budi, String done) {
    budi.complete("/latihan/langkah", Map.of());
    assertTrue(budi.text().contains(done), budi::text);
  }

  /** The machine plays its part on its own: asks again until then. */
  private static void shown(Staff budi, String wanted) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    budi.open("/latihan");
    while (!budi.text().contains(wanted) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
      budi.open("/latihan");
    }
    assertTrue(budi.text().contains(wanted), budi::text);
  }

  private static void result(Staff budi) throws Exception {
    budi.visitor().follow("Latihan 1");
    assertTrue(budi.text().contains("terbukti pulih"), budi::text);
    assertFalse(budi.text().contains("tidak terlihat"), budi::text);
    budi.visitor().follow("Berita acara latihan (cetak, PDF)");
    assertTrue(budi.text().contains("LATIHAN. Tidak ada serangan"), budi::text);
    byte[] pdf = budi.visitor().fetch("/admin/laporan/surat/pdf?jenis=latihan&tentang=1");
    ShowContract.valid(pdf);
  }

  /** The ground is left by the machine's next look, soon after the people are done. */
  private static void gone(Path ground) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (Files.exists(ground) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }
    assertFalse(Files.exists(ground));
  }

  private static void untouched(Staff budi, Path home, Path site) throws Exception {
    assertEquals(PAGE, Files.readString(site.resolve("index.html"), StandardCharsets.UTF_8));
    gone(home.resolve("drill/1"));
    budi.open("/pengunjung?q=ip:192.0.2.0/24");
    assertFalse(budi.text().contains("/latihan/berita.php"), budi::text);
    budi.open("/temuan");
    assertFalse(budi.text().contains("LATIHAN 1"), budi::text);
    budi.open("/laporan");
    String month = YearMonth.now(ZoneOffset.UTC).toString();
    budi.complete("/laporan/buat", Map.of("bulan", month));
    assertTrue(budi.text().contains("Latihan yang dilakukan"), budi::text);
    assertTrue(budi.text().contains("Tidak ada insiden pada periode ini"), budi::text);
    ShowContract.valid(budi.visitor().fetch("/admin/laporan/pdf?id=" + month));
  }
}
