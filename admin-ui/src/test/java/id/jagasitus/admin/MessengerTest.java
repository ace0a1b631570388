package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.console.paper.MailConsole;
import id.jagasitus.mail.Notice;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How whoever has the next turn gets to know of it: by mail, by chat, on paper. */
final class MessengerTest {

  /** A Monday, nine in the morning. */
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private AdminServer server;
  private Browser admin;

  @BeforeEach
  void open() throws Exception {
    var console = new FakeConsole(InstantSource.fixed(NOW));
    console.accounts.put("budi", Rooms.PASSWORD, Role.ADMIN);
    console.accounts.put("siti", Rooms.PASSWORD, Role.KASUBBAG);
    console.office.people();
    server = new AdminServer(console, InstantSource.fixed(NOW), 0);
    admin = Browser.loggedIn(server, "budi");
    HtmlForm form =
        Browser.sent(admin.get("/insiden/baru?masalah=Tautan+judi+tersembunyi"), "/insiden/baru");
    form.getInputByName("judul").setValue("Judi *tebal* <script> \u202e di situs");
    form.getTextAreaByName("uraian").setText("Sisipan pada footer.php");
    Browser.submit(form);
  }

  @AfterEach
  void close() {
    admin.close();
    server.close();
  }

  /** The text to copy; none where it is nobody's turn. */
  private static List<String> chat(HtmlPage page) {
    return page.getByXPath("//textarea[@id='chat']").stream()
        .map(DomElement.class::cast)
        .map(DomElement::getTextContent)
        .toList();
  }

  private void report() throws Exception {
    HtmlForm report = Browser.sent(admin.get("/insiden/lapor?insiden=1"), "/insiden/lapor");
    report.getTextAreaByName("situasi").setText("Situs dapat diakses");
    Browser.submit(report);
  }

  @Test
  void chat_ofACase_saysWhoseTurnItIsAndWhere() throws Exception {
    HtmlForm mail = Browser.sent(admin.get("/surel"), "/surel");
    mail.getInputByName("alamat").setValue("https://www.pn-contoh.go.id/admin");
    Browser.submit(mail);
    String text = chat(admin.get("/insiden/lihat?id=1")).getFirst().strip();
    assertTrue(text.startsWith("*Langkah 5, pelaporan: Judi tebal <script>"), text);
    assertTrue(text.contains("Menunggu Admin Website. Batas waktunya "), text);
    assertTrue(text.endsWith("https://www.pn-contoh.go.id/admin/insiden/lihat?id=1"), text);
    assertFalse(text.contains("\u202e"), text);
  }

  @Test
  void chat_ofAReportedCase_leadsToTheForward() throws Exception {
    report();
    for (String page : List.of("/insiden/lihat?id=1", "/insiden/laporan?id=1")) {
      String text = chat(admin.get(page)).getFirst();
      assertTrue(text.contains("Langkah 6, penerusan laporan: Situs dapat diakses"), text);
      assertTrue(text.contains("Menunggu Kasubbag PTIP."), text);
    }
  }

  @Test
  void chat_ofAWithdrawnCase_isNotThere() throws Exception {
    HtmlPage page = admin.get("/insiden/lihat?id=1");
    HtmlForm form =
        page.getForms().stream()
            .filter(each -> each.asXml().contains("value=\"WITHDRAWN\""))
            .findFirst()
            .orElseThrow();
    form.getTextAreaByName("alasan").setText("Bukan insiden");
    assertEquals(List.of(), chat(Browser.submit(form)));
  }

  @Test
  void mailThatDoesNotLeave_isSaidWhereSomebodyMustCarryThePaper() throws Exception {
    assertFalse(Browser.main(admin.get("/insiden/lihat?id=1")).contains("antarkan sendiri"));
    int closed;
    try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = gone.getLocalPort();
    }
    HtmlForm form = Browser.sent(admin.get("/surel"), "/surel");
    form.getInputByName("server").setValue("127.0.0.1");
    form.getInputByName("port").setValue(Integer.toString(closed));
    form.getInputByName("dari").setValue("it@pn-contoh.go.id");
    form.getInputByName("penerima0").setValue("siti@pn-contoh.go.id");
    form.getInputsByName("hal0").stream()
        .filter(box -> box.getValue().equals(Notice.Kind.STEP.name()))
        .forEach(box -> box.setChecked(true));
    Browser.submit(form);
    report();
    var mail = (MailConsole) server.console.mail();
    var notice = new Notice(Notice.Kind.STEP, "r1", "Langkah 6", "", "", NOW);
    assertTrue(mail.tellSurely(notice, to -> true));
    mail.runOnce();
    for (String page : List.of("/hari-ini", "/insiden/lihat?id=1", "/insiden/laporan?id=1")) {
      String main = Browser.main(admin.get(page));
      assertTrue(main.contains("Cetak halaman ini dan antarkan sendiri."), main);
    }
    try (Browser siti = Browser.loggedIn(server, "siti")) {
      HtmlPage page = siti.get("/insiden/laporan?id=1");
      assertTrue(Browser.main(page).contains("antarkan sendiri"));
      assertEquals(List.of(), page.getByXPath("//main//a[contains(@href,'/surel')]"));
    }
  }

  @Test
  void person_describedByTheAdmin_isKept() throws Exception {
    HtmlPage page = admin.get("/akun");
    HtmlForm form =
        page.getForms().stream()
            .filter(each -> each.getActionAttribute().endsWith("/akun/diri"))
            .filter(each -> each.getInputByName("nama").getValue().equals("siti"))
            .findFirst()
            .orElseThrow();
    form.getInputByName("lengkap").setValue("Siti Rahma, S.H. 👩‍⚖️");
    form.getInputByName("surel").setValue("siti@pn-contoh.go.id");
    HtmlPage saved = Browser.submit(form);
    assertTrue(Browser.main(saved).contains("Data diri akun siti disimpan."), Browser.main(saved));
    assertTrue(Browser.main(saved).contains("Siti Rahma, S.H. 👩‍⚖️"), Browser.main(saved));
    HtmlForm recipients = Browser.sent(admin.get("/surel"), "/surel");
    recipients.getInputByName("penerima0").setValue("SITI@pn-contoh.go.id");
    recipients.getInputByName("dari").setValue("it@pn-contoh.go.id");
    Browser.submit(recipients);
    String mail = Browser.main(admin.get("/surel"));
    assertTrue(mail.contains("Surel akun siti: Kasubbag PTIP"), mail);
    assertFalse(mail.contains("Bukan surel akun mana pun"), mail);
    try (Browser siti = Browser.loggedIn(server, "siti")) {
      assertEquals(403, Browser.status(siti.get("/akun")));
    }
  }
}
