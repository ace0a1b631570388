package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.visitorlog.VisitorLog;
import id.jagasitus.visitorlog.VisitorLogConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of requests that went through a real container. */
abstract class RecordedContract {

  @TempDir Path folder;

  abstract Container start(Container.Setup setup) throws Exception;

  /** Whether the container's own log completes the events. */
  abstract boolean reports();

  List<RequestEvent> recorded(String... targets) throws Exception {
    Path home = folder.resolve("home");
    try (var container = start(new Container.Setup(home, true, reports()))) {
      for (String target : targets) {
        RawHttp.exchange(
            container.port(),
            ("GET "
                    + target
                    + " HTTP/1.1\r\nHost: PN.Example:80\r\nConnection: close\r\n"
                    + "User-Agent: uji\r\nX-Forwarded-For: 198.51.100.9\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
      }
      return awaited(home, targets.length);
    }
  }

  /** A client has its answer before the server is through with the request. */
  private static List<RequestEvent> awaited(Path home, int count) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    List<RequestEvent> events = read(home);
    while (events.size() < count && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      events = read(home);
    }
    return events;
  }

  static List<RequestEvent> read(Path home) throws Exception {
    var events = new ArrayList<RequestEvent>();
    try (var log =
        new VisitorLog(home.resolve("access"), VisitorLogConfig.DEFAULT, InstantSource.system())) {
      for (Path file : log.files()) {
        assertEquals("", log.read(file, events::add).problem());
      }
    }
    return events;
  }

  /** Sorted: a request is recorded when its answer is out, so that the next may overtake it. */
  private List<String> statuses(String... targets) throws Exception {
    return recorded(targets).stream()
        .map(event -> event.uri() + " " + event.status())
        .sorted()
        .toList();
  }

  @Test
  void page_isRecordedOnceWithWhatWasAsked() throws Exception {
    RequestEvent event = recorded("/trial/plain?a=1&password=rahasia").getFirst();
    assertEquals("/trial/plain?a=1&password=***", event.uri());
    assertEquals("pn.example", event.host());
    assertEquals("127.0.0.1", event.client());
    assertEquals("198.51.100.9", event.forwarded());
    assertEquals("uji", event.userAgent());
    assertEquals(200, event.status());
    assertTrue(event.durationMicros() >= 0, event::toString);
  }

  @Test
  void everyWayToAnswer_isRecordedOnceWithTheStatusSent() throws Exception {
    var targets = TrialServlet.WAYS.stream().map(way -> "/trial/" + way).toList();
    var expected =
        targets.stream()
            .map(target -> target + " " + status(target.substring(7)))
            .sorted()
            .toList();
    assertEquals(expected, statuses(targets.toArray(String[]::new)));
  }

  private static int status(String way) {
    return switch (way) {
      case "status" -> 299;
      case "no-content" -> 204;
      case "error" -> 418;
      case "error-late", "async-error" -> 503;
      case "redirect" -> 302;
      case "throw-runtime", "throw-io", "throw-servlet", "async-throw", "async-timeout" -> 500;
      default -> 200;
    };
  }

  @Test
  void missingAndHiddenFiles_areRecordedAsNotFound() throws Exception {
    assertEquals(
        List.of("/.git/config 404", "/a.php 404", "/tidak-ada.html 404"),
        statuses("/tidak-ada.html", "/.git/config", "/a.php"));
  }
}
