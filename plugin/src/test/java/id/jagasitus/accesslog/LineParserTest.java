package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.LogLine;
import id.jagasitus.event.RequestEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineParserTest {

  private static Optional<RequestEvent> parse(LogFormat format, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var line = new LogLine();
    var parser = new LineParser(format, peer -> peer.startsWith("10."));
    return parser.parse(bytes, 0, bytes.length, line)
        ? Optional.of(line.toEvent())
        : Optional.empty();
  }

  private static RequestEvent combined(String request, String rest) {
    return parse(
            LogFormat.COMBINED,
            "203.0.113.7 - - [30/Jun/2026:10:00:01 +0700] \"" + request + "\" " + rest)
        .orElseThrow();
  }

  private static LogFormat recognised(String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    return Recognition.of(bytes, bytes.length).orElseThrow();
  }

  @Test
  void combined_wholeLine_isRead() {
    RequestEvent event =
        combined(
            "POST /cari?kata=sidang HTTP/2.0", "404 1234 \"https://x.example/\" \"Agent/1 (a)\"");
    assertEquals(Instant.parse("2026-06-30T03:00:01Z").toEpochMilli(), event.time());
    assertEquals("203.0.113.7", event.client());
    assertEquals("POST", event.method());
    assertEquals("/cari", event.path());
    assertEquals("kata=sidang", event.query());
    assertEquals("HTTP/2.0", event.protocol());
    assertEquals(404, event.status());
    assertEquals(1234, event.bytes());
    assertEquals("https://x.example/", event.referer());
    assertEquals("Agent/1 (a)", event.userAgent());
  }

  @Test
  void formats_areRecognised_andRead() {
    String time = "[30/Jun/2026:10:00:01 +0700] \"GET / HTTP/1.1\" 200 5";
    String tail = " \"-\" \"Mozilla/5.0\"";
    assertEquals(LogFormat.COMMON, recognised("203.0.113.7 - bob " + time));
    assertEquals(LogFormat.COMBINED, recognised("2001:db8::7 - - " + time + tail));
    assertEquals(
        LogFormat.COMBINED_FORWARDED,
        recognised("10.0.0.1 - - " + time + tail + " \"203.0.113.9\""));
    assertEquals(
        LogFormat.FORWARDED_COMBINED,
        recognised("203.0.113.9, 10.0.0.2 10.0.0.1 - - " + time + tail));
    assertEquals(LogFormat.VHOST_COMMON, recognised("www.x.go.id:443 203.0.113.7 - - " + time));
    assertEquals(
        LogFormat.VHOST_COMBINED, recognised("www.x.go.id:443 203.0.113.7 - - " + time + tail));
    assertEquals(
        LogFormat.VHOST_COMBINED_FORWARDED,
        recognised("www.x.go.id 10.0.0.1 - - " + time + tail + " \"203.0.113.9, 10.0.0.2\""));
  }

  private static final String AT = " - - [30/Jun/2026:10:00:01 +0700] \"GET /a HTTP/2\" 200 5";

  @Test
  void liteSpeed_lineInQuotes_isReadAsWhatIsInThem() {
    String line = "\"203.0.113.7" + AT + " \"https://x.example/\" \"Agent/1 (a)\"\"";
    assertEquals(LogFormat.COMBINED, recognised(line));
    RequestEvent event = parse(LogFormat.COMBINED, line).orElseThrow();
    assertEquals("203.0.113.7", event.client());
    assertEquals("https://x.example/", event.referer());
    assertEquals("Agent/1 (a)", event.userAgent());
  }

  @Test
  void liteSpeed_lineThatOnlyBeginsWithAQuote_isRead() {
    String line = "\"203.0.113.7" + AT + " \"-\" \"Agent/537.36\"";
    assertEquals("Agent/537.36", parse(LogFormat.COMBINED, line).orElseThrow().userAgent());
  }

  @Test
  void liteSpeed_commonLineInQuotesWithItsHost_isRead() {
    String line = "\"www.x.go.id 203.0.113.7" + AT + '"';
    assertEquals(LogFormat.VHOST_COMMON, recognised(line));
    RequestEvent event = parse(LogFormat.VHOST_COMMON, line).orElseThrow();
    assertEquals("www.x.go.id", event.host());
    assertEquals("203.0.113.7", event.client());
    assertEquals(5, event.bytes());
  }

  @Test
  void liteSpeed_siteInBrackets_isTheHost() {
    String line = "[\"x.go.id\"] 203.0.113.7" + AT + " \"-\" \"Agent/1\"";
    assertEquals(LogFormat.VHOST_COMBINED, recognised(line));
    RequestEvent event = parse(LogFormat.VHOST_COMBINED, line).orElseThrow();
    assertEquals("x.go.id", event.host());
    assertEquals("203.0.113.7", event.client());
  }

  @Test
  void vhost_isTheHost_withoutPort() {
    RequestEvent event =
        parse(
                LogFormat.VHOST_COMBINED,
                "www.x.go.id:443 203.0.113.7 - - [30/Jun/2026:10:00:01 +0700] \"GET / HTTP/1.1\" 200 5 \"-\" \"a\"")
            .orElseThrow();
    assertEquals("www.x.go.id", event.host());
    assertEquals("203.0.113.7", event.client());
  }

  @Test
  void forwarded_trustedPeer_namesTheClient() {
    String line =
        "%s - - [30/Jun/2026:10:00:01 +0700] \"GET / HTTP/1.1\" 200 5 \"-\" \"a\" \"1.1.1.1, 203.0.113.9, 10.0.0.2\"";
    RequestEvent trusted =
        parse(LogFormat.COMBINED_FORWARDED, line.formatted("10.0.0.1")).orElseThrow();
    assertEquals("203.0.113.9", trusted.client());
    assertEquals("10.0.0.1", trusted.peer());
    RequestEvent stranger =
        parse(LogFormat.COMBINED_FORWARDED, line.formatted("198.51.100.1")).orElseThrow();
    assertEquals("198.51.100.1", stranger.client());
  }

  @Test
  void escapes_ofEveryServer_areUndone() {
    assertEquals(
        "a\"b\\c\nd\u00e9",
        combined("GET / HTTP/1.1", "200 5 \"-\" \"a\\\"b\\\\c\\nd\\xc3\\xa9\"").userAgent());
    assertEquals("\u00e9", combined("GET / HTTP/1.1", "200 5 \"-\" \"\\u00e9\"").userAgent());
    assertEquals("\\q\\x", combined("GET / HTTP/1.1", "200 5 \"-\" \"\\q\\x\"").userAgent());
  }

  @Test
  void requests_ofOddShape_areKeptWhole() {
    assertEquals("", combined("-", "408 -").path());
    assertEquals("\u0016\u0003\u0001", combined("\\x16\\x03\\x01", "400 226").path());
    assertEquals("/a b \"c", combined("GET /a b \"c HTTP/1.1", "400 1").path());
    assertEquals("/", combined("GET /", "200 1").path());
    assertEquals("", combined("", "400 0").path());
  }

  @Test
  void absentValues_areAbsent() {
    RequestEvent event = combined("GET / HTTP/1.1", "- - \"-\" \"-\"");
    assertEquals(-1, event.status());
    assertEquals(0, event.bytes());
    assertEquals("", event.referer() + event.userAgent());
  }

  @Test
  void ourOwnTail_givesMillisAndDuration() {
    RequestEvent event =
        combined("GET / HTTP/1.1", "200 5 \"-\" \"a\" jg1 1782788401234 5678 https");
    assertEquals(1782788401234L, event.time());
    assertEquals(5678, event.durationMicros());
  }

  @Test
  void brokenLines_areRejected() {
    for (String line :
        List.of(
            "",
            "garbage",
            "203.0.113.7 - - [30/Foo/2026:10:00:01 +0700] \"GET / HTTP/1.1\" 200 5",
            "203.0.113.7 - - [31/Feb/2026:10:00:01 +0700] \"GET / HTTP/1.1\" 200 5",
            "203.0.113.7 - - [30/Jun/2026:25:00:01 +0700] \"GET / HTTP/1.1\" 200 5",
            "203.0.113.7 - - [30/Jun/2026:10:00:01 +0700] \"GET / HTTP/1.1\" abc 5",
            "203.0.113.7 - - [30/Jun/2026:10:00:01 +0700] \"GET / HTTP/1.1\"",
            "- [30/Jun/2026:10:00:01 +0700] \"GET / HTTP/1.1\" 200 5")) {
      assertEquals(Optional.empty(), parse(LogFormat.COMBINED, line), line);
    }
  }

  @Test
  void anyBytes_neverThrow() {
    var random = new Random(7);
    byte[] good = Lines.line("203.0.113.7", 1, "/a?b=\\x41").getBytes(StandardCharsets.UTF_8);
    var parser = new LineParser(LogFormat.VHOST_COMBINED_FORWARDED, peer -> true);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = good.clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(bytes.length + 1);
      read += parser.parse(bytes, 0, length, new LogLine()) ? 1 : 0;
    }
    assertTrue(read >= 0);
    assertFalse(parser.parse(good, 0, 0, new LogLine()));
  }
}
