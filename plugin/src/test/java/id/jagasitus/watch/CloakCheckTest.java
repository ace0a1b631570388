package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Probes a server of its own that treats visitors differently. */
final class CloakCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Hosts COURT = new Hosts("127.0.0.1", Set.of());
  private static final String GOOD =
      "<html><head><title>Pengadilan</title></head><body><h1>Pengadilan</h1><p>Melayani pencari keadilan"
          + " di Kabupaten Contoh dengan adil dan cepat setiap hari kerja.</p><p>6 November 2026</p></body></html>";
  private static final String BAD =
      "<html><head><title>Slot Gacor Maxwin</title></head><body><h1>Slot gacor</h1><a"
          + " href='https://promo.example/'>Daftar slot</a></body></html>";

  private HttpServer server;
  private ExecutorService threads;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void probe_honestServer_findsNothing() throws Exception {
    serve(of -> false, BAD);
    ScanResult result = probe();
    assertEquals(Verdict.NONE, result.verdict(), () -> result.signals().toString());
    assertEquals(LocalDate.of(2026, 11, 6), result.date().orElseThrow());
  }

  @Test
  void probe_everyCondition_isCritical() throws Exception {
    List<Predicate<Headers>> conditions =
        List.of(
            of -> agent(of).contains("Googlebot"),
            of -> agent(of).contains("Google-InspectionTool"),
            of -> agent(of).contains("Google-Site-Verification"),
            of -> agent(of).contains("AdsBot"),
            of -> agent(of).contains("bingbot"),
            of -> agent(of).contains("Mobile"),
            of -> header(of, "Referer").contains("google.co.id"),
            of -> header(of, "Referer").contains("google."),
            of -> header(of, "Referer").contains("bing."),
            of -> header(of, "Accept-Language").startsWith("id"),
            of -> header(of, "Referer").contains("google") && agent(of).contains("Mobile"));
    for (Predicate<Headers> condition : conditions) {
      serve(condition, BAD);
      assertEquals(
          Verdict.CRITICAL, probe().verdict(), "condition " + conditions.indexOf(condition));
    }
  }

  @Test
  void probe_neutralPageForGoogleOnly_isCriticalByItsTitle() throws Exception {
    serve(
        of -> agent(of).contains("Googlebot"),
        GOOD.replace("<title>Pengadilan", "<title>Promo sepatu"));
    assertTrue(ids(probe()).contains("cloaked-title"));
  }

  @Test
  void probe_redirectForVisitorsFromGoogle_isCritical() throws Exception {
    answer(
        exchange -> {
          boolean from = header(exchange.getRequestHeaders(), "Referer").contains("google");
          if (from) {
            exchange.getResponseHeaders().add("Location", "https://naga303.example/");
          }
          send(
              exchange,
              from ? 302 : 200,
              from ? new byte[0] : GOOD.getBytes(StandardCharsets.UTF_8));
        });
    assertTrue(ids(probe()).contains("cloaked-redirect"));
  }

  @Test
  void probe_pageThatExistsForGoogleOnly_isCritical() throws Exception {
    answer(
        exchange -> {
          boolean robot = agent(exchange.getRequestHeaders()).contains("Googlebot");
          send(
              exchange,
              robot ? 200 : 404,
              (robot ? BAD : "tidak ada").getBytes(StandardCharsets.UTF_8));
        });
    assertEquals(Verdict.CRITICAL, probe().verdict());
  }

  @Test
  void get_endlessStream_isCutAtTheLimit() throws Exception {
    answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = "slot ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
          try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 1_000; i++) {
              out.write(piece);
            }
          } catch (IOException gone) {
            return; // the reader hung up, as it should
          }
        });
    PageFetch.Fetched fetched = fetch(20).get(address(), Visitor.SELF);
    assertEquals(FileText.MOST_BYTES, fetched.text().length());
    assertTrue(!fetched.whole());
  }

  @Test
  void get_gzipBomb_isCutAtTheLimit() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(nothing);
      }
    }
    answer(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          send(exchange, 200, packed.toByteArray());
        });
    assertEquals(FileText.MOST_BYTES, fetch(20).get(address(), Visitor.SELF).text().length());
  }

  @Test
  void follow_redirectLoop_ends() throws Exception {
    answer(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/lagi");
          send(exchange, 302, new byte[0]);
        });
    assertEquals(6, fetch(20).follow(address(), Visitor.SELF, COURT).chain().size());
  }

  @Test
  void probe_whatShowsNoPage_saysSo() throws Exception {
    answer(exchange -> send(exchange, 404, new byte[0]));
    assertEquals(List.of("no-page"), ids(probe()));
  }

  @Test
  void probe_redirectLoop_isSaidNotFollowed() throws Exception {
    answer(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/lagi");
          send(exchange, 302, new byte[0]);
        });
    assertEquals(List.of("redirect-unfollowed"), ids(probe()));
  }

  @Test
  void get_answerThatNeverEnds_isGivenUpInWords() throws Exception {
    answer(exchange -> exchange.sendResponseHeaders(200, 100));
    IOException e = assertThrows(IOException.class, () -> fetch(1).get(address(), Visitor.SELF));
    assertTrue(String.valueOf(e.getMessage()).contains("did not answer completely"), e::toString);
  }

  @Test
  void check_innerAddresses_areRefusedUnlessTheyAreTheSite() throws Exception {
    var guard = new AddressGuard(List.of("127.0.0.1"));
    guard.check(URI.create("http://127.0.0.1:1/"));
    for (String inner :
        List.of(
            "10.0.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "[::1]",
            "[fd00::1]",
            "100.64.0.1",
            "0.0.0.0")) {
      assertThrows(
          IOException.class, () -> guard.check(URI.create("http://" + inner + "/")), inner);
    }
    assertThrows(IOException.class, () -> guard.check(URI.create("file:///etc/passwd")));
    guard.check(
        URI.create("http://contoh.example/"),
        name -> new InetAddress[] {InetAddress.getByName("93.184.216.34")});
  }

  private void serve(Predicate<Headers> condition, String other) {
    answer(
        exchange ->
            send(
                exchange,
                200,
                (condition.test(exchange.getRequestHeaders()) ? other : GOOD)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private void answer(com.sun.net.httpserver.HttpHandler handler) {
    if (serving) {
      server.removeContext("/");
    }
    serving = true;
    server.createContext("/", handler);
  }

  private boolean serving;

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String agent(Headers of) {
    return header(of, "User-Agent");
  }

  private static String header(Headers of, String name) {
    String value = of.getFirst(name);
    return value == null ? "" : value;
  }

  private static List<String> ids(ScanResult result) {
    return result.signals().stream().map(ScanSignal::id).toList();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private static PageFetch fetch(int seconds) {
    return new PageFetch(new AddressGuard(List.of("127.0.0.1")), Duration.ofSeconds(seconds));
  }

  private ScanResult probe() throws Exception {
    try (PageFetch fetch = fetch(20)) {
      return new CloakCheck(fetch, new CleanScanner(Programs.EXPECTED), COURT, TODAY)
          .probe(address());
    }
  }
}
