package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, verification, letterhead, mail settings and the guide, in a browser. */
final class PapersTest {

  private static final String HOSTILE = "<script>alert(1)</script> \"kutip\" ꦗꦮ مرحبا 🙂";

  @TempDir Path folder;
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

  private HtmlPage make() throws IOException {
    HtmlForm form = Browser.form(browser.get("/laporan"), "/laporan/buat");
    form.getInputByName("bulan").setValue("2026-11");
    return Browser.submit(form);
  }

  private byte[] bytes(String path) throws IOException {
    Page page = browser.client().getPage(server.url(path));
    return page.getWebResponse().getContentAsStream().readAllBytes();
  }

  private static boolean pdf(byte[] file) {
    return new String(file, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
  }

  @Test
  void report_made_isShownAsAPaper() throws Exception {
    HtmlPage page = make();
    assertEquals("/laporan/satu", Browser.path(page));
    String main = Browser.main(page);
    assertTrue(main.contains("LAPORAN PENGELOLAAN IT"), main);
    assertTrue(main.contains("Tercatat 4 permintaan"), main);
    assertTrue(pdf(bytes("/laporan/pdf?id=2026-11")));
  }

  @Test
  void report_edited_keepsHostileWordsAsText() throws Exception {
    HtmlForm form = Browser.form(make(), "/laporan/ubah");
    form.getTextAreaByName("recommendation").setText(HOSTILE);
    HtmlPage page = Browser.submit(form);
    assertTrue(Browser.main(page).contains(HOSTILE), Browser.main(page));
    assertFalse(page.getWebResponse().getContentAsString().contains("<script>alert"));
    assertTrue(pdf(bytes("/laporan/pdf?id=2026-11")));
  }

  @Test
  void report_editedByTwo_tellsTheSecond() throws Exception {
    HtmlPage page = make();
    Browser.submit(Browser.form(page, "/laporan/ubah"));
    HtmlForm late = Browser.form(page, "/laporan/ubah");
    late.getTextAreaByName("closing").setText("kata kedua");
    HtmlPage told = Browser.submit(late);
    assertEquals(422, Browser.status(told));
    assertTrue(Browser.main(told).contains("Orang lain sudah mengubahnya"));
    assertEquals(
        "kata kedua", Browser.form(told, "/laporan/ubah").getTextAreaByName("closing").getText());
  }

  @Test
  void report_sealed_isKnownByItsFileOnly() throws Exception {
    HtmlPage page = Browser.submit(Browser.form(make(), "/laporan/segel"));
    assertTrue(Browser.main(page).contains("PDF-nya disegel"));
    byte[] sealed = bytes("/laporan/pdf?id=2026-11");
    assertArrayEquals(sealed, bytes("/laporan/pdf?id=2026-11"));
    assertTrue(verify(sealed).contains("Asli: laporan 2026-11 versi 1, disetujui budi"));
    sealed[sealed.length - 1] ^= 1;
    assertTrue(verify(sealed).contains("Tidak dikenal"));
  }

  private String verify(byte[] file) throws Exception {
    return Browser.main(upload("/verifikasi", "/verifikasi", "berkas", "a.pdf", file));
  }

  private HtmlPage upload(String path, String action, String field, String name, byte[] content)
      throws Exception {
    Path file = folder.resolve(name);
    Files.write(file, content);
    HtmlForm form = Browser.form(browser.get(path), action);
    HtmlFileInput input = form.getInputByName(field);
    input.setFiles(file.toFile());
    return Browser.submit(form);
  }

  @Test
  void scan_ofTheSignedPaper_closesTheLoop() throws Exception {
    make();
    byte[] scan = bytes("/laporan/pdf?id=2026-11");
    String path = "/laporan/satu?id=2026-11";
    assertTrue(
        Browser.main(upload(path, "/laporan/ttd", "berkas", "teks.pdf", new byte[] {1, 2}))
            .contains("Berkas tidak dapat diterima"));
    HtmlPage page = upload(path, "/laporan/ttd", "berkas", "ttd & cap.pdf", scan);
    assertTrue(Browser.main(page).contains("ttd & cap.pdf"));
    byte[] zip = bytes("/laporan/eviden?id=2026-11");
    assertEquals('P', zip[0]);
    assertTrue(verify(scan).contains("Hasil pindai laporan 2026-11"));
  }

  @Test
  void letterhead_takesAPictureAndNoScript() throws Exception {
    byte[] svg = "<svg xmlns='x' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
    assertTrue(
        Browser.main(upload("/kop", "/kop/logo", "logo", "l.png", svg))
            .contains("Berkas tidak dapat diterima"));
    Path png = folder.resolve("x.png");
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
    upload("/kop", "/kop/logo", "logo", "l.png", Files.readAllBytes(png));
    assertTrue(bytes("/kop/logo").length > 50);
    HtmlForm form = Browser.form(browser.get("/kop"), "/kop");
    form.getInputByName("nomor").setValue("{seq}/{salah}");
    assertTrue(Browser.main(Browser.submit(form)).contains("{salah} tidak dikenal"));
    form.getInputByName("nomor").setValue("{seq}/{unit}/{year}");
    form.getInputByName("unit").setValue("W8-U6");
    form.getInputByName("umum").setChecked(false);
    form.getTextAreaByName("baris").setText("Jl. <b>Merdeka</b>");
    Browser.submit(form);
    HtmlPage report = make();
    assertEquals(
        "1/W8-U6/2026", Browser.form(report, "/laporan/segel").getInputByName("nomor").getValue());
    assertTrue(Browser.main(report).contains("Jl. <b>Merdeka</b>"));
  }

  @Test
  void mail_settings_neverShowThePassword() throws Exception {
    HtmlForm form = Browser.form(browser.get("/surel"), "/surel");
    form.getInputByName("server").setValue("127.0.0.1");
    form.getInputByName("dari").setValue("it@pn-contoh.go.id");
    form.getInputByName("sandi").setValue("rahasia-sekali");
    form.getInputByName("penerima0").setValue("bukan alamat");
    String refused = Browser.main(Browser.submit(form));
    assertTrue(refused.contains("Bukan alamat surel"), refused);
    form.getInputByName("penerima0").setValue("ketua@pn-contoh.go.id");
    HtmlPage page = Browser.submit(form);
    assertTrue(Browser.main(page).contains("Kata sandi tersimpan"), Browser.main(page));
    assertFalse(page.getWebResponse().getContentAsString().contains("rahasia-sekali"));
    assertEquals(
        "ketua@pn-contoh.go.id",
        Browser.form(page, "/surel").getInputByName("penerima0").getValue());
  }

  @Test
  void guide_stepSkipped_staysInTheMenu() throws Exception {
    HtmlPage page = Browser.submit(Browser.form(browser.get("/penyiapan"), "/penyiapan/lewati"));
    assertTrue(Browser.main(page).contains("dilewati"));
    assertTrue(page.getElementsByTagName("nav").getFirst().getTextContent().contains("Kop surat"));
  }

  @Test
  void reader_mayReadAndVerifyButNotMake() throws Exception {
    try (var other = Browser.loggedIn(server, "ketua")) {
      HtmlForm form = Browser.form(other.get("/laporan"), "/laporan/buat");
      assertTrue(Browser.main(Browser.submit(form)).contains("tidak mengizinkan"));
      assertEquals(403, Browser.status(other.get("/surel")));
      assertEquals(200, Browser.status(other.get("/verifikasi")));
    }
  }
}
