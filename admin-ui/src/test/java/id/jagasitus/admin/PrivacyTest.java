package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PrivacyTest {

  private AdminServer server;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    server = Rooms.with(Rooms.visits());
    browser = Browser.loggedIn(server, "budi");
  }

  @AfterEach
  void close() {
    browser.close();
    server.close();
  }

  private HtmlPage search(String who) throws Exception {
    HtmlForm form = Browser.form(browser.get("/privasi"), "/privasi/cari");
    form.getInputByName("siapa").setValue(who);
    form.getInputByName("alasan").setValue("surat 12/2026");
    return Browser.submit(form);
  }

  private HtmlPage erase(HtmlPage page, String typed) throws Exception {
    HtmlForm form = Browser.form(page, "/privasi/hapus");
    form.getInputByName("siapa").setValue(typed);
    form.getInputByName("alasan").setValue("surat 12/2026");
    return Browser.submit(form);
  }

  @Test
  void page_showsRetentionWithReasonsAndWhoUnmaskedWhom() throws Exception {
    String text = Browser.main(browser.get("/privasi"));
    assertTrue(text.contains("disimpan 60 hari menurut config.toml"), text);
    assertTrue(text.contains("90 hari"), text);
    assertTrue(text.contains("UU 27/2022 Pasal 20 ayat (2) huruf e"), text);
    assertTrue(text.contains("203.0.113.0/24"), text);
    assertTrue(text.contains("<script>alert(1)</script>"), text);
    assertTrue(text.contains("0123456789abcdef0123456789abcdef"), text);
    assertTrue(text.contains("412 permintaan dihapus"), text);
  }

  @Test
  void search_nonsense_isRefusedInWords() throws Exception {
    HtmlPage page = search("siti");
    assertEquals(422, Browser.status(page));
    assertTrue(Browser.main(page).contains("Bukan alamat IP"));
  }

  @Test
  void search_found_namesEveryPlaceAndUntilWhen() throws Exception {
    String text = Browser.main(search("203.0.113.7"));
    assertTrue(text.contains("Yang tersimpan tentang 203.0.113.7"), text);
    assertTrue(text.contains("412 permintaan"), text);
    assertTrue(text.contains("5 tahun setelah insiden ditutup"), text);
    assertTrue(text.contains("sampai cakram dimusnahkan"), text);
    assertTrue(text.contains("#12"), text);
  }

  @Test
  void search_running_saysSoAndOffersNothingYet() throws Exception {
    server.console.privacy.running = true;
    HtmlPage page = search("203.0.113.7");
    assertTrue(Browser.main(page).contains("Masih mencari"));
    assertFalse(page.asXml().contains("/privasi/hapus"));
    assertEquals("/privasi", Browser.path(browser.get("/privasi/hapus")));
  }

  @Test
  void erase_inTwoSteps_needsTheAddressOnceMore() throws Exception {
    search("203.0.113.7");
    HtmlPage second = browser.get("/privasi/hapus");
    String text = Browser.main(second);
    assertTrue(text.contains("tidak dapat dibatalkan"), text);
    assertTrue(text.contains("Ada insiden yang belum ditutup"), text);
    assertTrue(text.contains("cadangan-1.iso"), text);

    HtmlPage refused = erase(second, "203.0.113.8");
    assertEquals(422, Browser.status(refused));
    assertTrue(Browser.main(refused).contains("tidak ada yang dihapus"));
    assertEquals(List.of(), server.console.privacy.acts);

    HtmlPage done = erase(refused, "203.0.113.7");
    assertEquals("/privasi", Browser.path(done));
    assertTrue(Browser.main(done).contains("Penghapusan dicatat"));
    assertEquals(List.of("budi 7 surat 12/2026"), server.console.privacy.acts);
  }

  @Test
  void keep_days_areTheOfficesSetting() throws Exception {
    HtmlForm form = Browser.form(browser.get("/privasi"), "/privasi/simpan");
    form.getInputByName("hari").setValue("30");
    form.getInputByName("samar").setValue("14");
    assertTrue(Browser.main(Browser.submit(form)).contains("30"));
    assertEquals(30, server.console.settings.keepDays());
    assertEquals(14, server.console.privacy.blurDays);
    assertEquals("Pengadilan Negeri Contoh", server.console.settings.court());
  }

  @Test
  void notice_inBothLanguages_canBeCopied() throws Exception {
    HtmlPage page = browser.get("/privasi/pemberitahuan");
    HtmlTextArea copy = page.getHtmlElementById("salin-id");
    assertTrue(copy.getText().contains("Situs Pengadilan Negeri Contoh mencatat"));
    assertTrue(copy.getText().contains("disimpan 90 hari"));
    HtmlTextArea english = page.getHtmlElementById("salin-en");
    assertTrue(english.getText().contains("kept for 90 days"));
    assertFalse(english.getText().contains("{"));
  }

  @Test
  void page_forAReader_isNotInTheMenu() throws Exception {
    try (var reader = Browser.loggedIn(server, "ketua")) {
      assertFalse(reader.get("/").asXml().contains("/privasi"));
      assertEquals(403, Browser.status(reader.get("/privasi")));
    }
  }
}
