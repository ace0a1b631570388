package id.jagasitus.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.home.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteServerTest {

  private static final String PAGE = "<h1>Pengadilan Négéri</h1>";
  private static final String MISSING = "<h1>tidak ditemukan</h1>";

  @TempDir Path folder;
  private final BlockingQueue<Map<String, Object>> reports = new LinkedBlockingQueue<>();
  private SiteServer server;

  @BeforeEach
  void start() throws Exception {
    System.getProperties().put(ReportingInitializer.QUEUE, reports);
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.createDirectories(site.resolve("berkas").resolve("dalam"));
    Files.writeString(site.resolve("index.html"), PAGE);
    Files.writeString(site.resolve("404.html"), MISSING);
    Files.writeString(site.resolve("robots.txt"), "User-agent: *\n");
    server = server(site, 0);
    server.start();
  }

  private SiteServer server(Path site, int port) throws IOException {
    return SiteServer.of(new SiteServer.Address("127.0.0.1", port), site, webApplication(), folder);
  }

  /** A web application as unpacked from a WAR: the initializer's classes and its service entry. */
  private Unpacked webApplication() throws IOException {
    var unpacked = new Unpacked(folder.resolve("war"));
    for (Class<?> type :
        List.of(ReportingInitializer.class, ReportingInitializer.class.getDeclaredClasses()[0])) {
      String name = type.getName().replace('.', '/') + ".class";
      copy(name, unpacked.ownClasses().resolve(name));
    }
    Path service =
        unpacked
            .ownClasses()
            .resolve("META-INF/services/jakarta.servlet.ServletContainerInitializer");
    Files.createDirectories(Objects.requireNonNull(service.getParent()));
    Files.writeString(service, ReportingInitializer.class.getName());
    return unpacked;
  }

  private static void copy(String resource, Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream in =
        Objects.requireNonNull(SiteServerTest.class.getResourceAsStream("/" + resource))) {
      Files.write(file, in.readAllBytes());
    }
  }

  @AfterEach
  void stop() {
    server.stop();
    System.getProperties().remove(ReportingInitializer.QUEUE);
  }

  @Test
  void page_isUtf8WithValidatorsAndNoServerHeader() throws Exception {
    Answer answer = get("/");
    assertEquals("HTTP/1.1 200 OK", answer.statusLine());
    assertEquals(PAGE, answer.body());
    assertTrue(answer.head().contains("Content-Type: text/html;charset=utf-8"), answer.head());
    assertTrue(answer.head().contains("ETag: "), answer.head());
    assertTrue(answer.head().contains("Last-Modified: "), answer.head());
    assertFalse(answer.head().contains("Server:"), answer.head());
    assertFalse(answer.head().contains("Set-Cookie:"), answer.head());
  }

  @Test
  void range_isServed() throws Exception {
    Answer answer = get("/robots.txt", "Range: bytes=0-3");
    assertEquals("HTTP/1.1 206 Partial Content", answer.statusLine());
    assertEquals("User", answer.body());
  }

  @Test
  void conditional_unchangedPage_isNotSentAgain() throws Exception {
    String tag =
        get("/").head().lines().filter(line -> line.startsWith("ETag: ")).findFirst().orElseThrow();
    Answer answer = get("/", "If-None-Match: " + tag.substring("ETag: ".length()));
    assertEquals("HTTP/1.1 304 Not Modified", answer.statusLine());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Plain: yes",
        "Range: bytes=0-3",
        "If-None-Match: *",
        "If-Modified-Since: Fri, 22 Nov 2999 10:00:00 GMT"
      })
  void missingPage_isTheSitesOwn_whateverTheCondition(String header) throws Exception {
    Answer answer = get("/tidak-ada", header);
    assertEquals("HTTP/1.1 404 Not Found", answer.statusLine());
    assertEquals(MISSING, answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/berkas/", "/WEB-INF/web.xml", "/web-inf/web.xml", "/META-INF/x"})
  void folderAndPrivateFiles_areNeverShown(String path) throws Exception {
    Files.createDirectories(folder.resolve("site/WEB-INF"));
    Files.writeString(folder.resolve("site/WEB-INF/web.xml"), "<web-app/>");
    Answer answer = get(path);
    assertTrue(answer.statusLine().matches("HTTP/1.1 40[34] .*"), answer.statusLine());
    assertFalse(answer.body().contains("dalam"), answer.body());
  }

  @Test
  void webInfOfTheSite_isNotObeyed() throws Exception {
    server.stop();
    Path site = folder.resolve("site");
    Files.createDirectories(site.resolve("WEB-INF"));
    Files.writeString(site.resolve("WEB-INF/web.xml"), "this is not even XML");
    server = server(site, 0);
    server.start();
    assertEquals("HTTP/1.1 200 OK", get("/").statusLine());
  }

  @Test
  void link_leadingOutOfTheSite_isNotFollowed() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(folder.resolve("site/out.txt"), folder.resolve("secret.txt"));
    assertEquals("HTTP/1.1 404 Not Found", get("/out.txt").statusLine());
  }

  @Test
  void report_servedPage_hasTheFiltersObjectStatusAndBytes() throws Exception {
    get("/");
    Map<String, Object> report = report();
    assertEquals("seen", report.get("event"));
    assertEquals(200, report.get("status"));
    assertEquals((long) PAGE.getBytes(StandardCharsets.UTF_8).length, report.get("bytes"));
    assertTrue(number(report, "durationNanos") > 0);
  }

  @Test
  void report_headRequest_sentNothing() throws Exception {
    send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertEquals(0L, report().get("bytes"));
  }

  @Test
  void report_thrownException_isTheStatusSent() throws Exception {
    assertEquals("HTTP/1.1 500 Server Error", get("/?fail=1").statusLine());
    assertEquals(500, report().get("status"));
  }

  @ParameterizedTest
  @CsvSource({
    "/..%2fetc/passwd, 400, /..%2fetc/passwd, GET",
    "/%00, 400, '', ''",
    "/a%zz, 400, '', ''"
  })
  void report_refusedByTheServer_hasWhatJettyKept(
      String asked, int status, String uri, String method) throws Exception {
    Answer answer = get(asked, "User-Agent: probe");
    Map<String, Object> report = report();
    assertEquals(answer.body().length(), number(report, "bytes"));
    assertNull(report.get("event"));
    assertEquals(status, report.get("status"));
    assertTrue(String.valueOf(report.get("uri")).endsWith(uri), report.toString());
    assertEquals(method, report.get("method"));
    assertEquals("127.0.0.1", report.get("peer"));
    assertTrue(number(report, "time") > 0);
  }

  @Test
  void report_refusedWithHeaders_keepsThem() throws Exception {
    get("/..%2f", "User-Agent: probe", "X-Twice: 1", "x-twice: 2");
    List<String> headers = headers(report());
    assertTrue(headers.contains("User-Agent: probe"), headers.toString());
    assertTrue(headers.containsAll(List.of("X-Twice: 1", "x-twice: 2")), headers.toString());
  }

  @Test
  void report_headerTooLong_keepsTheUri() throws Exception {
    Answer answer = get("/long", "X-Long: " + "x".repeat(64 << 10));
    assertEquals("HTTP/1.1 431 Request Header Fields Too Large", answer.statusLine());
    assertTrue(String.valueOf(report().get("uri")).endsWith("/long"));
  }

  @Test
  void start_portTaken_saysWhatToDo() throws Exception {
    SiteServer second = server(folder.resolve("site"), URI.create(server.url()).getPort());
    OperatorProblem problem = assertThrows(OperatorProblem.class, second::start);
    assertTrue(String.valueOf(problem.getMessage()).contains("another --port"));
  }

  @Test
  void report_readWhenTheConnectionWentOn_isStillItsOwnRequests() throws Exception {
    var all = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      all.append("GET /robots.txt?n=" + i + " HTTP/1.1\r\nHost: a\r\nX-Number: " + i + "\r\n");
      all.append(i == 49 ? "Connection: close\r\n\r\n" : "\r\n");
    }
    send(all.toString());
    for (int i = 0; i < 50; i++) {
      Map<String, Object> report = report();
      assertEquals("/robots.txt?n=" + i, report.get("uri"));
      assertEquals("X-Number: " + i, headers(report).get(1));
      assertTrue(number(report, "time") > 0 && number(report, "durationNanos") > 0);
    }
  }

  @Test
  void report_longTexts_weighsThem() throws Exception {
    get("/" + "a".repeat(5_000), "X-Long: " + "b".repeat(9_000));
    int weight = (Integer) Objects.requireNonNull(report().get("weight"));
    assertTrue(weight > 4 * 5_000 + 9_000 && weight < 40_000, "weight " + weight);
  }

  @SuppressWarnings("unchecked") // the plugin's description of the report states the types
  private static List<String> headers(Map<String, Object> report) {
    var lines = new ArrayList<String>();
    ((Consumer<BiConsumer<String, String>>) Objects.requireNonNull(report.get("headers")))
        .accept((name, value) -> lines.add(name + ": " + value));
    return lines;
  }

  private Map<String, Object> report() throws InterruptedException {
    return Objects.requireNonNull(reports.poll(10, TimeUnit.SECONDS), "no report came");
  }

  private Answer get(String path, String... headers) throws IOException {
    return send(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList())
            + "\r\n");
  }

  private static long number(Map<String, Object> report, String key) {
    return (Long) Objects.requireNonNull(report.get(key));
  }

  private Answer send(String request) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      return new Answer(answer.substring(0, end), answer.substring(end + 4));
    }
  }

  private record Answer(String head, String body) {
    String statusLine() {
      return head.substring(0, head.indexOf('\r'));
    }
  }
}
