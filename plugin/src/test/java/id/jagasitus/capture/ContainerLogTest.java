package id.jagasitus.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ContainerLogTest {

  private final List<RequestEvent> events = new ArrayList<>();
  private final ContainerLog log =
      new ContainerLog(CaptureConfig.DEFAULT, this::read, () -> Instant.ofEpochMilli(77));

  private void read(Waiting request) {
    request.event().ifPresent(events::add);
  }

  private RequestEvent event(String uri, String... headers) {
    return log.event(TestEvents.report(uri, headers));
  }

  @Test
  void accept_refusedRequest_isReadFromTheReport() {
    Map<String, Object> report =
        TestEvents.report("/a..%2fb?nik=317&c", "User-Agent", "x", "Referer", "http://y/?token=1");
    report.put("status", 400);
    RequestEvent event = log.event(report);
    assertTrue(event.refused());
    assertEquals("/a..%2fb?nik=***&c", event.uri());
    assertEquals("pn.example", event.host());
    assertEquals("http://y/?token=***", event.referer());
    assertEquals(400, event.status());
    assertEquals(12, event.bytes());
    assertEquals(-1, event.durationMicros());
    assertEquals(Source.CONTAINER, event.source());
  }

  @Test
  void accept_requestOfSomebodyLoggedIn_isOurOwn() {
    Map<String, Object> report = TestEvents.report("/admin/pengunjung");
    report.put("event", Handover.OWN);
    RequestEvent event = log.event(report);
    assertTrue(event.own());
    assertFalse(event.refused());
    assertFalse(event("/admin/pengunjung", "Jagasitus-Event", "own").own());
  }

  @Test
  void accept_requestTheFilterSaw_isNotRefused() {
    Map<String, Object> report = TestEvents.report("/page");
    report.put("durationNanos", 2_500_000L);
    log.accept(report);
    report.put("event", true);
    report.put("status", 404);
    log.accept(report);
    RequestEvent page = TestEvents.page("/page");
    assertEquals(
        List.of(
            page.answered(Source.CONTAINER, 200, 12, 2_500),
            page.answered(Source.CONTAINER, 404, 12, 2_500)),
        events);
    assertFalse(page.refused());
  }

  @Test
  void accept_nothingKnown_stillMakesAnEvent() {
    log.accept(Map.of());
    RequestEvent event = events.getFirst();
    assertEquals(77, event.time());
    assertEquals("", event.path());
    assertNull(event.query());
    assertEquals(-1, event.status());
    assertEquals(-1, event.bytes());
  }

  @Test
  void accept_sinkThrows_isCountedNotThrown() {
    var failing =
        new ContainerLog(
            CaptureConfig.DEFAULT,
            event -> {
              throw new IllegalStateException();
            },
            () -> Instant.EPOCH);
    failing.accept(TestEvents.report("/"));
    assertEquals(1, failing.failures());
  }

  @Test
  void accept_unreadableReport_isCountedAndNothingRecorded() {
    Map<String, Object> report = TestEvents.report("/");
    Consumer<BiConsumer<String, String>> failing =
        each -> {
          throw new IllegalStateException();
        };
    report.put("headers", failing);
    log.accept(report);
    assertEquals(List.of(), events);
    assertEquals(1, log.failures());
  }

  @Test
  void accept_weight_isTheReports() {
    var weights = new ArrayList<Long>();
    var weighing =
        new ContainerLog(
            CaptureConfig.DEFAULT, request -> weights.add(request.weight()), () -> Instant.EPOCH);
    Map<String, Object> report = TestEvents.report("/");
    weighing.accept(report);
    report.put("weight", 77_000);
    weighing.accept(report);
    assertEquals(List.of(Weight.FIXED, 77_000L), weights);
  }

  @Test
  void read_absoluteForm_keepsPathAndQueryOnly() {
    assertEquals("/a?b=http://c/", event("http://pn.example/a?b=http://c/").uri());
    assertEquals("/", event("http://pn.example").uri());
    assertEquals("/a/http://b", event("/a/http://b").uri());
  }

  @Test
  void read_longTexts_areCutAndTheirLengthKept() {
    RequestEvent event =
        event("/" + "p".repeat(9_999) + "?" + "q".repeat(9_000), "User-Agent", "u".repeat(70_000));
    assertEquals(Limits.PATH, event.path().length());
    assertEquals(Limits.QUERY, String.valueOf(event.query()).length());
    assertEquals(19_000, event.originalLength());
    assertEquals(Limits.USER_AGENT, event.userAgent().length());
    assertTrue(event.userAgent().endsWith("…70000"), event.userAgent());
  }

  @Test
  void read_cutInASurrogatePair_keepsNoHalf() {
    assertEquals("a", Limits.plainly("a\ud83d\ude00", 2));
  }

  @Test
  void read_unusualHeaders_areKeptByLowerCaseName() {
    RequestEvent event =
        event(
            "/",
            "X-Scanner",
            "yes",
            "Accept",
            "*/*",
            "Accept-Encoding",
            "${jndi:ldap://x}",
            "Authorization",
            "Basic c2l0aTpyYWhhc2lh",
            "X-Api-Key",
            "12",
            "X-Original-URL",
            "/?password=1");
    assertEquals(
        Map.of(
            "x-scanner",
            "yes",
            "accept-encoding",
            "${jndi:ldap://x}",
            "authorization",
            "Basic ***",
            "x-api-key",
            "***",
            "x-original-url",
            "/?password=***"),
        event.headers());
  }

  @Test
  void read_thousandHeaders_keepsSoMany() {
    var headers = new ArrayList<String>();
    for (int i = 0; i < 1000; i++) {
      headers.add("X-" + i);
      headers.add("v".repeat(1000));
    }
    RequestEvent event = event("/", headers.toArray(new String[0]));
    assertEquals(Limits.HEADERS, event.headers().size());
    assertTrue(event.headers().values().stream().allMatch(v -> v.length() <= Limits.HEADER_VALUE));
  }

  @Test
  void read_repeatedHeader_isJoinedAlsoWhereOneValueIsOdd() {
    RequestEvent event =
        event("/", "Accept", "*/*", "X-Twice", "1", "x-twice", "2", "Accept", "<script>");
    assertEquals(Map.of("accept", "*/*, <script>", "x-twice", "1, 2"), event.headers());
    assertEquals("a, b", event("/", "User-Agent", "a", "user-agent", "b").userAgent());
  }

  @Test
  void read_headersOfAProxy_areUsualBehindOneOnly() {
    String[] headers = {"X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https", "Via", "p"};
    RequestEvent direct = event("/", headers);
    assertEquals(Map.of("x-forwarded-proto", "https", "via", "p"), direct.headers());
    assertEquals("http", direct.scheme());
    var config =
        new CaptureConfig(
            List.of(Network.parse("203.0.113.0/24")),
            CaptureConfig.ChainHeader.EITHER,
            Set.of(),
            1_024,
            1 << 20);
    RequestEvent behind =
        new ContainerLog(config, this::read, () -> Instant.EPOCH)
            .event(TestEvents.report("/", headers));
    assertEquals(Map.of(), behind.headers());
    assertEquals("https", behind.scheme());
  }

  @Test
  void read_cookies_keepsNamesOnly() {
    assertEquals(
        List.of("a", "b c", ""),
        event("/", "Cookie", "a=rahasia; b c=1;; =x; tanpa").cookieNames());
  }

  @Test
  void read_forgedChain_isRecordedNotBelieved() {
    RequestEvent event = event("/", "X-Forwarded-For", "1.2.3.4", "Forwarded", "for=5.6.7.8");
    assertEquals("203.0.113.9", event.client());
    assertEquals("1.2.3.4 | for=5.6.7.8", event.forwarded());
  }

  @Test
  void read_contentLength_mustBeALength() {
    assertEquals(12, event("/", "Content-Length", "12").contentLength());
    for (String bad : List.of("", "-1", "1e3", "12, 12", "9".repeat(19))) {
      assertEquals(-1, event("/", "Content-Length", bad).contentLength(), bad);
    }
  }

  @Test
  void read_hostWithPortOrBrackets_isTheNameAlone() {
    assertEquals("[::1]", event("/", "Host", "[::1]:8080").host());
    assertEquals("[::1]", event("/", "Host", "[::1]").host());
    assertEquals("a", event("/", "Host", "A:80").host());
  }
}
