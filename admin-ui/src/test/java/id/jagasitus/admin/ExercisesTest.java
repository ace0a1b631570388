package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.console.office.CaseSources;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.office.Case;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.State;
import java.util.List;
import java.util.Optional;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** <em>Latihan</em>: begun, walked alone, ended, and what each role sees of it. */
final class ExercisesTest {

  private AdminServer server;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    server = Rooms.with(Rooms.visits());
    server.console.accounts.put(
        "rangkap", Rooms.PASSWORD, Role.ADMIN, Role.KASUBBAG, Role.SEKRETARIS);
    server.console.accounts.put("siti", Rooms.PASSWORD, Role.KASUBBAG);
    server.console.office.desks.foundBy(new Played());
    browser = new Browser(server, false);
  }

  @AfterEach
  void close() throws Exception {
    browser.close();
    server.close();
  }

  /** The findings that drills bring about. */
  private static final class Played implements CaseSources.Findings {
    @Override
    public Optional<KeptFinding> keep(long id) {
      Subject.Actor actor = Subject.drillActor(1);
      return Optional.of(
          new KeptFinding(
              id,
              id == 1 ? actor.address() : "",
              id == 1 ? actor.network() : Subject.drillPlace(1, "/index.html").place(),
              id == 1 ? "injection" : "injected-content",
              Severity.CRITICAL,
              60,
              List.of("clean-scan"),
              0,
              Rooms.NOW,
              Rooms.NOW,
              true,
              List.of()));
    }

    @Override
    public void made(id.jagasitus.console.Viewer viewer, long finding, long caseNumber) {}
  }

  private HtmlPage begin(String way) throws Exception {
    HtmlForm form = Browser.form(browser.get("/latihan/mulai"), "/latihan/mulai");
    form.getRadioButtonsByName("cara").stream()
        .filter(each -> each.getValueAttribute().equals(way))
        .forEach(each -> each.setChecked(true));
    form.getInputByName("paham").setChecked(true);
    return Browser.submit(form);
  }

  private HtmlPage step() throws Exception {
    return Browser.submit(Browser.form(browser.get("/latihan"), "/latihan/langkah"));
  }

  @Test
  void confirmation_saysWhatHappensWhoIsToldAndThatNobodySeesIt() throws Exception {
    browser.logIn("budi", Rooms.PASSWORD);
    String text = Browser.main(browser.get("/latihan/mulai"));
    assertTrue(text.contains("Pengunjung tidak melihat apa pun"), text);
    assertTrue(text.contains("siti@pn-contoh.go.id"), text);
    assertTrue(text.contains("<b>@pn-contoh.go.id"), text);
    assertTrue(text.contains("Ada 2 temuan kritis yang sungguhan"), text);
    assertTrue(text.contains("setelah 14 hari"), text);
  }

  @Test
  void begin_withoutHavingRead_isRefused() throws Exception {
    browser.logIn("rangkap", Rooms.PASSWORD);
    HtmlForm form = Browser.form(browser.get("/latihan/mulai"), "/latihan/mulai");
    HtmlPage page = Browser.submit(form);
    assertTrue(Browser.main(page).contains("Saya sudah membaca"), Browser.main(page));
    assertTrue(server.console.office.desks.exercises().current().isEmpty());
  }

  @Test
  void begin_withoutBackup_saysWhereToSetItUp() throws Exception {
    server.console.drills.ready = false;
    browser.logIn("budi", Rooms.PASSWORD);
    HtmlPage page = browser.get("/latihan/mulai");
    assertTrue(Browser.main(page).contains("cadangan harus disiapkan dahulu"));
    assertEquals(List.of(), page.getByXPath("//form[contains(@action,'/latihan/mulai')]"));
  }

  @Test
  void alone_oneButtonAfterTheOther_leadsToTheClosingAndItsPaper() throws Exception {
    browser.logIn("rangkap", Rooms.PASSWORD);
    assertTrue(Browser.main(begin("sendiri")).contains("Latihan dimulai."));
    assertTrue(Browser.main(browser.get("/latihan")).contains("Mesin menunggu cadangan"));
    server.console.drills.play();
    for (String done :
        List.of("Insiden latihan dibuka.", "Laporan dikirim", "diteruskan", "Keputusan dicatat")) {
      assertTrue(Browser.main(step()).contains(done), done);
    }
    assertTrue(Browser.main(step()).contains("Penanganan dimulai."));
    HtmlForm restore = Browser.form(browser.get("/latihan"), "/latihan/pulihkan");
    assertTrue(Browser.main(Browser.submit(restore)).contains("sama sampai bita terakhir"));
    assertTrue(Browser.main(step()).contains("dinyatakan teratasi"));
    assertTrue(Browser.main(step()).contains("langsung diuji pulih"));
    assertEquals(List.of("1 rangkap"), server.console.drills.backups);
    assertTrue(Browser.main(step()).contains("Bukti cadangan dicatat."));
    assertTrue(Browser.main(step()).contains("Insiden latihan ditutup."));
    server.console.drills.tick();
    String result = Browser.main(browser.get("/latihan/hasil?no=1"));
    assertTrue(result.contains("Selesai sampai insiden ditutup"), result);
    assertTrue(result.contains("rangkap"), result);
    String paper = Browser.main(browser.get("/laporan/surat/satu?jenis=latihan&tentang=1"));
    assertTrue(paper.contains("BERITA ACARA LATIHAN"), paper);
    assertTrue(paper.contains("Kerja sama antarpejabat"), paper);
  }

  @Test
  void step_pressedTwice_isDoneOnce() throws Exception {
    browser.logIn("rangkap", Rooms.PASSWORD);
    begin("sendiri");
    server.console.drills.play();
    HtmlPage page = browser.get("/latihan");
    Browser.submit(Browser.form(page, "/latihan/langkah"));
    HtmlPage again = Browser.submit(Browser.form(page, "/latihan/langkah"));
    assertTrue(Browser.main(again).contains("tidak sesuai dengan keadaan"), Browser.main(again));
    assertEquals(1, server.console.cases().list().size());
  }

  @Test
  void together_eachSeesWhoseTurnItIs_andMaySolelyDoTheirOwn() throws Exception {
    browser.logIn("budi", Rooms.PASSWORD);
    begin("bersama");
    server.console.drills.play();
    String mine = Browser.main(browser.get("/latihan"));
    assertTrue(mine.contains("Dikerjakan oleh: Admin Website."), mine);
    assertTrue(mine.contains("Buka halamannya"), mine);
    try (var other = Browser.loggedIn(server, "siti")) {
      HtmlPage page = other.get("/latihan");
      assertTrue(Browser.main(page).contains("Giliran orang lain."), Browser.main(page));
      assertFalse(Browser.main(page).contains("Akhiri latihan"), Browser.main(page));
      assertEquals(List.of(), page.getByXPath("//main//form"));
    }
  }

  @Test
  void solo_withoutAllRoles_cannotBeChosen() throws Exception {
    browser.logIn("budi", Rooms.PASSWORD);
    HtmlPage page = browser.get("/latihan/mulai");
    assertEquals(1, page.getByXPath("//input[@value='sendiri'][@disabled]").size());
    assertTrue(Browser.main(begin("sendiri")).contains("Latihan dimulai."));
    assertFalse(
        server.console.office.desks.exercises().current().orElseThrow().solo(),
        "a disabled choice is not sent");
  }

  @Test
  void end_inTheMiddle_leavesNothingToDo() throws Exception {
    browser.logIn("rangkap", Rooms.PASSWORD);
    begin("sendiri");
    server.console.drills.play();
    step();
    step();
    assertTrue(Browser.main(browser.get("/hari-ini")).contains("LATIHAN"));
    HtmlForm end = Browser.form(browser.get("/latihan"), "/latihan/akhiri");
    assertTrue(Browser.main(Browser.submit(end)).contains("Latihan diakhiri."));
    server.console.drills.tick();
    Case about = server.console.cases().list().getFirst();
    assertEquals(State.WITHDRAWN, about.state());
    assertFalse(Browser.main(browser.get("/hari-ini")).contains("LATIHAN"));
    assertTrue(
        Browser.main(browser.get("/latihan/hasil?no=1")).contains("Dihentikan sebelum selesai"));
  }

  @Test
  void restore_fromASnapshotThatIsNotClean_saysSo() throws Exception {
    browser.logIn("rangkap", Rooms.PASSWORD);
    server.console.drills.clean = false;
    begin("sendiri");
    server.console.drills.play();
    for (int i = 0; i < 5; i++) {
      step();
    }
    HtmlForm restore = Browser.form(browser.get("/latihan"), "/latihan/pulihkan");
    assertTrue(Browser.main(Browser.submit(restore)).contains("belum bersih"));
  }

  @Test
  void case_ofADrill_isMarkedOnItsPagesAndMixesWithNothing() throws Exception {
    browser.logIn("rangkap", Rooms.PASSWORD);
    begin("sendiri");
    server.console.drills.play();
    step();
    for (String page : List.of("/insiden", "/insiden/lihat?id=1", "/insiden/lapor?insiden=1")) {
      assertTrue(Browser.main(browser.get(page)).contains("LATIHAN"), page);
    }
  }
}
