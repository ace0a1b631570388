package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** Rules on the screen: the list, one rule, own rules, trying, looking back. */
final class RulesTest {

  private static final String OWN =
      """
      [category]
      id = "kantor"
      intent = "probing"
      fields = ["path"]
      means.id = "Halaman lama."
      means.en = "An old page."
      todo.id = "Tidak perlu apa-apa."
      todo.en = "Nothing."

      [[rule]]
      id = "kantor-aplikasi-lama"
      score = 40
      phrases = ["/aplikasi-lama/"]
      saw.id = "Aplikasi lama dicari."
      saw.en = "The old application was looked for."
      match = ["GET /aplikasi-lama/login"]
      miss = ["GET /aplikasi-baru/login"]
      """;

  private static HtmlPage write(HtmlPage page, String action, String field, String text)
      throws Exception {
    HtmlForm form = Browser.form(page, action);
    form.getTextAreaByName(field).setText(text);
    return Browser.submit(form);
  }

  private static List<RequestEvent> history() {
    var events = new ArrayList<RequestEvent>();
    for (int day = 0; day < 5; day++) {
      for (int i = 0; i <= day; i++) {
        events.add(
            TestVisits.event(
                Rooms.NOW.minusSeconds(86_400L * day + i),
                "203.0.113.66",
                "/aplikasi-lama/login?n=" + i,
                404,
                "",
                "uji/1",
                10));
      }
    }
    return events.reversed();
  }

  @Test
  void list_countsWhatEachRuleHasSeen() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      server.console.detection.examine(Rooms.visits());
      browser.logIn("ketua", Rooms.PASSWORD);
      HtmlPage page = browser.get("/aturan");
      assertTrue(Browser.main(page).contains("SQL injection"), Browser.main(page));
      List<String> seen =
          page.getByXPath("//details[@open]//tr[td[@class='num'][2]='1']//a").stream()
              .map(a -> ((HtmlAnchor) a).getHrefAttribute())
              .toList();
      assertFalse(seen.isEmpty(), page::asXml);
      String link = seen.getFirst();
      String rule = Browser.main(browser.get(link.substring(link.indexOf("/aturan/"))));
      assertTrue(rule.contains("Kali cocok 1"), rule);
    }
  }

  @Test
  void rule_switchedOff_firesNoMore_untilItIsSwitchedOn() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page = browser.get("/aturan/satu?id=sqli-union-select");
      page = Browser.submit(Browser.form(page, "/aturan/pakai"));
      assertTrue(Browser.main(page).contains("dimatikan"), Browser.main(page));
      assertFalse(tried(browser, "1 union select 1,2").contains("sqli-union-select"));
      page = Browser.submit(Browser.form(page, "/aturan/pakai"));
      assertTrue(Browser.main(page).contains("dipakai lagi"), Browser.main(page));
      assertTrue(tried(browser, "1 union select 1,2").contains("sqli-union-select"));
    }
  }

  private static String tried(Browser browser, String text) throws Exception {
    return Browser.main(write(browser.get("/aturan/coba"), "/aturan/coba", "teks", text));
  }

  @Test
  void trial_showsEveryStepOfADisguise() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      String line =
          "203.0.113.9 - - [01/Jun/2026:07:00:00 +0700] \"GET /a?q=%2527%2BuNiOn%2F**%2FsElEcT+1,2"
              + " HTTP/1.1\" 404 12 \"-\" \"sqlmap/1.7\"";
      String main = tried(browser, line);
      assertTrue(main.contains("Mencurigakan"), main);
      assertTrue(main.contains("dikodekan berlapis"), main);
      assertTrue(main.contains("komentar di dalam teks"), main);
      assertTrue(main.contains("sqlmap"), main);
    }
  }

  @Test
  void trial_ofHostileMarkup_isOnlyText() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, true)) {
      browser.logIn("ketua", Rooms.PASSWORD);
      HtmlPage page =
          write(
              browser.get("/aturan/coba"),
              "/aturan/coba",
              "teks",
              "/?q=</textarea><script>throw 1</script>");
      assertEquals(0, page.getByXPath("//main//script").size());
      assertTrue(Browser.main(page).contains("xss"), Browser.main(page));
    }
  }

  @Test
  void ownRules_saved_areInUseAtOnce() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page = write(browser.get("/aturan/sendiri"), "/aturan/sendiri", "aturan", OWN);
      assertTrue(Browser.main(page).contains("Aturan sendiri disimpan"), Browser.main(page));
      assertTrue(tried(browser, "/aplikasi-lama/x").contains("Aplikasi lama dicari."));
      assertTrue(browser.get("/aturan").asXml().contains("milik kantor"));
    }
  }

  @Test
  void ownRules_withAMistake_nameLineAndField_andChangeNothing() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      write(browser.get("/aturan/sendiri"), "/aturan/sendiri", "aturan", OWN);
      String wrong = OWN.replace("score = 40", "score = 400");
      HtmlPage page = write(browser.get("/aturan/sendiri"), "/aturan/sendiri", "aturan", wrong);
      assertEquals(422, Browser.status(page));
      String main = Browser.main(page);
      assertTrue(
          main.contains("kantor.toml line 12, rule kantor-aplikasi-lama, field score"), main);
      assertTrue(main.contains("score = 400"), main);
      assertTrue(tried(browser, "/aplikasi-lama/x").contains("Aplikasi lama dicari."));
    }
  }

  @Test
  void ownRules_whoseExampleFails_areRefused() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      String wrong = OWN.replace("GET /aplikasi-baru", "GET /aplikasi-lama");
      HtmlPage page = write(browser.get("/aturan/sendiri"), "/aturan/sendiri", "aturan", wrong);
      assertTrue(Browser.main(page).contains("must not match, but does"), Browser.main(page));
      assertFalse(tried(browser, "/aplikasi-lama/x").contains("Aplikasi lama dicari."));
    }
  }

  @Test
  void lookBack_withADraft_countsByDayAndShowsSamples() throws Exception {
    try (var server = Rooms.with(history());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlForm form =
          (HtmlForm) browser.get("/aturan/tinjau").getFirstByXPath("//form[.//textarea]");
      form.getTextAreaByName("rancangan").setText(OWN);
      HtmlPage page = Browser.submit(form);
      String main = Browser.main(page);
      assertTrue(main.contains("15 permintaan dalam 5 hari, paling banyak 5 sehari"), main);
      assertTrue(main.contains("/aplikasi-lama/login?n=0"), main);
      assertFalse(page.asXml().contains("203.0.113.66"));
    }
  }

  @Test
  void lookBack_goingOn_showsItsProgress_andCanBeStopped() throws Exception {
    try (var server = Rooms.with(history());
        var browser = Browser.loggedIn(server, "budi")) {
      var work = new ArrayList<Runnable>();
      server.console.held = Optional.of(work);
      HtmlPage page = browser.get("/aturan/tinjau?id=sqli-union-select");
      page = Browser.submit((HtmlForm) page.getFirstByXPath("//form[.//select[@name='id']]"));
      assertTrue(Browser.main(page).contains("0 dari 15 permintaan"), Browser.main(page));
      Browser.submit(Browser.form(page, "/henti"));
      work.getFirst().run();
      page = browser.get("/aturan/tinjau");
      assertTrue(Browser.main(page).contains("dihentikan"), Browser.main(page));
    }
  }
}
