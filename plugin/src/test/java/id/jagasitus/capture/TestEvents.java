package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Events and reports of this package's tests. */
final class TestEvents {

  private TestEvents() {}

  static RequestEvent page(String path) {
    return new EventReader(CaptureConfig.DEFAULT)
        .read(
            new ReportedIncoming(report(path)),
            new EventReader.Outcome(1_000, Source.CONTAINER, false, -1, -1, -1));
  }

  /** A report of a plain GET; further headers by name and value in turn. */
  static Map<String, Object> report(String uri, String... headers) {
    Consumer<BiConsumer<String, String>> all =
        each -> {
          if (!List.of(headers).contains("Host")) {
            each.accept("Host", "pn.example:8080");
          }
          for (int i = 0; i < headers.length; i += 2) {
            each.accept(headers[i], headers[i + 1]);
          }
        };
    return new java.util.HashMap<>(
        Map.of(
            "method",
            "GET",
            "uri",
            uri,
            "protocol",
            "HTTP/1.1",
            "scheme",
            "http",
            "peer",
            "203.0.113.9",
            "headers",
            all,
            "status",
            200,
            "bytes",
            12L,
            "time",
            1_000L));
  }
}
