package id.jagasitus.admin;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.console.HealthDesk.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, accounts, imports, health, language and look. */
final class OfficeTest {

  @Test
  void settings_changed_holdForTheNextPage() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlForm form = Browser.form(browser.get("/pengaturan"), "/pengaturan");
      form.getInputByName("pengadilan").setValue("PN <b>Tais</b>");
      form.getSelectByName("zona").setSelectedAttribute("WIT", true);
      HtmlPage page = Browser.submit(form);
      assertTrue(Browser.main(page).contains("Pengaturan disimpan."));
      assertTrue(page.asNormalizedText().contains("PN <b>Tais</b>"));
      assertTrue(Browser.main(browser.get("/")).contains("WIT"));
      assertFalse(Browser.main(browser.get("/")).contains("Pengaturan disimpan."));
    }
  }

  @Test
  void settings_outsideTheirLimits_areShownAgainWithWhatWasTyped() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlForm form = Browser.form(browser.get("/pengaturan"), "/pengaturan");
      form.getInputByName("hari").setValue("9999");
      HtmlPage page = Browser.submit(form);
      assertEquals(422, Browser.status(page));
      assertTrue(
          Browser.main(page)
              .contains("Masa simpan catatan (hari): nilai harus antara 1 dan 3650."));
      assertEquals("9999", Browser.form(page, "/pengaturan").getInputByName("hari").getValue());
      assertEquals(90, server.console.settings.keepDays());
    }
  }

  @Test
  void account_added_hasItsRolesAndMustChangeItsPassword() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlForm form = Browser.form(browser.get("/akun"), "/akun/tambah");
      form.getInputByName("nama").setValue("siti");
      form.getInputByName("sandi").setValue("sementara saja");
      tick(form, "SEKRETARIS");
      HtmlPage page = Browser.submit(form);
      assertTrue(Browser.main(page).contains("Akun siti ditambahkan."));
      var account = requireNonNull(server.console.accounts.accounts.get("siti"));
      assertEquals(Set.of(Role.SEKRETARIS), account.roles());
      assertTrue(account.mustChange());
    }
  }

  @Test
  void roles_ofAnAccount_canBeChanged() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      HtmlPage page = browser.get("/akun");
      HtmlForm form = (HtmlForm) page.getFirstByXPath("//form[input[@value='ketua']][.//fieldset]");
      tick(form, "KASUBBAG");
      Browser.submit(form);
      assertEquals(
          Set.of(Role.VIEWER, Role.KASUBBAG),
          requireNonNull(server.console.accounts.accounts.get("ketua")).roles());
    }
  }

  private static void tick(HtmlForm form, String role) {
    form.getInputsByName("peran").stream()
        .map(HtmlCheckBoxInput.class::cast)
        .filter(box -> box.getValueAttribute().equals(role))
        .forEach(box -> box.setChecked(true));
  }

  @Test
  void menu_showsAReaderOnlyWhatAReaderMaySee() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = new Browser(server, false)) {
      String menu = menu(browser.logIn("ketua", Rooms.PASSWORD));
      assertTrue(menu.contains("Kesehatan"));
      assertFalse(menu.contains("Pengaturan"));
      assertEquals(403, Browser.status(browser.get("/pengaturan")));
    }
  }

  private static String menu(HtmlPage page) {
    return page.getElementsByTagName("nav").getFirst().getTextContent();
  }

  @Test
  void upload_reachesTheDeskWhole(@TempDir Path folder) throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "budi")) {
      assertTrue(Browser.main(upload(browser, folder, 100_000)).contains("Berkas diterima"));
      assertEquals("[access.log:100000]", server.console.uploads.toString());
      assertTrue(Browser.main(upload(browser, folder, 600_000)).contains("Ruang disk tidak cukup"));
      assertEquals(1, server.console.uploads.size());
      assertEquals(413, Browser.status(upload(browser, folder, 1_300_000)));
    }
  }

  private static HtmlPage upload(Browser browser, Path folder, int bytes) throws Exception {
    Path file = folder.resolve("access.log");
    Files.write(file, "x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    HtmlForm form = Browser.form(browser.get("/impor"), "/impor");
    HtmlFileInput input = form.getInputByName("berkas");
    input.setFiles(file.toFile());
    return Browser.submit(form);
  }

  @Test
  void health_inTrouble_isSaidOnEveryPage() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      server.console.health = FakeConsole.TestHealth.of(Rooms.NOW, State.CRITICAL, 7);
      assertTrue(Browser.main(browser.get("/pengunjung")).contains("memerlukan perhatian"));
      String main = Browser.main(browser.get("/kesehatan"));
      assertTrue(main.contains("Tersisa 50 MiB dari 100 GiB"), main);
      assertTrue(main.contains("7 permintaan tidak terekam karena antrean penuh"), main);
    }
  }

  @Test
  void language_andLook_areRememberedByTheBrowser() throws Exception {
    try (var server = Rooms.with(Rooms.visits());
        var browser = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = browser.get("/pengunjung?q=status:404&range=7d");
      page = ((org.htmlunit.html.HtmlButton) page.getFirstByXPath("//button[@value='en']")).click();
      assertEquals("/pengunjung", Browser.path(page));
      assertTrue(Browser.main(page).contains("2 requests"));
      assertEquals("en", page.getDocumentElement().getAttribute("lang"));
      page =
          ((org.htmlunit.html.HtmlButton) page.getFirstByXPath("//button[@value='dark']")).click();
      assertEquals("dark", page.getDocumentElement().getAttribute("data-look"));
    }
  }
}
