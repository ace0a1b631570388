package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layanan, over the same small office. */
final class ServicesTest {

  @TempDir Path folder;
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
  void services_readFromOutside_standBesideTheRegister() throws Exception {
    String text = Browser.main(browser.get("/layanan"));
    assertTrue(text.contains("Let's Encrypt"), text);
    assertTrue(text.contains("ns1.contoh.id ns2.contoh.id"), text);
    assertTrue(text.contains("berbeda 365 hari dari catatan"), text);
    assertTrue(text.contains("203.0.113.1"), text);
  }

  @Test
  void services_renewedWithProof_movesItsDate() throws Exception {
    Path proof = Files.writeString(folder.resolve("bukti.pdf"), "%PDF-1.7 bukti");
    HtmlPage page = browser.get("/layanan");
    HtmlForm form =
        (HtmlForm)
            page.getFirstByXPath("//form[contains(@action,'perpanjang')][input[@value='domain']]");
    form.getInputByName("berakhir").setValue("2028-01-31");
    form.getInputByName("biaya").setValue("150000");
    ((HtmlFileInput) form.getInputByName("bukti")).setFiles(proof.toFile());
    String text = Browser.main(Browser.submit(form));
    assertTrue(text.contains("Perpanjangan ditutup dengan bukti."), text);
    assertTrue(text.contains("31 Jan 2028"), text);
  }

  @Test
  void services_contractAttached_canBeReadAgain() throws Exception {
    Path contract = Files.writeString(folder.resolve("kontrak.pdf"), "%PDF-1.7 kontrak");
    HtmlForm form = attachTo("domain");
    form.getInputByName("perihal").setValue("Kontrak 2026");
    ((HtmlFileInput) form.getInputByName("bukti")).setFiles(contract.toFile());
    HtmlPage after = Browser.submit(form);
    assertTrue(Browser.main(after).contains("Berkas dilampirkan"), Browser.main(after));
    var file = after.getAnchorByText("Kontrak 2026").click().getWebResponse();
    assertEquals("application/pdf", file.getContentType());
    assertTrue(file.getContentAsString().endsWith("kontrak"));
  }

  @Test
  void services_whatIsNoPaper_isRefused() throws Exception {
    Path other = Files.writeString(folder.resolve("kontrak.pdf"), "<script>");
    HtmlForm form = attachTo("domain");
    form.getInputByName("perihal").setValue("Kontrak 2026");
    ((HtmlFileInput) form.getInputByName("bukti")).setFiles(other.toFile());
    HtmlPage after = Browser.submit(form);
    assertFalse(Browser.main(after).contains("Berkas dilampirkan"), Browser.main(after));
  }

  @Test
  void services_paperOfNobody_isNotFound() throws Exception {
    var page = browser.get("/layanan/berkas?berkas=" + "a".repeat(64));
    assertEquals(404, page.getWebResponse().getStatusCode());
  }

  private HtmlForm attachTo(String service) throws Exception {
    return (HtmlForm)
        browser
            .get("/layanan")
            .getFirstByXPath(
                "//form[contains(@action,'lampirkan')][input[@value='" + service + "']]");
  }

  @Test
  void services_calendar_isAnIcsFile() throws Exception {
    var file = browser.client().getPage(server.url("/layanan/kalender")).getWebResponse();
    assertEquals("text/calendar", file.getContentType());
    assertTrue(file.getContentAsString().contains("BEGIN:VEVENT"));
  }
}
