package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.List;
import java.util.Map;

/** Named requests for the tests of detection and findings. */
public final class DetectRequests {

  private static final String BROWSER =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";

  private DetectRequests() {}

  public static RequestEvent get(long time, String client, String target, int status) {
    return request(time, client, "GET", target, status);
  }

  public static RequestEvent request(
      long time, String client, String method, String target, int status) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? null : target.substring(mark + 1);
    return new RequestEvent(
        time,
        method,
        "http",
        "pn.test",
        path,
        query,
        "HTTP/1.1",
        status,
        1_000,
        500,
        client,
        client,
        "",
        "",
        BROWSER,
        "",
        "",
        -1,
        List.of(),
        Map.of(),
        Source.FILTER,
        false,
        false,
        target.length());
  }

  /** The same request by another program, following a link of another page. */
  public static RequestEvent by(RequestEvent event, String userAgent, String referer) {
    return new RequestEvent(
        event.time(),
        event.method(),
        event.scheme(),
        event.host(),
        event.path(),
        event.query(),
        event.protocol(),
        event.status(),
        event.bytes(),
        event.durationMicros(),
        event.client(),
        event.peer(),
        event.forwarded(),
        referer,
        userAgent,
        event.acceptLanguage(),
        event.contentType(),
        event.contentLength(),
        event.cookieNames(),
        event.headers(),
        event.source(),
        event.refused(),
        false,
        event.originalLength());
  }

  /** The same request, answered with so many bytes. */
  public static RequestEvent sized(RequestEvent event, long bytes) {
    return event.answered(event.source(), event.status(), bytes, event.durationMicros());
  }
}
