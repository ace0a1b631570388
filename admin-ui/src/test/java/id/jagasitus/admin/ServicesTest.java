package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.console.Viewer;
import id.jagasitus.console.office.CaseSources;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Evidence;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.KeptFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    server.console.office.desks.foundBy(new Kept(server.console.detection.findings));
    browser = Browser.loggedIn(server, "budi");
  }

  /** Cases are made of the machine's findings, as in a running office. */
  private record Kept(Findings findings) implements CaseSources.Findings {
    @Override
    public Optional<KeptFinding> keep(long id) {
      var nothing = new Evidence(List.of(), List.of(), List.of());
      return findings.find(id).map(finding -> KeptFinding.of(finding, nothing));
    }

    @Override
    public void made(Viewer viewer, long finding, long caseNumber) throws JournalException {
      findings.judge(finding, Finding.Judgement.CASE, "#" + caseNumber, null, viewer.name(), "");
    }
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
  void services_findingOfTheRegistry_leadsToTheEntryAndBack() throws Exception {
    long finding = found("domain:pn-contoh.go.id");
    HtmlPage page = browser.get("/temuan/satu?no=" + finding);
    HtmlPage services = page.getAnchorByText("Buka pn-contoh.go.id di Layanan").click();
    String entry = services.getHtmlElementById("layanan-domain").asNormalizedText();
    assertTrue(entry.contains("Temuan yang menunggu: Layanan akan habis"), entry);
    HtmlForm form = Browser.sent(browser.get("/insiden/baru?temuan=" + finding), "/insiden/baru");
    form.getInputByName("judul").setValue("Domain habis bulan depan");
    HtmlPage opened = Browser.submit(form);
    String about = Browser.main(opened);
    assertTrue(about.contains("belum ada perpanjangan yang dicatat"), about);
    HtmlPage back = opened.getAnchorByText("pn-contoh.go.id").click();
    String after = back.getHtmlElementById("layanan-domain").asNormalizedText();
    assertTrue(after.contains("Domain habis bulan depan"), after);
    assertFalse(after.contains("Temuan yang menunggu"), after);
  }

  @Test
  void services_findingOfNoEntry_leadsToTheRegister() throws Exception {
    long finding = found("certificate:lain.example");
    String text = Browser.main(browser.get("/temuan/satu?no=" + finding));
    assertTrue(text.contains("Belum ada di daftar Layanan"), text);
  }

  private long found(String place) throws Exception {
    var signal =
        new Signal(
            "domain-ending",
            "expiring",
            Severity.REVIEW,
            50,
            server.console.watched.desk().now().view().at(),
            new Subject.Place(place),
            false,
            Map.of(),
            null);
    return server.console.detection.findings.accept(List.of(signal)).getFirst().id();
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
