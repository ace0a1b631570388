package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Jetty with a request log that keeps the promise: one event per request, exact, none missed. */
final class LauncherRecordedIT extends RecordedContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return JettyContainer.start(setup);
  }

  @Override
  boolean reports() {
    return true;
  }

  @Test
  void refusedRequests_areRecordedToo() throws Exception {
    List<RequestEvent> events = recorded("/a..%2fb?nik=317", "/trial/plain", "/WEB-INF/web.xml");
    assertEquals(
        Set.of("true 400 /a..%2fb?nik=***", "false 200 /trial/plain", "true 404 /WEB-INF/web.xml"),
        events.stream()
            .map(event -> event.refused() + " " + event.status() + " " + event.uri())
            .collect(Collectors.toSet()));
    assertEquals("127.0.0.1", events.getFirst().client());
  }

  @Test
  void bytes_areWhatWasSent() throws Exception {
    List<RequestEvent> events = recorded("/trial/chunks", "/trial/async");
    assertEquals(
        Set.of(27L, 11L), events.stream().map(RequestEvent::bytes).collect(Collectors.toSet()));
    assertEquals(Source.CONTAINER, events.getFirst().source());
  }
}
