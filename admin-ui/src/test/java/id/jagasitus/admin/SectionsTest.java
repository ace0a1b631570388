package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of sections as the Admin changes it, without a script. */
final class SectionsTest {

  private AdminServer server;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    server = Rooms.with(List.of());
    browser = new Browser(server, false);
    browser.logIn("budi", Rooms.PASSWORD);
  }

  @AfterEach
  void close() throws Exception {
    browser.close();
    server.close();
  }

  private HtmlForm form(String id) throws Exception {
    return Browser.form(browser.get("/konten/bagian?id=" + id), "/konten/bagian");
  }

  private String content() throws Exception {
    return Browser.main(browser.get("/konten"));
  }

  private static void choose(HtmlForm form, String name, String value) {
    form.getRadioButtonsByName(name).stream()
        .filter(radio -> radio.getValueAttribute().equals(value))
        .findFirst()
        .orElseThrow()
        .setChecked(true);
  }

  @Test
  void list_everySection_saysHowItIsFoundAndHowFresh() throws Exception {
    String text = Browser.main(browser.get("/konten/daftar"));
    assertTrue(text.contains("53 wajib, 15 dianjurkan, 0 tidak diminta."), text);
    assertTrue(
        text.contains("Visi dan misi Wajib ada visi-misi, visi-dan-misi bila berubah batas 730"),
        text);
    assertTrue(text.contains("setiap tahun, paling lambat 28 Februari"), text);
  }

  @Test
  void save_keywordsOwnerAndRhythm_judgeTheSiteAtOnce() throws Exception {
    Files.writeString(
        server.console.watched.site.resolve("cita-cita.html"),
        "<html><head><title>x</title></head><body>1 November 2026</body></html>");
    Browser.submit(Browser.form(browser.get("/pantauan"), "/pantauan/periksa"));
    HtmlForm form = form("vision");
    form.getTextAreaByName("kata").setText("cita-cita, harapan\n\nharapan");
    form.getInputByName("penanggung").setValue("PPID");
    form.getSelectByName("irama").setSelectedAttribute("WEEKLY", true);
    form.getInputByName("umur").setValue("");
    HtmlPage after = Browser.submit(form);
    String text = Browser.main(after);
    assertTrue(text.contains("Bagian Visi dan misi disimpan"), text);
    assertTrue(text.contains("Kata pencari cita-cita, harapan visi-misi, visi-dan-misi"), text);
    assertTrue(text.contains("Batas umur batas 14 hari batas 730 hari"), text);
    assertTrue(text.contains("/cita-cita.html"), text);
    assertTrue(
        text.contains("budi · diubah: Kata pencari, Irama pembaruan, Batas umur, Penanggung jawab"),
        text);
    assertTrue(content().contains("/cita-cita.html"), content());
    assertTrue(content().contains("setiap minggu PPID"), content());
  }

  @Test
  void save_largeSite_isJudgedByAJobAndThePagesSaySo() throws Exception {
    server.console.watched.judge = () -> {};
    HtmlForm form = form("vision");
    form.getTextAreaByName("kata").setText("cita-cita");
    String saved = Browser.main(Browser.submit(form));
    assertTrue(saved.contains("situs sedang dibaca ulang"), saved);
    assertTrue(content().contains("situs sedang dibaca ulang"), content());
    String waiting = browser.get("/konten").getWebResponse().getContentAsString();
    assertTrue(waiting.contains("http-equiv=\"refresh\" content=\"5\""), waiting);
    server.console.watched.judged();
    assertFalse(content().contains("situs sedang dibaca ulang"), content());
  }

  @Test
  void save_yearlyWithADay_isDueThen() throws Exception {
    HtmlForm form = form("ptsp");
    form.getSelectByName("irama").setSelectedAttribute("YEARLY", true);
    form.getInputByName("hari").setValue("31");
    form.getSelectByName("bulan").setSelectedAttribute("12", true);
    form.getInputByName("tahunlalu").setChecked(true);
    String text = Browser.main(Browser.submit(form));
    assertTrue(
        text.contains(
            "setiap tahun, paling lambat 31 Desember; dokumennya tentang tahun sebelumnya"),
        text);
    assertTrue(text.contains("Dokumen berikutnya: 31 Des"), text);
  }

  @Test
  void save_mistakes_areSaidTogetherAndNothingTypedIsLost() throws Exception {
    HtmlForm form = form("dipa");
    choose(form, "tuntutan", "NOT_ASKED");
    form.getTextAreaByName("kata").setText("https://situs.go.id/dipa");
    form.getInputByName("alamat").setValue("dipa.html");
    form.getSelectByName("irama").setSelectedAttribute("YEARLY", true);
    form.getInputByName("hari").setValue("31");
    form.getSelectByName("bulan").setSelectedAttribute("2", true);
    form.getInputByName("umur").setValue("99999");
    HtmlPage page = Browser.submit(form);
    assertEquals(422, Browser.status(page));
    String text = Browser.main(page);
    assertTrue(text.contains("Belum disimpan: 5 isian perlu diperbaiki"), text);
    assertTrue(text.contains("Tulis alasan, karena"), text);
    assertTrue(text.contains("Kata pencari bukan alamat"), text);
    assertTrue(text.contains("Alamat dimulai dengan /"), text);
    assertTrue(text.contains("tanggal dan bulan tenggat yang ada di kalender"), text);
    assertTrue(text.contains("angka 0 sampai 3650"), text);
    HtmlForm again = Browser.form(page, "/konten/bagian");
    assertEquals("https://situs.go.id/dipa", again.getTextAreaByName("kata").getText());
    assertEquals("dipa.html", again.getInputByName("alamat").getValue());
    assertEquals("true", again.getInputByName("alamat").getAttribute("aria-invalid"));
    assertEquals("", again.getInputByName("nama").getAttribute("aria-invalid"));
    assertTrue(Browser.main(browser.get("/konten/daftar")).contains("0 tidak diminta"));
  }

  @Test
  void save_notAsked_leavesTheScoreAndIsListedWithItsReason() throws Exception {
    assertTrue(content().contains("dari 136"), content());
    HtmlForm form = form("dipa");
    choose(form, "tuntutan", "NOT_ASKED");
    form.getInputByName("alasan").setValue("diterbitkan pengadilan tinggi");
    Browser.submit(form);
    assertTrue(content().contains("dari 134"), content());
    assertTrue(content().contains("DIPA: diterbitkan pengadilan tinggi"), content());
    assertTrue(
        Browser.main(browser.get("/konten/bagian?id=dipa")).contains("Tidak diminta, jadi tidak"));
  }

  @Test
  void reset_alteredSection_isAsDelivered() throws Exception {
    HtmlForm form = form("dipa");
    form.getInputByName("alamat").setValue("/index.html");
    HtmlPage altered = Browser.submit(form);
    assertTrue(content().contains("/index.html ditetapkan"), content());
    String text = Browser.main(Browser.submit(Browser.form(altered, "/konten/bagian/kembalikan")));
    assertTrue(text.contains("Bagian DIPA kembali seperti bawaan."), text);
    assertTrue(text.contains("budi · dikembalikan ke bawaan"), text);
    assertFalse(content().contains("/index.html ditetapkan"), content());
  }

  @Test
  void add_ownSection_isLookedForUntilItIsRemoved() throws Exception {
    HtmlForm form = form("");
    form.getInputByName("nama").setValue("Kabar terkini");
    form.getTextAreaByName("kata").setText("berita");
    String list = Browser.main(Browser.submit(form));
    assertTrue(list.contains("Bagian Kabar terkini disimpan"), list);
    assertTrue(list.contains("Kabar terkini milik sendiri Wajib ada berita bila berubah"), list);
    assertTrue(content().contains("Kabar terkini"), content());
    HtmlPage one = browser.get("/konten/bagian?id=own-kabar-terkini");
    assertTrue(Browser.main(one).contains("/berita/index.html"), Browser.main(one));
    String after = Browser.main(Browser.submit(Browser.form(one, "/konten/bagian/kembalikan")));
    assertTrue(after.contains("Bagian Kabar terkini dihapus dari daftar."), after);
    assertFalse(content().contains("Kabar terkini"), content());
  }

  @Test
  void one_unknownSection_isNotFound() throws Exception {
    assertEquals(404, Browser.status(browser.get("/konten/bagian?id=tidak-ada")));
  }

  @Test
  void kasubbag_readsAndCannotChange() throws Exception {
    server.console.accounts.put("wati", Rooms.PASSWORD, Role.KASUBBAG);
    try (var other = new Browser(server, false)) {
      other.logIn("wati", Rooms.PASSWORD);
      HtmlPage page = other.get("/konten/bagian?id=dipa");
      assertTrue(Browser.main(page).contains("Kata pencari dipa, anggaran"), Browser.main(page));
      assertTrue(
          page.getForms().stream()
              .noneMatch(form -> form.getActionAttribute().contains("/konten/")));
      assertFalse(Browser.main(other.get("/konten/daftar")).contains("Tambah bagian"));
      assertEquals(404, Browser.status(other.get("/konten/bagian")));
    }
  }

  @Test
  void save_byKasubbagOrWithoutTheFormsToken_isForbidden() throws Exception {
    HtmlForm form = form("dipa");
    form.getInputByName("penanggung").setValue("siapa saja");
    server.console.accounts.put("budi", Rooms.PASSWORD, Role.KASUBBAG);
    assertEquals(403, Browser.status(Browser.submit(form)));
    var bare = new WebRequest(URI.create(server.url("/konten/bagian")).toURL(), HttpMethod.POST);
    bare.setRequestBody("id=dipa");
    HtmlPage refused = browser.client().getPage(bare);
    assertEquals(403, Browser.status(refused));
    assertFalse(Browser.main(browser.get("/konten/daftar")).contains("siapa saja"));
  }

  private void owned(String id, String owner) throws Exception {
    HtmlForm form = form(id);
    form.getInputByName("penanggung").setValue(owner);
    Browser.submit(form);
  }

  @Test
  void content_ofAnOwnerWithoutARole_isTheirListAlone() throws Exception {
    assertFalse(content().contains("Semua penanggung jawab"), content());
    owned("dip", "PPID");
    owned("ppid", "PPID");
    owned("home", "Humas & Protokol");
    try (var reader = new Browser(server, false)) {
      reader.logIn("ketua", Rooms.PASSWORD);
      String all = Browser.main(reader.get("/konten"));
      assertTrue(all.contains("Humas & Protokol (0 harus dikerjakan)"), all);
      assertTrue(all.contains("PPID (2 harus dikerjakan) Belum ada (65 harus dikerjakan)"), all);
      HtmlPage own =
          reader.get("/konten?hanya=due").getAnchorByText("PPID (2 harus dikerjakan)").click();
      String list = Browser.main(own);
      assertTrue(list.contains("Bagian dengan penanggung jawab: PPID"), list);
      assertTrue(list.contains("Daftar informasi publik"), list);
      assertFalse(list.contains("Beranda"), list);
      assertFalse(list.contains("Ubah"), list);
      String csv = own.getAnchorByText("Unduh CSV").click().getWebResponse().getContentAsString();
      assertEquals(3, csv.lines().count(), csv);
      assertTrue(csv.contains("PPID"), csv);
    }
  }
}
