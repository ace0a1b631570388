package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.event.LogLine;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.TestEvents;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store with events in it, for the contracts that every store keeps. */
abstract class StoreFixture {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  static final long HOUR = 3_600_000;

  EventStore store;

  abstract EventStore open() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  final void given(TestEvents.Builder... events) {
    given(Stream.of(events).map(TestEvents.Builder::build).toList());
  }

  final void given(List<RequestEvent> events) {
    assertEquals(events.size(), store.append(events));
    store.refresh();
  }

  static EventFilter all(String text) {
    return EventFilter.of(text, Reach.ADDRESSES, WIB);
  }

  final List<String> paths(String text) throws QueryException {
    return store.search(EventQuery.first(all(text), 1000)).events().stream()
        .map(RequestEvent::path)
        .toList();
  }

  static LogLine line(String path, String query) {
    var line = new LogLine();
    line.clear();
    put(line, LogLine.Part.CLIENT, "203.0.113.50");
    put(line, LogLine.Part.METHOD, "GET");
    put(line, LogLine.Part.PATH, path);
    put(line, LogLine.Part.QUERY, query);
    put(line, LogLine.Part.PROTOCOL, "HTTP/2.0");
    put(line, LogLine.Part.REFERER, "https://www.google.com/");
    put(line, LogLine.Part.AGENT, "Mozilla/5.0");
    line.hasQuery(true);
    line.time(MONDAY);
    line.numbers(200, 17, -1);
    return line;
  }

  private static void put(LogLine line, LogLine.Part part, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    line.slice(part).set(bytes, 0, bytes.length);
  }
}
