package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pantauan, Konten and the clean-up, over a small site with an injection and a dropped shell. */
final class WatchTest {

  private static final String NOTE = "sudah dikerjakan bersama penyedia";

  private AdminServer server;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    server = Rooms.with(List.of());
    browser = Browser.loggedIn(server, "budi");
  }

  @AfterEach
  void close() throws Exception {
    browser.close();
    server.close();
  }

  @Test
  void watch_panels_sayWhatWasFound() throws Exception {
    String text = Browser.main(browser.get("/pantauan"));
    assertTrue(text.contains("Dapat dijangkau"), text);
    assertTrue(text.contains("HTTP 503"), text);
    assertTrue(text.contains("4 perubahan"), text);
    assertTrue(text.contains("slot gacor hari ini"), text);
    assertTrue(text.contains("Urutan pembersihan"), text);
    assertTrue(text.contains("Tidak ditemukan tanda bukan berarti pasti bersih"), text);
  }

  @Test
  void watch_serverSettings_areNamedInTheReadersLanguage() throws Exception {
    Files.writeString(server.console.watched.site.resolve(".htaccess"), "Options -Indexes\n");
    Browser.submit(Browser.form(browser.get("/pantauan"), "/pantauan/periksa"));
    String text = Browser.main(browser.get("/pantauan"));
    assertTrue(text.contains("Terlihat: berkas pengaturan"), text);
  }

  @Test
  void reader_isOfferedNothingThatOnlyOthersMayDo() throws Exception {
    try (var reader = Browser.loggedIn(server, "ketua")) {
      for (String page : List.of("/pantauan/pengaturan", "/layanan", "/perubahan")) {
        HtmlPage shown = reader.get(page);
        assertEquals(List.of(), shown.getByXPath("//main//button"), page);
        assertEquals(List.of(), shown.getByXPath("//main//input[@type!='hidden']"), page);
      }
    }
  }

  @Test
  void check_outage_isNotedWithItsCause() throws Exception {
    HtmlPage page = browser.get("/pantauan/cek?id=site");
    String before = Browser.main(page);
    assertTrue(before.contains("Setahun sekilas"), before);
    assertTrue(before.contains("HTTP 503"), before);
    HtmlForm form = Browser.form(page, "/pantauan/gangguan");
    form.getSelectByName("sebab").setSelectedAttribute("POWER", true);
    form.getInputByName("keterangan").setValue("listrik kantor padam");
    String after = Browser.main(Browser.submit(form));
    assertTrue(after.contains("Sebab gangguan dicatat."), after);
    assertTrue(after.contains("Listrik: listrik kantor padam"), after);
    assertTrue(Browser.main(browser.get("/pantauan")).contains("listrik kantor padam"));
  }

  @Test
  void cleanup_stages_areSignedInTheirOrderOnly() throws Exception {
    long finding = injected();
    String about = Browser.main(browser.get("/temuan/satu?no=" + finding));
    assertTrue(about.contains("Ini sudah terjadi, bukan hanya dicoba."), about);
    assertFalse(about.contains("Permintaan 0"), about);
    String page = "/pantauan/bersihkan?temuan=" + finding;
    String early = Browser.main(browser.get(page));
    assertTrue(early.contains("Amankan bukti"), early);
    assertTrue(early.contains("Jangan memulihkan lebih dahulu"), early);
    assertEquals(1, forms(browser.get(page)));
    HtmlPage tooEarly = refusedAt(page, "NOTICE", "EVIDENCE");
    assertTrue(Browser.main(tooEarly).contains("menjawab 503"), Browser.main(tooEarly));
    server.console.watched.home = "503";
    sign(page, "NOTICE");
    sign(page, "ENTRY");
    String still = Browser.main(refusedAt(page, "RESTORE"));
    assertTrue(still.contains("tempat temuan ini masih bertanda kritis"), still);
    undo("berita%2Findex.html");
    sign(page, "RESTORE");
    sign(page, "PASSWORDS");
    HtmlPage refused = refusedAt(page, "RESCAN");
    String why = Browser.main(refused);
    assertTrue(why.contains("masih ada 1 tempat dengan tanda atau perubahan kritis"), why);
    assertTrue(why.contains("pemeriksaan terakhir: /shell.php"), why);
    assertEquals(
        NOTE,
        Browser.form(refused, "/pantauan/bersihkan").getTextAreaByName("keterangan").getText());
    undo("shell.php");
  }

  @Test
  void cleanup_lastStages_needAScanOfWhatIsServedAndANewBackup() throws Exception {
    String page = "/pantauan/bersihkan?temuan=" + injected();
    sign(page, "EVIDENCE");
    server.console.watched.home = "503";
    sign(page, "NOTICE");
    sign(page, "ENTRY");
    undo("berita%2Findex.html");
    undo("shell.php");
    sign(page, "RESTORE");
    sign(page, "PASSWORDS");
    String unseen = Browser.main(refusedAt(page, "RESCAN"));
    assertTrue(unseen.contains("masih menampilkan pemberitahuan"), unseen);
    String explained = Browser.main(signing(page, "RESCAN", "alamat publik baru diisi besok"));
    assertTrue(explained.contains("Tanpa bukti di sini: alamat publik baru diisi"), explained);
    sign(page, "SEARCH");
    String unsaved = Browser.main(refusedAt(page, "BACKUP"));
    assertTrue(unsaved.contains("belum ada cadangan utuh tanpa tanda"), unsaved);
    server.console.watched.saved = Optional.of("abcd1234");
    String unapproved = Browser.main(refusedAt(page, "BACKUP"));
    assertTrue(unapproved.contains("acuan belum disetujui"), unapproved);
    approve();
    String done = sign(page, "BACKUP");
    assertTrue(done.contains("Bukti: cadangan abcd1234."), done);
    assertTrue(done.contains("Semua langkah sudah ditandatangani."), done);
    assertTrue(done.contains("Bukti: 2 berkas disalin, 0 tidak dapat disalin."), done);
    assertTrue(done.contains("Fakta disimpan: SHA-256"), done);
  }

  private void undo(String path) throws Exception {
    HtmlPage change = browser.get("/perubahan/rinci?berkas=" + path);
    Browser.submit(Browser.form(change, "/perubahan/pulihkan"));
  }

  private void approve() throws Exception {
    Browser.submit(Browser.form(browser.get("/perubahan"), "/perubahan/setujui"));
  }

  /** Signs what has its evidence, then tries what has not. */
  private HtmlPage refusedAt(String page, String stage, String... before) throws Exception {
    for (String one : before) {
      sign(page, one);
    }
    HtmlPage refused = signing(page, stage, "");
    assertEquals(422, Browser.status(refused));
    return refused;
  }

  private String sign(String page, String stage) throws Exception {
    String after = Browser.main(signing(page, stage, ""));
    assertTrue(after.contains("Langkah ditandatangani."), stage + after);
    return after;
  }

  private HtmlPage signing(String page, String stage, String reason) throws Exception {
    HtmlForm form = Browser.form(browser.get(page), "/pantauan/bersihkan");
    assertEquals(stage, form.getInputByName("langkah").getValue());
    form.getTextAreaByName("keterangan").setText(NOTE);
    if (!reason.isEmpty()) {
      form.getInputByName("sebab").setValue(reason);
    }
    return Browser.submit(form);
  }

  @Test
  void cleanup_evidence_isKeptWithTheInfectedFilesForTheAdminAlone() throws Exception {
    long finding = injected();
    String page = "/pantauan/bersihkan?temuan=" + finding;
    String evidence = "/pantauan/bukti?temuan=" + finding;
    assertEquals(404, Browser.status(browser.get(evidence)));
    sign(page, "EVIDENCE");
    String kept = unpacked(evidence);
    assertTrue(kept.contains("<?php @eval($_POST['x']);"), kept);
    assertTrue(kept.contains("slot gacor hari ini"), kept);
    server.console.accounts.put("wati", Rooms.PASSWORD, Role.KASUBBAG);
    try (var other = new Browser(server, false)) {
      other.logIn("wati", Rooms.PASSWORD);
      assertEquals(403, Browser.status(other.get(evidence)));
      String guide = Browser.main(other.get(page));
      assertTrue(guide.contains("Langkah ini ditandatangani oleh Admin."), guide);
      assertFalse(guide.contains("Unduh bukti"), guide);
    }
  }

  private static long forms(HtmlPage page) {
    return page.getForms().stream()
        .filter(form -> form.getActionAttribute().endsWith("/pantauan/bersihkan"))
        .count();
  }

  /** The number of the finding that the watch made of the hidden footer. */
  private long injected() throws Exception {
    var at = server.console.watched.desk().now().view().at();
    var signal =
        new Signal(
            "clean-scan",
            "injected-content",
            Severity.CRITICAL,
            90,
            at,
            new Subject.Place("/berita/index.html"),
            true,
            Map.of("seen", "slot gacor http://promo.example/"),
            null);
    return server.console.detection.findings.accept(List.of(signal)).getFirst().id();
  }

  @Test
  void report_package_masksAddressesUntilTheAdminAllowsThem() throws Exception {
    long finding = injected();
    server.console.store.append(
        List.of(
            TestVisits.event(
                Instant.parse("2026-11-22T03:00:00Z"),
                "203.0.113.77",
                "/berita/index.html",
                200,
                "",
                "Mozilla/5.0",
                900)));
    server.console.store.refresh();
    String masked = report(finding);
    assertTrue(masked.contains("203.0.113.0"), masked);
    assertFalse(masked.contains("203.0.113.77"), masked);
    assertTrue(masked.contains("Kepada: BSSN"), masked);
    assertTrue(masked.contains("hxxp://promo.example/"), masked);
    assertTrue(masked.contains("SHA-256 "), masked);
    HtmlPage page = browser.get("/pantauan/bersihkan?temuan=" + finding);
    HtmlForm form = Browser.form(page, "/pantauan/laporan/setujui");
    form.getInputByName("alasan").setValue("diminta BSSN");
    assertTrue(Browser.main(Browser.submit(form)).contains("Alamat utuh disetujui"));
    assertTrue(report(finding).contains("203.0.113.77"));
  }

  /** Every file of the package, one after the other. */
  private String report(long finding) throws Exception {
    return unpacked("/pantauan/laporan?temuan=" + finding);
  }

  private String unpacked(String path) throws Exception {
    var answer = browser.client().getPage(server.url(path)).getWebResponse();
    assertEquals("application/zip", answer.getContentType());
    var all = new StringBuilder();
    try (var zip = new ZipInputStream(answer.getContentAsStream())) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void check_notKnown_isNotFound() throws Exception {
    assertEquals(404, browser.get("/pantauan/cek?id=x").getWebResponse().getStatusCode());
  }

  @Test
  void content_sections_haveScoreDateAndPlace() throws Exception {
    String text = Browser.main(browser.get("/konten"));
    assertTrue(text.contains("/profil/visi-misi.html"), text);
    assertTrue(text.contains("Sudah lama"), text);
    assertTrue(text.contains("04 Jan 2024"), text);
  }

  @Test
  void settings_linksAllowed_namesEveryHostAndContentWhatIsDead() throws Exception {
    assertTrue(Browser.main(browser.get("/konten")).contains("izinkan lebih dahulu"));
    HtmlForm form = Browser.form(browser.get("/pantauan/pengaturan"), "/pantauan/pengaturan");
    form.getInputByName("tautan").setChecked(true);
    HtmlPage allowed = Browser.submit(form);
    assertTrue(allowed.asXml().contains("promo.example"));
    String text = Browser.main(browser.get("/konten"));
    assertTrue(
        text.contains(
            "https://promo.example/: Halaman ini tidak ada di server. Perbaiki alamatnya, atau"
                + " kembalikan halamannya. (HTTP 404)"),
        text);
  }

  @Test
  void content_nearItsLimit_isDueSoon() throws Exception {
    assertFalse(Browser.main(browser.get("/konten?hanya=due")).contains("Segera jatuh tempo"));
    HtmlForm form = Browser.form(browser.get("/konten/bagian?id=vision"), "/konten/bagian");
    form.getInputByName("umur").setValue("1100"); // of 1053 days
    Browser.submit(form);
    String due = Browser.main(browser.get("/konten?hanya=due"));
    assertTrue(due.contains("Visi dan misi Segera jatuh tempo 2"), due);
  }

  @Test
  void settings_wrongEntries_areToldInWords() throws Exception {
    String page = "/pantauan/pengaturan";
    HtmlForm form = Browser.form(browser.get(page), page);
    form.getTextAreaByName("layanan").setText("SIPP | https://sipp.example/\ne-Court");
    String line = Browser.main(Browser.submit(form));
    assertTrue(line.contains("Baris ini belum lengkap: e-Court."), line);
    form = Browser.form(browser.get(page), page);
    form.getTextAreaByName("layanan").setText("SIPP | sipp.example");
    String address = Browser.main(Browser.submit(form));
    assertTrue(address.contains("masing-masing diawali http:// atau https://"), address);
  }

  @Test
  void settings_addresses_areAllListed() throws Exception {
    HtmlForm form = Browser.form(browser.get("/pantauan/pengaturan"), "/pantauan/pengaturan");
    form.getTextAreaByName("layanan").setText("SIPP | https://sipp.pn-contoh.go.id/ | Perkara");
    form.getInputByName("keluar").setChecked(true);
    String text = Browser.main(Browser.submit(form));
    assertTrue(text.contains("Pengaturan pantauan disimpan."), text);
    assertTrue(text.contains("https://sipp.pn-contoh.go.id/"), text);
  }
}
