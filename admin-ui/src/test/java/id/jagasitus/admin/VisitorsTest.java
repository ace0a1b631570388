package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** Dashboard, search, following along, export, profiles; and what leaks where. */
final class VisitorsTest {

  @Test
  void search_findsWhatIsAskedForAndMasksIt() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/pengunjung?q=status:404");
      String main = Browser.main(page);
      assertTrue(main.contains("2 permintaan"), main);
      assertTrue(main.contains("/wp-login.php"));
      assertTrue(main.contains("203.0.113.•"));
      assertFalse(page.asXml().contains("203.0.113.7"));
    }
  }

  @Test
  void search_byForm_keepsTheRange() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlForm form = Browser.form(browser.get("/pengunjung?range=7d"), "/pengunjung");
      form.getInputByName("q").setValue("path:wp-login");
      HtmlPage page = Browser.submit(form);
      assertTrue(page.getUrl().getQuery().contains("range=7d"));
      assertTrue(Browser.main(page).contains("1 permintaan"));
    }
  }

  @Test
  void search_notUnderstood_marksThePlace() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/pengunjung?q=status:404+warna:merah");
      assertEquals(400, Browser.status(page));
      assertTrue(Browser.main(page).contains("Pada karakter 12: bidang \"warna\" tidak dikenal"));
      assertEquals("warna", page.getElementsByTagName("mark").getFirst().asNormalizedText());
    }
  }

  @Test
  void search_byAReaderForAWholeAddress_isRefused() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      assertEquals(400, Browser.status(browser.get("/pengunjung?q=ip:203.0.113.7")));
      Page file = browser.client().getPage(server.url("/pengunjung/unduh?q=ip:203.0.113.7"));
      assertTrue(((HtmlPage) file).asNormalizedText().contains("Alamat lengkap tidak dapat"));
      assertEquals(200, Browser.status(browser.get("/pengunjung?q=ip:203.0.113.0/24")));
    }
  }

  /** Visits, and one of somebody who is logged in. */
  private static List<RequestEvent> withAnOwnRequest() {
    var visits = new ArrayList<>(Rooms.visits());
    var own =
        TestVisits.event(
            Rooms.NOW.minusSeconds(50), "203.0.113.9", "/admin/impor", 200, "", "x", 1);
    visits.add(own.asOwn());
    return visits;
  }

  @Test
  void ownRequests_areLeftOutUntilTheyAreAskedFor() throws Exception {
    try (var server = Rooms.with(withAnOwnRequest());
        var browser = Browser.loggedIn(server, "ketua")) {
      for (String path : List.of("/pengunjung", "/alamat?a=203.0.113.0/24", "/")) {
        HtmlPage page = browser.get(path);
        assertFalse(Browser.main(page).contains("/admin/impor"), path);
        assertTrue(Browser.main(page).contains("1 permintaan petugas yang sudah masuk"), path);
        page = page.getAnchorByText("Tampilkan juga").click();
        assertTrue(Browser.main(page).contains("/admin/impor"), path);
        page = page.getAnchorByText("Sembunyikan").click();
        assertFalse(Browser.main(page).contains("/admin/impor"), path);
      }
      HtmlPage live = browser.get("/pengunjung?live=1");
      assertFalse(Browser.main(live).contains("/admin/impor"));
      live = live.getAnchorByText("Tampilkan juga").click();
      assertTrue(Browser.main(live).contains("203.0.113.• kita sendiri"), Browser.main(live));
    }
  }

  @Test
  void ownRequestsShown_stayShownInTheSearchAndItsFiles() throws Exception {
    try (var server = Rooms.with(withAnOwnRequest());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlForm form = Browser.form(browser.get("/pengunjung?own=1"), "/pengunjung");
      form.getInputByName("q").setValue("status:200");
      HtmlPage page = Browser.submit(form);
      assertTrue(Browser.main(page).contains("/admin/impor"));
      HtmlAnchor csv = page.getFirstByXPath("//a[contains(@href,'format=csv')]");
      String file = csv.click().getWebResponse().getContentAsString();
      assertTrue(file.contains("/admin/impor"), file);
      String other = server.url("/pengunjung/unduh?format=csv");
      String visited = browser.client().getPage(other).getWebResponse().getContentAsString();
      assertFalse(visited.contains("/admin/impor"), visited);
    }
  }

  @Test
  void requestsToThePages_areOursOnlyWhenLoggedIn() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      browser.get("/masuk");
      browser.get("/pengunjung");
      browser.get("/config.php");
      assertEquals(0, server.own.size());
      browser.logIn("ketua", Rooms.PASSWORD);
      int before = server.own.size();
      browser.get("/config.php");
      assertEquals(before + 1, server.own.size());
    }
  }

  @Test
  void facet_narrowsTheSearch() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/pengunjung");
      HtmlAnchor facet = page.getFirstByXPath("//aside//a[contains(.,'404')]");
      assertTrue(Browser.main(facet.click()).contains("2 permintaan"));
    }
  }

  @Test
  void pages_turnToTheOldestAndBack() throws Exception {
    var visits = new ArrayList<>(Rooms.visits());
    for (int i = 0; i < 60; i++) {
      visits.add(
          TestVisits.event(
              Rooms.NOW.minusSeconds(100 - i), "203.0.113.9", "/nomor-" + i, 200, "", "x", 1));
    }
    try (var server = Rooms.with(visits);
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/pengunjung");
      assertTrue(Browser.main(page).contains("/nomor-59"));
      page = ((HtmlAnchor) page.getFirstByXPath("//a[@rel='next']")).click();
      assertTrue(Browser.main(page).contains("/nomor-0"));
      assertTrue(page.getByXPath("//a[@rel='next']").isEmpty());
      page = ((HtmlAnchor) page.getFirstByXPath("//a[@rel='first']")).click();
      assertTrue(Browser.main(page).contains("/nomor-59"));
    }
  }

  @Test
  void live_withScripts_addsWhatComesInAndPauses() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, true)) {
      browser.logIn("ketua", Rooms.PASSWORD);
      HtmlPage page = browser.get("/pengunjung?live=1");
      add(server, "/baru-saja");
      for (int i = 0; i < 10 && !Browser.main(page).contains("/baru-saja"); i++) {
        browser.client().waitForBackgroundJavaScript(1_000);
      }
      assertTrue(Browser.main(page).contains("/baru-saja"), page.asXml());
      page.getHtmlElementById("langsung-jeda").click();
      assertEquals("Dijeda", page.getHtmlElementById("langsung-keadaan").asNormalizedText());
      add(server, "/sesudah-jeda");
      browser.client().waitForBackgroundJavaScript(2_500);
      assertFalse(Browser.main(page).contains("/sesudah-jeda"));
    }
  }

  @Test
  void live_withoutScripts_asksAgainByItself() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      browser.client().getOptions().setFetchPolyfillEnabled(false);
      HtmlPage page = browser.get("/kesehatan");
      assertFalse(page.getWebResponse().getContentAsString().contains("http-equiv"));
      browser.client().setRefreshHandler((p, url, seconds) -> assertEquals(5, seconds));
      page = browser.get("/pengunjung?live=1");
      assertTrue(page.getWebResponse().getContentAsString().contains("<noscript><meta"));
    }
  }

  private static void add(AdminServer server, String path) {
    server.console.store.append(
        List.of(TestVisits.event(Rooms.NOW.minusMillis(5), "203.0.113.8", path, 200, "", "x", 1)));
    server.console.store.refresh();
  }

  @Test
  void export_hasEveryRowMasked() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      Page csv = browser.client().getPage(server.url("/pengunjung/unduh?format=csv"));
      String text = csv.getWebResponse().getContentAsString();
      assertEquals(5, text.lines().count(), text);
      assertFalse(text.contains("203.0.113.7"));
      String name = csv.getWebResponse().getResponseHeaderValue("Content-Disposition");
      assertEquals("attachment; filename=\"pengunjung-20261121-1500-20261122-1431.csv\"", name);
      Page json =
          browser.client().getPage(server.url("/pengunjung/unduh?format=json&q=status:200"));
      String rows = json.getWebResponse().getContentAsString();
      assertEquals("application/json", json.getWebResponse().getContentType());
      assertTrue(rows.startsWith("[") && rows.stripTrailing().endsWith("]"), rows);
      assertEquals(2, rows.split("\"uri\"").length - 1);
    }
  }

  @Test
  void profile_showsAReaderNoWholeAddressAndNoWayToOne() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = profile(browser);
      assertTrue(Browser.main(page).contains("Alamat 203.0.113.•"));
      assertTrue(Browser.main(page).contains("3 permintaan"));
      assertFalse(page.asXml().contains("203.0.113.7"));
      assertTrue(page.getByXPath("//form[contains(@action,'/alamat/buka')]").isEmpty());
    }
  }

  @Test
  void reveal_byTheAdmin_isWrittenDownAndShowsThisAddressOnly() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlForm form = Browser.form(profile(browser), "/alamat/buka");
      form.getInputByName("alasan").setValue("laporan insiden 12");
      HtmlPage page = Browser.submit(form);
      assertTrue(Browser.main(page).contains("Alamat 203.0.113.7"), Browser.main(page));
      assertEquals(1, server.console.acts.size());
      assertTrue(server.console.acts.getFirst().contains("laporan insiden 12"));
      assertFalse(browser.get("/pengunjung").asXml().contains("203.0.113.7"));
      assertFalse(profile(browser).asXml().contains("203.0.113.7"));
    }
  }

  @Test
  void reveal_withoutAReason_isRefused() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page = Browser.submit(Browser.form(profile(browser), "/alamat/buka"));
      assertTrue(Browser.main(page).contains("Tulis alasannya"));
      assertFalse(page.asXml().contains("203.0.113.7"));
      assertEquals(List.of(), server.console.acts);
    }
  }

  @Test
  void profile_ofAnUnknownToken_isNotFound() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      assertEquals(404, Browser.status(browser.get("/alamat?a=bukan")));
      assertEquals(200, Browser.status(browser.get("/alamat?a=203.0.113.0/24")));
    }
  }

  private static HtmlPage profile(Browser browser) throws Exception {
    HtmlPage page = browser.get("/pengunjung?q=path:laporan");
    return ((HtmlAnchor) page.getFirstByXPath("//td[@class='who']/a")).click();
  }

  @Test
  void dashboard_tellsBrokenLinksFromStrangers() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/");
      String main = Browser.main(page);
      assertTrue(main.contains("/hilang.html perbaiki tautan 1 0"), main);
      assertTrue(main.contains("/wp-login.php 0 1"), main);
      assertTrue(main.contains("/dokumen/laporan.pdf"));
      HtmlAnchor missing = page.getFirstByXPath("//dd/a[contains(@href,'status:404')]");
      assertEquals("2", missing.asNormalizedText());
      assertTrue(Browser.main(missing.click()).contains("2 permintaan"));
    }
  }

  @Test
  void dashboard_ofAnyRange_staysSmall() throws Exception {
    var ranges = new ArrayList<String>();
    Window.QUICK.forEach(quick -> ranges.add("range=" + quick + "&own=1"));
    ranges.add("from=2026-11-15T14:31&to=2026-11-22T14:31&own=1");
    ranges.add("from=2026-11-14T14:30&to=2026-11-22T14:31&zone=WIT");
    staysSmall(TestVisits.weeks(Rooms.NOW), ranges);
  }

  @Test
  void dashboard_ofEndlessPaths_staysSmall() throws Exception {
    var visits = TestVisits.weeks(Rooms.NOW);
    for (int i = 0; i < 60; i++) {
      String endless = "/" + i + "é/".repeat(900) + (i % 2 == 0 ? ".pdf" : "");
      for (int times = 0; times < 60; times++) {
        Instant when = Rooms.NOW.minusSeconds(1_000 + times);
        visits.add(
            TestVisits.event(when, "203.0.113.9", endless, i % 3 == 0 ? 404 : 200, "", "x", 1));
      }
    }
    staysSmall(visits, Window.QUICK.stream().map(quick -> "range=" + quick).toList());
  }

  @Test
  void search_ofAnEndlessQuery_isRefused_andStaysSmall() throws Exception {
    try (var server = Rooms.with(TestVisits.weeks(Rooms.NOW));
        var browser = Browser.loggedIn(server, "ketua")) {
      Page page = browser.get("/pengunjung?q=" + "x".repeat(7_000));

      assertEquals(400, page.getWebResponse().getStatusCode());
      assertTrue(page.getWebResponse().getContentLength() < 60_000);
    }
  }

  private static void staysSmall(List<RequestEvent> visits, List<String> ranges) throws Exception {
    try (var server = Rooms.with(visits);
        var browser = Browser.loggedIn(server, "ketua")) {
      long files = 0;
      for (String file : List.of("pages.css", "charts.css", "pages.js", "logo.svg")) {
        Page page = browser.client().getPage(server.url(Assets.load().path(file)));
        files += page.getWebResponse().getContentLength();
      }
      for (String range : ranges) {
        long size = browser.get("/?" + range).getWebResponse().getContentLength();
        assertTrue(size + files < 150_000, range + ": " + size + " + " + files);
      }
    }
  }

  @Test
  void hostileTexts_breakNoPage() throws Exception {
    try (var server = Rooms.with(TestVisits.hostile(Rooms.NOW.minusSeconds(60)));
        var browser = new Browser(server, true)) {
      var alerts = new ArrayList<String>();
      browser.client().setAlertHandler((page, message) -> alerts.add(message));
      HtmlPage first = browser.logIn("budi", Rooms.PASSWORD);
      server.console.addImports();
      for (HtmlPage page :
          List.of(
              first,
              browser.get("/pengunjung"),
              browser.get("/pengunjung?live=1"),
              browser.get("/alamat?a=2001:db8:7::/48"),
              browser.get("/impor"),
              browser.get("/akun-saya"),
              browser.get("/pengunjung?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%00%1b"))) {
        String source = page.getWebResponse().getContentAsString();
        assertFalse(source.contains("<script>alert"), page.getUrl().toString());
        assertFalse(source.contains("\u202e"), page.getUrl().toString());
        assertFalse(source.contains("\u001b"), page.getUrl().toString());
        assertTrue(page.getByXPath("//*[@onmouseover or @onerror]").isEmpty());
        assertEquals(1, page.getElementsByTagName("main").size());
      }
      assertEquals(List.of(), alerts);
    }
  }
}
