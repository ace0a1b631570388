package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.http.Cookie;
import org.junit.jupiter.api.Test;

/** Set-up, log-in, log-out, passwords. */
final class EntryTest {

  @Test
  void setUp_withTheCode_makesTheAdminAndOpensTheGuide() throws Exception {
    try (var server = Rooms.unclaimed();
        var browser = new Browser(server, false)) {
      HtmlPage page = browser.get("/");
      assertEquals("/siapkan", Browser.path(page));
      page = setUp(page, FakeAccounts.CODE, Rooms.PASSWORD, Rooms.PASSWORD);
      assertEquals("/penyiapan", Browser.path(page));
      assertEquals("Penyiapan", page.getElementsByTagName("h1").getFirst().asNormalizedText());
      assertTrue(server.console.accounts.accounts.containsKey("budi"));
    }
  }

  @Test
  void setUp_withAWrongCode_saysSoAndKeepsTheName() throws Exception {
    try (var server = Rooms.unclaimed();
        var browser = new Browser(server, false)) {
      HtmlPage page = setUp(browser.get("/"), "SALAH", Rooms.PASSWORD, Rooms.PASSWORD);
      assertEquals(422, Browser.status(page));
      assertTrue(Browser.main(page).contains("Kode penyiapan salah"));
      assertEquals("budi", Browser.form(page, "/siapkan").getInputByName("nama").getValue());
      assertTrue(server.console.accounts.unclaimed());
    }
  }

  @Test
  void setUp_withDifferentPasswords_makesNoAccount() throws Exception {
    try (var server = Rooms.unclaimed();
        var browser = new Browser(server, false)) {
      HtmlPage page = setUp(browser.get("/"), FakeAccounts.CODE, Rooms.PASSWORD, "lain");
      assertTrue(Browser.main(page).contains("tidak sama"));
      assertTrue(server.console.accounts.unclaimed());
    }
  }

  @Test
  void setUp_onceClaimed_isClosed() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      assertEquals("/masuk", Browser.path(browser.get("/siapkan")));
    }
  }

  @Test
  void logIn_afterAskingForAPage_comesBackToIt() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      HtmlPage page = browser.get("/pengunjung?q=status:404");
      assertEquals("/masuk", Browser.path(page));
      HtmlForm form = Browser.form(page, "/masuk");
      form.getInputByName("nama").setValue("budi");
      form.getInputByName("sandi").setValue(Rooms.PASSWORD);
      page = Browser.submit(form);
      assertEquals("/pengunjung", Browser.path(page));
      assertEquals("q=status:404", page.getUrl().getQuery());
    }
  }

  @Test
  void logIn_toAnotherSite_leadsToTheFirstPage() {
    for (String target :
        new String[] {"//jahat.example/", "https://jahat.example/", "/\\jahat", "/keluar", ""}) {
      assertEquals("/", Return.to(target), target);
    }
    assertEquals("/pengunjung?q=a%20b", Return.to("/pengunjung?q=a%20b"));
  }

  @Test
  void logIn_withAWrongPassword_doesNotSayWhichWasWrong() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      String known = Browser.main(browser.logIn("budi", "salah"));
      String unknown = Browser.main(browser.logIn("tidak-ada", "salah"));
      assertTrue(known.contains("Nama akun atau kata sandi salah."));
      assertEquals(known, unknown.replace("tidak-ada", "budi"));
    }
  }

  @Test
  void session_cookieIsLimitedToThePages() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      browser.client().addRequestHeader("X-Test-Scheme", "https");
      browser.get("/masuk");
      Cookie form = browser.client().getCookieManager().getCookie(Cookies.FORM);
      assertEquals("/situs" + AdminServer.PATH, form.getPath());
      assertTrue(form.isHttpOnly());
      assertTrue(form.isSecure());
      assertEquals("lax", form.getSameSite());
    }
  }

  @Test
  void logOut_endsTheSessionOnTheServerToo() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      HtmlPage page = browser.logIn("budi", Rooms.PASSWORD);
      Cookie session = browser.client().getCookieManager().getCookie(Cookies.SESSION);
      assertNotNull(session);
      assertFalse(session.isSecure());
      page = Browser.submit(Browser.form(page, "/keluar"));
      assertTrue(Browser.main(page).contains("Anda sudah keluar."));
      assertNull(browser.client().getCookieManager().getCookie(Cookies.SESSION));
      browser.client().getCookieManager().addCookie(session);
      assertEquals("/masuk", Browser.path(browser.get("/")));
    }
  }

  @Test
  void temporaryPassword_opensNothingButItsChange() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      server.console.accounts.accounts.put(
          "baru", new FakeAccounts.Account("sementara", java.util.Set.of(Role.VIEWER), true));
      HtmlPage page = browser.logIn("baru", "sementara");
      assertEquals("/akun-saya", Browser.path(page));
      assertEquals("/akun-saya", Browser.path(browser.get("/pengunjung")));
      page = change(page, "sementara", Rooms.PASSWORD, Rooms.PASSWORD);
      assertTrue(Browser.main(page).contains("Kata sandi diganti"));
      assertEquals("/pengunjung", Browser.path(browser.get("/pengunjung")));
    }
  }

  private static HtmlPage change(HtmlPage page, String old, String wanted, String again)
      throws Exception {
    HtmlForm form = Browser.form(page, "/sandi");
    form.getInputByName("lama").setValue(old);
    form.getInputByName("baru").setValue(wanted);
    form.getInputByName("ulangi").setValue(again);
    return Browser.submit(form);
  }

  private static HtmlPage setUp(HtmlPage page, String code, String password, String again)
      throws Exception {
    HtmlForm form = Browser.form(page, "/siapkan");
    form.getInputByName("kode").setValue(code);
    form.getInputByName("nama").setValue("budi");
    form.getInputByName("sandi").setValue(password);
    form.getInputByName("ulangi").setValue(again);
    return Browser.submit(form);
  }
}
