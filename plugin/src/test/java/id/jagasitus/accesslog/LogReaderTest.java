package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import org.junit.jupiter.api.Test;

final class LogReaderTest {

  @Test
  void line_ofACombinedLog_isItsRequest() {
    RequestEvent event =
        LogReader.line(
                "203.0.113.9 - - [01/Jun/2026:07:00:00 +0700] \"GET /cari?q=a%20b HTTP/1.1\" 404 12"
                    + " \"-\" \"curl/8\"  ")
            .orElseThrow();

    assertEquals("/cari?q=a%20b", event.uri());
    assertEquals("203.0.113.9", event.client());
    assertEquals(404, event.status());
  }

  @Test
  void line_ofSomethingElse_isEmpty() {
    assertTrue(LogReader.line("GET / HTTP/1.1").isEmpty());
    assertTrue(LogReader.line("").isEmpty());
  }
}
