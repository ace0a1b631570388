package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** Findings and rules on the screen. */
final class FindingsTest {

  private static final String ATTACK =
      "/cari?q=1%2527%20UNION%2520SELECT%20nik,nama%20FROM%20warga";

  private static RequestEvent event(int second, String address, String uri, int status) {
    return TestVisits.event(
        Rooms.NOW.minusSeconds(600 - second), address, uri, status, "", "uji/1", 900);
  }

  /** One attacker whom nothing succeeded for, and one who got a secret file. */
  private static List<RequestEvent> attacks() {
    return List.of(
        event(0, "203.0.113.66", ATTACK, 404),
        event(1, "203.0.113.66", "/?x=<script>alert(1)</script>", 404),
        event(130, "198.51.100.99", "/.env", 200));
  }

  private static AdminServer attacked() throws Exception {
    AdminServer server = Rooms.with(attacks());
    server.console.detection.examine(attacks());
    return server;
  }

  private static HtmlPage post(HtmlPage page, String action, String... fields) throws Exception {
    HtmlForm form = Browser.form(page, action);
    for (int i = 0; i < fields.length; i += 2) {
      if (form.getElementsByAttribute("textarea", "name", fields[i]).isEmpty()) {
        form.getInputByName(fields[i]).setValue(fields[i + 1]);
      } else {
        form.getTextAreaByName(fields[i]).setText(fields[i + 1]);
      }
    }
    return Browser.submit(form);
  }

  @Test
  void list_showsTheUrgentFirst_andMasksTheActor() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/temuan");
      String main = Browser.main(page);
      assertTrue(main.indexOf("198.51.100.•") < main.indexOf("203.0.113.•"), main);
      assertTrue(main.contains("kritis"), main);
      assertFalse(page.asXml().contains("203.0.113.66"));
      assertFalse(page.asXml().contains("198.51.100.99"));
    }
  }

  @Test
  void list_filters_bySeverityAndIntentAndSuccess() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "ketua")) {
      assertTrue(Browser.main(browser.get("/temuan?tingkat=critical")).contains("1 temuan"));
      assertTrue(Browser.main(browser.get("/temuan?maksud=injection")).contains("203.0.113.•"));
      assertFalse(Browser.main(browser.get("/temuan?berhasil=1")).contains("203.0.113.•"));
      assertTrue(
          Browser.main(browser.get("/temuan?daftar=selesai")).contains("Tidak ada temuan dalam"));
    }
  }

  @Test
  void list_ofMany_isPaged() throws Exception {
    try (var server = Rooms.with(List.of());
        var browser = new Browser(server, false)) {
      var many = new ArrayList<RequestEvent>();
      for (int i = 1; i <= 65; i++) {
        many.add(event(i, "192.0.2." + i, "/.env", 200));
      }
      server.console.detection.examine(many);
      browser.logIn("ketua", Rooms.PASSWORD);
      assertTrue(Browser.main(browser.get("/temuan")).contains("Halaman 1 dari 3"));
      assertEquals(
          5, browser.get("/temuan?hal=3").getByXPath("//table[@class='findings']/tbody/tr").size());
    }
  }

  @Test
  void finding_marksTheMatchInTheDecodedForm_besideWhatWasSent() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/temuan/satu?no=1");
      String main = Browser.main(page);
      assertTrue(main.contains("1%2527%20UNION%2520SELECT"), main);
      boolean marked =
          page.getElementsByTagName("mark").stream()
              .anyMatch(mark -> mark.getTextContent().contains("union select"));
      assertTrue(marked, main);
      assertTrue(main.contains("Yang perlu dilakukan sekarang"), main);
      assertTrue(main.contains("Tidak ada yang berhasil"), main);
      assertEquals(0, page.getByXPath("//main//script").size());
      assertFalse(page.asXml().contains("203.0.113.66"));
    }
  }

  @Test
  void finding_ofAReader_offersNoVerdict() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/temuan/satu?no=1");
      assertTrue(
          page.getForms().stream().noneMatch(f -> f.getActionAttribute().contains("/temuan/")));
    }
  }

  @Test
  void finding_thatIsNotThere_isAWordedNotFound() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "ketua")) {
      assertEquals(404, Browser.status(browser.get("/temuan/satu?no=77")));
      assertEquals(404, Browser.status(browser.get("/temuan/satu")));
    }
  }

  @Test
  void verdict_legitimate_needsAReason_andLeavesTheList() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page = browser.get("/temuan/satu?no=1");
      page = post(page, "/temuan/wajar", "alasan", "x");
      assertTrue(Browser.main(page).contains("alasan"), Browser.main(page));
      page = post(page, "/temuan/wajar", "alasan", "uji keamanan kantor");
      assertTrue(Browser.main(page).contains("Temuan dinyatakan wajar"), Browser.main(page));
      assertTrue(Browser.main(page).contains("uji keamanan kantor"));
      assertFalse(Browser.main(browser.get("/temuan")).contains("203.0.113.•"));
      assertTrue(Browser.main(browser.get("/temuan?daftar=terbuka")).contains("203.0.113.•"));
    }
  }

  @Test
  void verdict_ignoreIsWrittenDown_caseIsFilledIn() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page =
          post(browser.get("/temuan/satu?no=1"), "/temuan/abaikan", "alasan", "pemindai rutin");
      assertTrue(Browser.main(page).contains("diabaikan"), Browser.main(page));
      page = browser.get("/temuan/satu?no=2").getAnchorByText("Jadikan insiden").click();
      assertTrue(Browser.main(page).contains("Temuan 2:"), Browser.main(page));
      assertTrue(
          server.console.detection.findings.openDossiers().stream()
              .anyMatch(d -> d.waits(Rooms.NOW)),
          "nothing is judged before the case is opened");
    }
  }

  @Test
  void exception_fromAFinding_isListedAndCanBeTakenBack() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page = browser.get("/temuan/satu?no=1");
      String link =
          page.getAnchors().stream()
              .map(a -> a.getHrefAttribute())
              .filter(href -> href.contains("/aturan/pengecualian?"))
              .findFirst()
              .orElseThrow();
      page = browser.get(link.substring(link.indexOf("/aturan")));
      assertEquals(
          "203.0.113.0/24",
          Browser.form(page, "/tambah").getInputByName("jaringan").getValueAttribute());
      page = post(page, "/tambah", "alasan", "aplikasi kantor sendiri");
      assertTrue(Browser.main(page).contains("aplikasi kantor sendiri"), Browser.main(page));
      assertTrue(Browser.main(page).contains("menutupi 0 tanda"), Browser.main(page));
      server.console.detection.examine(attacks());
      page = browser.get("/aturan/pengecualian");
      assertTrue(Browser.main(page).contains("menutupi 1 tanda"), Browser.main(page));
      page = post(page, "/cabut");
      assertTrue(Browser.main(page).contains("Belum ada pengecualian"), Browser.main(page));
    }
  }

  @Test
  void exception_withABadNetwork_isRefused() throws Exception {
    try (var server = attacked();
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page =
          post(
              browser.get("/aturan/pengecualian"),
              "/tambah",
              "aturan",
              "sqli-union-select",
              "jaringan",
              "bukan jaringan",
              "alasan",
              "uji coba saja");
      assertTrue(Browser.main(page).contains("203.0.113.0/24"), Browser.main(page));
      assertTrue(Browser.main(page).contains("Belum ada pengecualian"), Browser.main(page));
    }
  }

  @Test
  void dashboard_saysWhatWasLookedAt_neverAnAllClear() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      assertTrue(Browser.main(browser.get("/")).contains("Belum ada permintaan yang diperiksa"));
      // The fourth asks for a log-in page that the site does not have.
      server.console.detection.examine(Rooms.visits().subList(0, 3));
      String main = Browser.main(browser.get("/"));
      assertTrue(main.contains("Tidak ditemukan tanda."), main);
      assertTrue(main.contains("Diperiksa: 3 permintaan"), main);
      server.console.detection.examine(attacks());
      main = Browser.main(browser.get("/"));
      assertFalse(main.contains("Tidak ditemukan tanda."), main);
      assertTrue(main.contains("1 temuan rutin dari 1 pelaku"), main);
      assertTrue(main.contains("198.51.100.•"), main);
    }
  }

  private static Signal fault(String rule, String intent, String place, Map<String, String> facts) {
    var subject = new Subject.Place(place);
    return new Signal(rule, intent, Severity.CRITICAL, 90, Rooms.NOW, subject, false, facts, null);
  }

  /** What a reader sees of the one finding that a fault makes. */
  private static String shown(Signal fault, String language) throws Exception {
    try (var server = Rooms.with(List.of());
        var browser = new Browser(server, false)) {
      server.console.detection.findings.accept(List.of(fault));
      browser.logIn("ketua", Rooms.PASSWORD);
      if (language.equals("en")) {
        Browser.submit(Browser.form(browser.get("/temuan"), "/tampilan"));
      }
      return Browser.main(browser.get("/temuan/satu?no=1"));
    }
  }

  @Test
  void evidence_ofAScan_isInWords() throws Exception {
    var facts = Map.of("signals", "program-file, code-unpacks-itself", "seen", "script file");
    String main = shown(fault("clean-scan", "planted-program", "/x.php", facts), "id");
    assertTrue(main.contains("Tanda Berkas program; "), main);
    assertTrue(main.contains("Yang terlihat berkas program"), main);
    assertFalse(main.contains("code-unpacks-itself"), main);
  }

  @Test
  void evidence_ofADnsChange_showsBothSides() throws Exception {
    var facts = Map.of("host", "pn.go.id", "before", "192.0.2.1", "now", "192.0.2.2");
    String main = shown(fault("dns-address", "identity-change", "names:pn.go.id", facts), "id");
    assertTrue(main.contains("Catatan DNS pn.go.id"), main);
    assertTrue(main.contains("Sebelumnya 192.0.2.1"), main);
    assertTrue(main.contains("Sekarang 192.0.2.2"), main);
  }

  @Test
  void evidence_ofABackup_hasATimeOfTheReader() throws Exception {
    var facts = Map.of("what", "read-back", "place", "usb", "since", "2026-11-01T03:00:00.123Z");
    var fault = fault("backup-overdue-read-back", "backup-overdue", "cadangan/usb", facts);
    String main = shown(fault, "id");
    assertTrue(main.contains("Tempat Cadangan di usb"), main);
    assertFalse(main.contains("Tidak ada yang berhasil"), main);
    assertTrue(main.contains("Pembacaan ulang cadangan terlambat."), main);
    assertTrue(main.contains("Sejak 01 November 2026 10.00 WIB"), main);
    assertFalse(main.contains("T03:00"), main);
    assertTrue(shown(fault, "en").contains("Backup in usb"));
  }

  @Test
  void evidence_oddOrHostile_isShownAsItCame() throws Exception {
    var facts = Map.of("until", "2026-99-99", "query", "<b>", "lain", "\u202e<i>");
    String main = shown(fault("uji-sendiri", "uji", "aneh:tempat", facts), "id");
    assertTrue(main.contains("Berlaku sampai 2026-99-99"), main);
    assertTrue(main.contains("Yang ditanyakan <b>"), main);
    assertTrue(main.contains("aneh:tempat"), main);
    assertFalse(main.contains("\u202e"), main);
  }
}
