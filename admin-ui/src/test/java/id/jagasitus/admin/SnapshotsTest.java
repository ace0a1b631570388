package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of the backup. */
final class SnapshotsTest {

  private AdminServer server;
  private Browser browser;
  private FakeSnapshots desk;

  @BeforeEach
  void open() throws Exception {
    server = Rooms.with(Rooms.visits());
    browser = new Browser(server, false);
    desk = server.console.snapshots;
    browser.logIn("budi", Rooms.PASSWORD);
  }

  @AfterEach
  void close() {
    browser.close();
    server.close();
  }

  private String text(String path) throws Exception {
    return Browser.main(browser.get(path));
  }

  private HtmlPage send(String page, String action) throws Exception {
    return Browser.submit(Browser.form(browser.get(page), action));
  }

  @Test
  void first_withoutBackup_leadsToTheSetUp() throws Exception {
    desk.ready = false;
    assertTrue(text("/cadangan").contains("Cadangan belum disiapkan"));
    HtmlPage sheet = send("/cadangan/kunci", "/kunci/siapkan");
    assertEquals("/cadangan/kunci/lembar", Browser.path(sheet));
    assertTrue(Browser.main(sheet).contains("babad"));
    assertTrue(sheet.asXml().contains("chart-qr"));
  }

  @Test
  void sheet_typedBackWrongly_staysIncomplete() throws Exception {
    desk.prepare();
    HtmlForm form = Browser.form(browser.get("/cadangan/kunci"), "/kunci/cocokkan");
    form.getInputByName("kata").setValue("satu dua");
    assertTrue(Browser.main(Browser.submit(form)).contains("tidak sama dengan lembar"));
    form = Browser.form(browser.get("/cadangan/kunci"), "/kunci/cocokkan");
    form.getInputByName("kata").setValue(desk.sheet.orElseThrow());
    assertTrue(Browser.main(Browser.submit(form)).contains("sudah dicocokkan"));
    assertEquals("/cadangan/kunci", Browser.path(browser.get("/cadangan/kunci/lembar")));
  }

  @Test
  void first_showsPlacesProofAndMissingDisksCalmly() throws Exception {
    String text = text("/cadangan");
    assertTrue(text.contains("Terbukti"), text);
    assertTrue(text.contains("Tidak terpasang"), text);
    assertTrue(text.contains("Pasang kembali paling lambat"), text);
    assertTrue(text.contains("disk yang sama dengan situs"), text);
    assertTrue(text.contains("disk <b>penuh</b>"), text);
  }

  @Test
  void first_whileSomethingRuns_showsHowFarItIs() throws Exception {
    desk.running = true;
    String text = text("/cadangan");
    assertTrue(text.contains("Sedang berjalan: pencadangan"), text);
    assertTrue(text.contains("per detik, sisa waktu 1 mnt 20 dtk"), text);
    send("/cadangan", "/cadangan/batal");
    assertEquals(List.of("cancel"), desk.acts);
  }

  @Test
  void button_whileSomethingRuns_waitsItsTurnAndCanBeWithdrawn() throws Exception {
    desk.running = true;
    String queued = Browser.main(send("/cadangan", "/cadangan/buat"));
    assertTrue(queued.contains("menunggu giliran"), queued);
    assertTrue(queued.contains("pencadangan (utama), diminta"), queued);
    String left = Browser.main(send("/cadangan", "/cadangan/urungkan"));
    assertTrue(left.contains("Permintaan diurungkan"), left);
    assertEquals(List.of("take", "withdraw 1"), desk.acts);
  }

  @Test
  void first_withUnreadableRepository_saysWhy() throws Exception {
    desk.broken = true;
    assertTrue(text("/cadangan").contains("tidak dapat dibaca: the disk is gone"));
    HtmlPage page = browser.get("/cadangan/isi?id=" + FakeSnapshots.GOOD);
    assertEquals("/cadangan", Browser.path(page));
  }

  @Test
  void buttons_reachTheDesk() throws Exception {
    send("/cadangan", "/cadangan/buat");
    send("/cadangan", "/cadangan/mulai");
    send("/cadangan", "/cadangan/kembalikan");
    assertEquals(List.of("take", "DRILL utama", "undo 20261122T073000Z"), desk.acts);
  }

  @Test
  void reader_seesButCannotAct() throws Exception {
    try (var other = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = other.get("/cadangan");
      assertTrue(Browser.main(page).contains("Terbukti"));
      assertFalse(page.asXml().contains("/cadangan/buat"));
      assertEquals(403, Browser.status(other.get("/cadangan/kunci")));
    }
  }

  @Test
  void folder_showsHostileNamesHarmlessly() throws Exception {
    HtmlPage page = browser.get("/cadangan/isi?id=" + FakeSnapshots.GOOD);
    assertTrue(Browser.main(page).contains(FakeSnapshots.HOSTILE));
    assertFalse(page.getWebResponse().getContentAsString().contains("<script>alert"));
    assertEquals("/cadangan", Browser.path(browser.get("/cadangan/isi?id=tidak-ada&jalur=/x")));
  }

  @Test
  void preview_isCagedAndEscaped() throws Exception {
    HtmlPage page = browser.get("/cadangan/lihat?jalur=/x.html&id=" + FakeSnapshots.BAD);
    String body = page.getWebResponse().getContentAsString();
    assertFalse(body.contains("<script>alert"), body);
    assertTrue(body.contains("sandbox=\"allow-same-origin\""), body);
    WebResponse raw =
        browser
            .client()
            .getPage(server.url("/cadangan/mentah?jalur=/x.html&id=" + FakeSnapshots.BAD))
            .getWebResponse();
    String policy = raw.getResponseHeaderValue("Content-Security-Policy");
    assertTrue(policy.startsWith("sandbox allow-same-origin; default-src 'none'"), policy);
    assertFalse(policy.contains("script"), policy);
  }

  @Test
  void download_isAnAttachmentWithASafeName() throws Exception {
    WebResponse file =
        browser
            .client()
            .getPage(server.url("/cadangan/unduh?jalur=/a%22b%0d.txt&id=" + FakeSnapshots.GOOD))
            .getWebResponse();
    String name = file.getResponseHeaderValue("Content-Disposition");
    assertTrue(name.startsWith("attachment; filename=\"a_b_.txt\""), name);
    WebResponse zip =
        browser
            .client()
            .getPage(server.url("/cadangan/unduh?id=" + FakeSnapshots.GOOD))
            .getWebResponse();
    assertEquals("application/zip", zip.getContentType());
  }

  @Test
  void restore_ofChosenFiles_reachesTheDesk() throws Exception {
    HtmlPage page = browser.get("/cadangan/beda?id=" + FakeSnapshots.GOOD);
    assertTrue(Browser.main(page).contains("isinya dikembalikan"));
    HtmlForm form = Browser.form(page, "/cadangan/pulihkan");
    assertTrue(Browser.main(Browser.submit(form)).contains("Centang sedikitnya satu"));
    form = Browser.form(browser.get("/cadangan/beda?id=" + FakeSnapshots.GOOD), "/pulihkan");
    ((HtmlCheckBoxInput) form.getInputByName("berkas")).setChecked(true);
    Browser.submit(form);
    assertEquals(List.of("restore a [/index.html]"), desk.acts);
  }

  @Test
  void restore_ofASuspiciousSnapshot_needsASecondWord() throws Exception {
    HtmlPage page = browser.get("/cadangan/beda?id=" + FakeSnapshots.BAD);
    assertTrue(Browser.main(page).contains("ada tanda konten sisipan"));
    HtmlForm form = Browser.form(page, "/cadangan/pulihkan");
    ((HtmlCheckBoxInput) form.getInputByName("berkas")).setChecked(true);
    assertTrue(Browser.main(Browser.submit(form)).contains("Cadangan ini mencurigakan."));
    assertTrue(desk.acts.isEmpty());
  }

  @Test
  void comparison_ofTwoSnapshots_offersNoRestore() throws Exception {
    HtmlPage page =
        browser.get("/cadangan/beda?id=" + FakeSnapshots.GOOD + "&dengan=" + FakeSnapshots.BAD);
    assertTrue(Browser.main(page).contains("isinya berubah"));
    assertFalse(Browser.main(page).contains("Yang dipulihkan"));
  }

  @Test
  void find_listsHits() throws Exception {
    assertTrue(text("/cadangan/cari?q=alert").contains("1 ditemukan."));
  }

  @Test
  void discs_areWrittenAndNoted() throws Exception {
    send("/cadangan/cakram", "/cakram/tulis");
    HtmlForm form = Browser.form(browser.get("/cadangan/cakram"), "/cakram/simpan");
    form.getInputByName("tempat").setValue("Brankas");
    form.getInputByName("pembawa").setValue("Budi");
    Browser.submit(form);
    assertEquals(List.of("export cd", "disc at Brankas by Budi for 180"), desk.acts);
    assertTrue(text("/cadangan/cakram/label?sha=" + "c".repeat(64)).contains("Cakram 1 dari 2"));
    String pdf = "/laporan/surat/pdf?jenis=cakram&tentang=" + "c".repeat(64);
    assertTrue(
        browser.get("/cadangan/cakram").getAnchors().stream()
            .anyMatch(each -> each.getHrefAttribute().endsWith(pdf)));
  }

  @Test
  void keys_canBeChangedAddedAndRemoved() throws Exception {
    send("/cadangan/kunci", "/kunci/ganti");
    send("/cadangan/kunci", "/kunci/hapus");
    HtmlForm form = Browser.form(browser.get("/cadangan/kunci"), "/kunci/tambah");
    form.getInputByName("sandi").setValue("sandi kedua kami");
    form.getInputByName("catatan").setValue("brankas");
    Browser.submit(form);
    assertEquals(List.of("change", "remove 3", "add brankas"), desk.acts);
  }

  @Test
  void rules_areKeptOrShownAgainAsTyped() throws Exception {
    HtmlForm form = Browser.form(browser.get("/cadangan/aturan"), "/cadangan/aturan");
    form.getInputByName("jam").setValue("25");
    HtmlPage wrong = Browser.submit(form);
    assertEquals(422, Browser.status(wrong));
    assertTrue(Browser.main(wrong).contains("nilai harus antara 0 dan 23"));
    form = Browser.form(browser.get("/cadangan/aturan"), "/cadangan/aturan");
    form.getInputByName("jam").setValue("4");
    form.getSelectByName("irama").setSelectedAttribute("WEEKLY", true);
    Browser.submit(form);
    assertTrue(text("/cadangan").contains("Dicadangkan setiap"));
    assertEquals(4, desk.settings.hour());
  }
}
