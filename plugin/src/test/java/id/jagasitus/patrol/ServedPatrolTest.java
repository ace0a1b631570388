package id.jagasitus.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.journal.Journal;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.OwnProbes;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A court's site of three pages on a server of its own, which may tell its visitors apart. */
final class ServedPatrolTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final String GOOD =
      "<html><head><title>Pengadilan</title></head><body><h1>Pengadilan</h1><p>Melayani pencari"
          + " keadilan dengan adil.</p><a href='/berita.html'>Berita</a> <a href='profil.html'>Profil</a>"
          + " <a href='https://lain.example/'>Lain</a> <a href='/surat.pdf'>Surat</a></body></html>";
  private static final String BAD =
      "<html><head><title>Slot Gacor Maxwin</title></head><body><h1>Slot gacor</h1><a"
          + " href='https://promo.example/'>Daftar slot</a></body></html>";

  private record Request(String path, String agent) {}

  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger rests = new AtomicInteger();
  private volatile boolean cloaked = true;
  private volatile String more = "";
  private Instant now = NOW;
  private TestServer server;
  private OwnProbes probes;
  private Optional<URI> site = Optional.empty();
  private ServedPatrol patrol;

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void start() throws IOException {
    journal = Journal.open(folder.resolve("journal"), () -> now);
    server = new TestServer(this::answer);
    site = Optional.of(server.home());
    probes = new OwnProbes(() -> now);
    patrol =
        new ServedPatrol(
            () -> site,
            () -> new Hosts("127.0.0.1", Set.of()),
            () -> new PageFetch(TestServer.guard(), Duration.ofSeconds(20), probes),
            rests::incrementAndGet,
            new ServedPages(new Random(1)),
            new TieWatch(
                Outgoing.open(folder.resolve("outgoing"), journal),
                new Publishing(journal),
                () -> new Hosts("127.0.0.1", Set.of())),
            () -> now,
            () -> TestSite.ZONE);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    journal.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    String path = exchange.getRequestURI().getPath();
    requests.add(new Request(path, agent));
    boolean known = List.of("/", "/berita.html", "/profil.html").contains(path);
    boolean bad = cloaked && agent.contains("Googlebot");
    byte[] body = (bad ? BAD + more : known ? GOOD : "tidak ada").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(bad || known ? 200 : 404, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Test
  void look_gamblingForGooglebotOnly_isOneCriticalSignalOfTheSite() throws Exception {
    List<Signal> signals = patrol.look();
    assertEquals(1, signals.size(), signals::toString);
    Signal signal = signals.getFirst();
    assertEquals("cloaking", signal.intent());
    assertEquals(Severity.CRITICAL, signal.severity());
    assertTrue(signal.succeeded());
    assertEquals(new Subject.Place(site.orElseThrow().toString()), signal.subject());
    assertEquals("googlebot, googlebot_desktop", signal.facts().get("seen_by"));
    assertEquals("4", signal.facts().get("count"));
    assertTrue(patrol.view().injections().getFirst().cloaked());
  }

  @Test
  void look_again_tellsOnlyMorePlacesUntilItWasGone() throws Exception {
    patrol.look();
    assertEquals("5", patrol.look().getFirst().facts().get("count"));
    assertEquals("6", patrol.look().getFirst().facts().get("count"));
    assertEquals("7", patrol.look().getFirst().facts().get("count"));
    assertEquals(List.of(), patrol.look());
    cloaked = false;
    patrol.look();
    now = NOW.plus(Duration.ofHours(25));
    assertEquals(List.of(), patrol.look());
    assertEquals(List.of(), patrol.view().injections());
    cloaked = true;
    assertEquals(1, patrol.look().size());
  }

  @Test
  void look_pageThatSaysSomethingElse_isToldAgainForANewJudgement() throws Exception {
    String first = patrol.look().getFirst().facts().get("content");
    everyPage();
    assertEquals(List.of(), patrol.look());
    more = "<p>Dilihat 1.204 kali</p>";
    everyPage();
    more = "<p>Dilihat 1.377 kali</p>";
    assertEquals(List.of(), patrol.look(), "figures change by themselves");
    more = "<p>Bonus lain untuk anggota baru</p>";
    Signal again = patrol.look().getFirst();
    assertEquals("cloaking", again.intent());
    assertNotEquals(first, again.facts().get("content"));
  }

  @Test
  void look_afterTheCleanUp_forgetsEveryBadPageAtOnce() throws Exception {
    everyPage();
    assertTrue(patrol.view().injections().getFirst().places().size() > 5);
    cloaked = false;
    patrol.look();
    assertEquals(List.of(), patrol.view().injections());
  }

  /** The rounds in which each page that takes turns is asked for. */
  private void everyPage() throws Exception {
    for (int round = 0; round < 4; round++) {
      patrol.look();
    }
  }

  @Test
  void look_honestSite_findsNothing() throws Exception {
    cloaked = false;
    assertEquals(List.of(), patrol.look());
    assertTrue(patrol.view().done());
    assertEquals(
        List.of("/", "/*", "/berita.html", "/profil.html"),
        patrol.view().pages().stream().map(ServedView.Looked::path).toList());
  }

  @Test
  void look_oneRound_isBoundedRestsAndStaysOnTheSite() throws Exception {
    patrol.look();
    assertTrue(requests.size() <= 60, () -> requests.size() + " requests");
    assertEquals(requests.size() - 1, rests.get());
    assertTrue(requests.stream().noneMatch(request -> request.path().endsWith(".pdf")));
    assertEquals(Visitor.OWN_NAME, requests.element().agent());
  }

  @Test
  void look_requests_areKnownAsOurOwn() throws Exception {
    patrol.look();
    for (Request request : requests) {
      assertTrue(probes.made(request.path(), request.agent(), NOW.toEpochMilli() + 900));
    }
    Request one = requests.element();
    assertEquals(Visitor.OWN_NAME, OwnProbes.named(one.agent()));
    String robot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    assertTrue(probes.made("/", OwnProbes.named(robot), NOW.toEpochMilli()));
    assertTrue(OwnProbes.named(robot).startsWith(Visitor.OWN_NAME + " (sebagai Mozilla"));
    assertFalse(probes.made(one.path(), "sqlmap/1.7", NOW.toEpochMilli()));
    assertFalse(probes.made("/lain", one.agent(), NOW.toEpochMilli()));
    assertFalse(probes.made(one.path(), one.agent(), NOW.plusSeconds(61).toEpochMilli()));
  }

  @Test
  void look_siteDown_saysSoPageByPage() throws Exception {
    server.close();
    assertEquals(List.of(), patrol.look());
    assertFalse(patrol.view().pages().getFirst().problem().isEmpty());
  }

  @Test
  void look_noAddress_asksNobody() throws Exception {
    site = Optional.empty();
    assertEquals(List.of(), patrol.look());
    assertFalse(patrol.view().done());
    assertTrue(requests.isEmpty());
  }
}
