package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.List;
import java.util.Map;

/** Events and reports of this package's tests. */
final class TestEvents {

  private TestEvents() {}

  static RequestEvent page(String path) {
    return new EventReader(CaptureConfig.DEFAULT)
        .read(new ReportedIncoming(report(path)), 1_000, Source.CONTAINER, false);
  }

  /** A report of a plain GET; further headers by name and value in turn. */
  static Map<String, Object> report(String uri, String... headers) {
    var all = new java.util.HashMap<String, Object>();
    all.put("Host", List.of("pn.example:8080"));
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
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
