package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.office.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The nine steps by their pages, each person in a browser of their own. */
final class ProcedureTest {

  /** A Monday, nine in the morning. */
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private static final String HOSTILE =
      "<script>alert('1')</script> \"& \u202eكتب ꦗꦮ 🙂 " + "x".repeat(10_000);

  private AdminServer server;
  private Browser admin;
  private Browser kasubbag;
  private Browser sekretaris;

  @BeforeEach
  void open() throws Exception {
    var console = new FakeConsole(InstantSource.fixed(NOW));
    console.accounts.put("budi", Rooms.PASSWORD, Role.ADMIN);
    console.accounts.put("siti", Rooms.PASSWORD, Role.KASUBBAG);
    console.accounts.put("rina", Rooms.PASSWORD, Role.SEKRETARIS);
    console.accounts.put("ketua", Rooms.PASSWORD, Role.VIEWER);
    console.office.people();
    console.office.watch(LocalDate.of(2026, 11, 23));
    server = new AdminServer(console, InstantSource.fixed(NOW), 0);
    admin = Browser.loggedIn(server, "budi");
    kasubbag = Browser.loggedIn(server, "siti");
    sekretaris = Browser.loggedIn(server, "rina");
  }

  @AfterEach
  void close() {
    admin.close();
    kasubbag.close();
    sekretaris.close();
    server.close();
  }

  private HtmlPage openCase() throws Exception {
    HtmlPage page = admin.get("/insiden/baru?masalah=Tautan+judi+tersembunyi");
    HtmlForm form = Browser.sent(page, "/insiden/baru");
    form.getTextAreaByName("uraian").setText("Sisipan pada footer.php");
    form.getTextAreaByName("dampak").setText("Nama pengadilan tercemar");
    return Browser.submit(form);
  }

  private static HtmlForm act(HtmlPage page, String kind) {
    return page.getForms().stream()
        .filter(form -> !form.getInputsByName("aksi").isEmpty())
        .filter(form -> form.getInputByName("aksi").getValue().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form for " + kind + " in " + page.asXml()));
  }

  private static boolean has(HtmlPage page, String kind) {
    return page.asXml().contains("name=\"aksi\" value=\"" + kind + "\"");
  }

  private static void choose(HtmlForm form, String value) {
    form.getRadioButtonsByName("pilihan").stream()
        .filter(button -> button.getValueAttribute().equals(value))
        .forEach(button -> button.setChecked(true));
  }

  private void submitAndForward() throws Exception {
    HtmlForm report = Browser.sent(admin.get("/insiden/lapor?insiden=1"), "/insiden/lapor");
    report.getTextAreaByName("situasi").setText("Situs dapat diakses");
    assertTrue(Browser.main(Browser.submit(report)).contains("Laporan dikirim kepada Kasubbag."));
    HtmlPage today = kasubbag.get("/hari-ini");
    HtmlPage confirm =
        today.getAnchorByText("6 Teruskan laporan kepada Sekretaris: Situs dapat diakses").click();
    HtmlPage forwarded = Browser.submit(Browser.sent(confirm, "/insiden/teruskan"));
    assertTrue(Browser.main(forwarded).contains("Laporan diteruskan kepada Sekretaris."));
  }

  private HtmlPage decide(String choice, String text) throws Exception {
    HtmlForm form = act(sekretaris.get("/insiden/lembar?id=1"), "DECIDED");
    choose(form, choice);
    form.getTextAreaByName("keputusan").setText(text);
    form.getInputByName("pihak").setValue("Penyedia hosting");
    return Browser.submit(form);
  }

  @Test
  void case_throughAllSteps_isClosedOnlyOnceTheBackupIsProven() throws Exception {
    assertTrue(Browser.main(openCase()).contains("Insiden dibuka."));
    submitAndForward();
    assertTrue(Browser.main(decide("1", "Laksanakan")).contains("Diputuskan"));
    HtmlPage page = Browser.submit(act(admin.get("/insiden/lihat?id=1"), "BEGUN"));
    HtmlForm party = act(page, "HANDED_OVER");
    party.getTextAreaByName("tugas").setText("Periksa server");
    page = Browser.submit(party);
    HtmlForm answer = act(page, "TAKEN_BACK");
    answer.getTextAreaByName("jawaban").setText("Server bersih");
    page = Browser.submit(answer);
    HtmlForm solved = act(page, "SOLVED");
    solved.getTextAreaByName("sebab").setText("Plugin lama");
    solved.getTextAreaByName("solusi").setText("Dipulihkan");
    page = Browser.submit(solved);
    assertTrue(Browser.main(page).contains("Insiden belum dapat ditutup."), Browser.main(page));
    HtmlPage blocked = Browser.submit(act(page, "BACKED_UP"));
    assertEquals(422, Browser.status(blocked));
    assertTrue(Browser.main(blocked).contains("cadangan baru setelah perbaikan"));
    assertFalse(has(blocked, "CLOSED"));
    server.console.office.prove(NOW);
    page = Browser.submit(act(blocked, "BACKED_UP"));
    page = Browser.submit(act(page, "CLOSED"));
    assertTrue(Browser.main(page).contains("Cadangan c0ffee42 sudah diuji pulih"));
    assertTrue(Browser.main(admin.get("/insiden")).contains("Tidak ada insiden."));
  }

  @Test
  void act_onAPageThatIsOld_tellsWhoWasQuickerAndKeepsTheText() throws Exception {
    openCase();
    submitAndForward();
    HtmlForm late = act(sekretaris.get("/insiden/lembar?id=1"), "DECIDED");
    decide("1", "Yang pertama");
    choose(late, "2");
    late.getTextAreaByName("keputusan").setText("Yang kedua");
    HtmlPage page = Browser.submit(late);
    assertEquals(409, Browser.status(page));
    assertTrue(Browser.main(page).contains("rina lebih dulu bertindak"), Browser.main(page));
  }

  @Test
  void note_refusedAsOld_isStillInTheForm() throws Exception {
    openCase();
    HtmlForm old = act(admin.get("/insiden/lihat?id=1"), "NOTED");
    HtmlForm quick = act(admin.get("/insiden/lihat?id=1"), "NOTED");
    quick.getTextAreaByName("teks").setText("cepat");
    Browser.submit(quick);
    old.getTextAreaByName("teks").setText("catatan <b>panjang</b>");
    HtmlPage page = Browser.submit(old);
    assertEquals(409, Browser.status(page));
    assertEquals("catatan <b>panjang</b>", act(page, "NOTED").getTextAreaByName("teks").getText());
  }

  @Test
  void description_refusedAsOld_isStillInTheForm() throws Exception {
    openCase();
    HtmlForm old = act(admin.get("/insiden/lihat?id=1"), "DESCRIBED");
    HtmlForm quick = act(admin.get("/insiden/lihat?id=1"), "NOTED");
    quick.getTextAreaByName("teks").setText("cepat");
    Browser.submit(quick);
    old.getTextAreaByName("uraian").setText("Uraian <b>panjang</b>");
    HtmlPage page = Browser.submit(old);
    assertEquals(409, Browser.status(page));
    assertEquals(
        "Uraian <b>panjang</b>", act(page, "DESCRIBED").getTextAreaByName("uraian").getText());
    assertFalse(Browser.main(page).contains("belum tersimpan"));
  }

  /** Both have the same page open and press at the same moment. */
  @Test
  void decidedByTwoAtOnce_oneIsDone_theOtherIsToldAndLosesNothing() throws Exception {
    openCase();
    submitAndForward();
    try (Browser second = Browser.loggedIn(server, "rina");
        ExecutorService both = Executors.newFixedThreadPool(2)) {
      var gate = new CyclicBarrier(2);
      Future<HtmlPage> one = both.submit(() -> decide(sekretaris, gate, "Pilih satu"));
      Future<HtmlPage> two = both.submit(() -> decide(second, gate, "Pilih dua"));
      boolean first = Browser.status(one.get()) == 200;
      HtmlPage done = first ? one.get() : two.get();
      HtmlPage told = first ? two.get() : one.get();
      assertEquals(Set.of(200, 409), Set.of(Browser.status(done), Browser.status(told)));
      String loser = first ? "Pilih dua" : "Pilih satu";
      assertFalse(Browser.main(done).contains(loser), Browser.main(done));
      assertTrue(Browser.main(told).contains("rina lebih dulu bertindak"), Browser.main(told));
      assertTrue(Browser.main(told).contains("Yang Anda ketik (belum tersimpan)"));
      assertTrue(Browser.main(told).contains(loser), Browser.main(told));
    }
  }

  private static HtmlPage decide(Browser browser, CyclicBarrier gate, String text)
      throws Exception {
    HtmlForm form = act(browser.get("/insiden/lembar?id=1"), "DECIDED");
    choose(form, "1");
    form.getTextAreaByName("keputusan").setText(text);
    gate.await();
    return Browser.submit(form);
  }

  @Test
  void hostileText_comesOutAsText() throws Exception {
    openCase();
    HtmlForm form = act(admin.get("/insiden/lihat?id=1"), "DESCRIBED");
    form.getTextAreaByName("uraian").setText(HOSTILE);
    HtmlPage page = Browser.submit(form);
    assertTrue(page.getBody().getTextContent().contains(HOSTILE));
    assertEquals(
        0,
        page.getElementsByTagName("script").stream()
            .filter(script -> script.getTextContent().contains("alert"))
            .count());
  }

  @Test
  void returned_report_goesBackToTheAdminWithItsReason() throws Exception {
    openCase();
    HtmlForm report = Browser.sent(admin.get("/insiden/lapor?insiden=1"), "/insiden/lapor");
    report.getTextAreaByName("situasi").setText("Situs dapat diakses");
    Browser.submit(report);
    HtmlForm back = Browser.sent(kasubbag.get("/insiden/laporan?id=1"), "/insiden/kembalikan");
    back.getTextAreaByName("catatan").setText("Lengkapi biaya");
    Browser.submit(back);
    assertTrue(Browser.main(admin.get("/hari-ini")).contains("Perbaiki laporan yang dikembalikan"));
    assertTrue(Browser.main(admin.get("/insiden/laporan?id=1")).contains("Lengkapi biaya"));
  }

  @Test
  void today_signed_showsWhoAndWhen() throws Exception {
    HtmlPage page = admin.get("/hari-ini");
    assertTrue(Browser.main(page).contains("12.408"), Browser.main(page));
    HtmlForm form =
        page.getForms().stream()
            .filter(each -> !each.getInputsByName("langkah").isEmpty())
            .filter(each -> each.getInputByName("langkah").getValue().equals(Step.VISITORS.name()))
            .findFirst()
            .orElseThrow();
    String main = Browser.main(Browser.submit(form));
    assertTrue(main.contains("oleh budi pukul 09.00"), main);
    assertTrue(Browser.main(admin.get("/hari-ini/catatan")).contains("budi 09.00"));
  }

  @Test
  void viewer_seesTheDayButMaySignAndActNothing() throws Exception {
    openCase();
    try (var ketua = Browser.loggedIn(server, "ketua")) {
      HtmlPage today = ketua.get("/hari-ini");
      assertTrue(Browser.main(today).contains("Tidak ada tugas yang menunggu Anda."));
      assertTrue(today.asXml().contains("/insiden/lihat?id=1"));
      assertFalse(ketua.get("/insiden/lihat?id=1").asXml().contains("name=\"aksi\""));
    }
  }

  @Test
  void timeline_ofTheHourBefore_showsWhatChanged() throws Exception {
    openCase();
    String main = Browser.main(admin.get("/insiden/linimasa?id=1&sejam=ya"));
    assertTrue(main.contains("/wp-content/a.php"), main);
    assertTrue(main.contains("/wp-login.php"), main);
  }

  @Test
  void journal_page_saysWhoDidWhat() throws Exception {
    openCase();
    HtmlPage page = sekretaris.get("/jejak?pelaku=budi");
    String main = Browser.main(page);
    assertTrue(main.contains("budi (Admin Website) membuka insiden 1"), main);
    String raw = page.getWebResponse().getContentAsString();
    assertTrue(raw.contains("<details>") && raw.contains("case.opened"), "the line itself");
    assertFalse(raw.contains("argon"), raw);
  }

  @Test
  void pages_withBrokenNumbers_areRefused() throws Exception {
    assertEquals(400, Browser.status(admin.get("/insiden/lihat?id=x")));
    assertEquals(404, Browser.status(admin.get("/insiden/lihat?id=99")));
    assertEquals(400, Browser.status(admin.get("/hari-ini/catatan?bulan=kemarin")));
  }

  @Test
  void secondFactor_turnedOn_isAskedForAtTheNextLogIn() throws Exception {
    HtmlPage scan = Browser.submit(Browser.sent(admin.get("/akun-saya"), "/akun-saya/faktor"));
    assertTrue(scan.asXml().contains("<svg"), "a QR code");
    assertTrue(Browser.main(scan).contains("JBSW Y3DP EHPK 3PXP"), Browser.main(scan));
    HtmlForm code = Browser.sent(scan, "/akun-saya/faktor/aktif");
    code.getInputByName("faktor").setValue("000000");
    HtmlPage wrong = Browser.submit(code);
    assertEquals(422, Browser.status(wrong));
    code = Browser.sent(wrong, "/akun-saya/faktor/aktif");
    code.getInputByName("faktor").setValue("123456");
    assertTrue(Browser.main(Browser.submit(code)).contains("AAAA-BBBB"));
    try (var again = new Browser(server, false)) {
      assertTrue(
          Browser.main(again.logIn("budi", Rooms.PASSWORD)).contains("aplikasi autentikator"));
      HtmlForm form = Browser.form(again.get("/masuk"), "/masuk");
      form.getInputByName("nama").setValue("budi");
      form.getInputByName("sandi").setValue(Rooms.PASSWORD);
      form.getInputByName("faktor").setValue("123456");
      assertEquals("/hari-ini", Browser.path(Browser.submit(form)));
    }
  }

  @Test
  void deputy_named_isListedWithDates() throws Exception {
    HtmlForm form = Browser.sent(admin.get("/akun"), "/akun/pengganti");
    form.getInputByName("dari").setValue("2026-11-23");
    form.getInputByName("sampai").setValue("2026-11-30");
    String main = Browser.main(Browser.submit(form));
    assertTrue(main.contains("Plh. Admin"), main);
    assertTrue(main.contains("30 November 2026"), main);
  }

  @Test
  void token_made_isShownOnce() throws Exception {
    HtmlForm form = Browser.sent(admin.get("/akun-saya"), "/akun-saya/token");
    form.getInputByName("keperluan").setValue("Dasbor kantor");
    assertTrue(Browser.main(Browser.submit(form)).contains("jgs_rahasia"));
    String main = Browser.main(admin.get("/akun-saya"));
    assertTrue(main.contains("Dasbor kantor"));
    assertFalse(main.contains("jgs_rahasia"));
  }

  @Test
  void procedure_changed_holdsForTheNextPage() throws Exception {
    HtmlForm form =
        admin.get("/pengaturan/prosedur").getForms().stream()
            .filter(each -> each.asXml().contains("value=\"libur\""))
            .findFirst()
            .orElseThrow();
    form.getTextAreaByName("isi").setText("2027-01-01|Tahun <b>Baru|LIBUR");
    assertTrue(Browser.main(Browser.submit(form)).contains("Prosedur disimpan."));
    HtmlPage page = admin.get("/pengaturan/prosedur");
    assertTrue(page.getBody().getTextContent().contains("2027-01-01|Tahun <b>Baru|LIBUR"));
  }

  @Test
  void procedure_badLine_isNamedAndStaysInTheForm() throws Exception {
    HtmlForm form =
        admin.get("/pengaturan/prosedur").getForms().stream()
            .filter(each -> each.asXml().contains("value=\"libur\""))
            .findFirst()
            .orElseThrow();
    form.getTextAreaByName("isi").setText("besok|libur");
    HtmlPage page = Browser.submit(form);
    assertEquals(422, Browser.status(page));
    assertTrue(Browser.main(page).contains("Periksa bagian ini: besok|libur"));
  }

  @Test
  void hours_ofRamadan_areTypedOnThePageAndMistakesStayInIt() throws Exception {
    HtmlForm form = lines(admin.get("/pengaturan/prosedur"), "jamkerja");
    String now = form.getTextAreaByName("isi").getText();
    assertTrue(now.contains("JUMAT|08:00-11:30 13:00-17:00"), now);
    form.getTextAreaByName("isi").setText(now.replace("16:30", "siang"));
    HtmlPage refused = Browser.submit(form);
    assertEquals(422, Browser.status(refused));
    HtmlForm again = lines(refused, "jamkerja");
    assertTrue(again.getTextAreaByName("isi").getText().contains("siang"));

    again.getTextAreaByName("isi").setText(now.replace("16:30", "16:00"));
    assertTrue(Browser.main(Browser.submit(again)).contains("Prosedur disimpan"));
    HtmlForm saved = lines(admin.get("/pengaturan/prosedur"), "jamkerja");
    assertTrue(saved.getTextAreaByName("isi").getText().contains("13:00-16:00"));
  }

  private static HtmlForm lines(HtmlPage page, String act) {
    return page.getForms().stream()
        .filter(form -> form.getInputsByName("aksi").size() == 1)
        .filter(form -> form.getInputByName("aksi").getValue().equals(act))
        .findFirst()
        .orElseThrow();
  }
}
