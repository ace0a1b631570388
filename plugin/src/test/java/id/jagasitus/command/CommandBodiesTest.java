package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.console.HealthDesk.Subject;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import id.jagasitus.journal.Journal;
import id.jagasitus.store.MemoryEventStore;
import id.jagasitus.visitorlog.VisitorLog;
import id.jagasitus.visitorlog.VisitorLogConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandBodiesTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final InstantSource CLOCK = () -> NOW;

  @TempDir Path home;
  private final MemoryEventStore store = new MemoryEventStore(CLOCK);
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

  @Test
  void search_query_printsNewestFirstUpToTheLimit() {
    given(request(1, "/a", 404), request(2, "/b", 200), request(3, "/c", 404));

    assertEquals(0, search(Map.of("query", "status:404", "limit", 1)));
    assertEquals(List.of("/c"), uris());
    assertEquals(
        Map.of("type", "result", "result", Map.of("shown", 1L, "found", 2L)), lines.getLast());
  }

  @Test
  void search_range_isReadInTheOfficesZone() {
    given(request(-1, "/before", 200), request(0, "/first", 200), request(3_600_000, "/to", 200));

    var range = Map.of("query", "*", "from", "2026-11-22T10:00", "to", "2026-11-22T04:00:00Z");
    assertEquals(0, search(range));
    assertEquals(List.of("/first"), uris());
  }

  @Test
  void search_limitOfNothing_onlyCounts() {
    given(request(1, "/a", 200));
    assertEquals(0, search(Map.of("query", "", "limit", 0)));
    assertEquals(List.of(), uris());
  }

  @Test
  void search_mistakes_areWrongUseInWords() {
    assertEquals(2, search(Map.of("query", "nosuch:1")));
    assertTrue(message().contains("nosuch"), message());
    assertEquals(2, search(Map.of("query", "*", "from", "yesterday")));
    assertTrue(message().startsWith("--from is 'yesterday': expected a time"), message());
    assertEquals(2, search(Map.of("query", "*", "from", "2026-11-22", "to", "2026-11-22")));
    assertTrue(message().contains("expected a time after --from"), message());
  }

  @Test
  void search_row_hasTheEventsOwnNames() {
    given(request(5, "/a?b=1", 404));
    search(Map.of("query", "*"));
    Map<?, ?> row = row(lines.getFirst());
    assertEquals("2026-11-22T03:00:00.005Z", row.get("time"));
    assertEquals("203.0.113.7", row.get("client"));
    assertEquals(404L, row.get("status"));
    assertTrue(row.containsKey("bytes"));
    assertEquals(null, row.get("bytes"));
  }

  @Test
  void reindex_rebuildsFromTheFilesWithoutLoss() throws Exception {
    var log = new VisitorLog(home.resolve("access"), VisitorLogConfig.DEFAULT, CLOCK);
    var events = List.of(request(1, "/a", 404), request(2, "/b", 200));
    log.append(events);
    given(request(9, "/stale", 200));

    assertEquals(
        0, run(new RebuildIndex(store, log, () -> {}, out -> 0, e -> e, new Object()), Map.of()));
    lines.clear();
    search(Map.of("query", "*"));
    assertEquals(List.of("/b", "/a"), uris());
    log.close();
  }

  @Test
  void journalVerify_changedLine_isNamedAndRefused() throws Exception {
    try (Journal journal = Journal.open(home.resolve("journal"), CLOCK)) {
      journal.append("sari", "", "test.act", Map.of("n", 1));
      journal.append("sari", "", "test.act", Map.of("n", 2));
      assertEquals(0, run(new VerifyJournal(journal), Map.of()));

      Path file = home.resolve("journal").resolve("2026.jsonl");
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Files.writeString(file, text.replace("\"n\":1", "\"n\":7"));
      lines.clear();
      assertEquals(1, run(new VerifyJournal(journal), Map.of()));
      assertEquals("row", lines.getFirst().get("type"));
      assertTrue(message().contains("changed outside"), message());
    }
  }

  @Test
  void doctor_criticalCheck_isRefused() {
    var good = new Check(Subject.JAVA, State.GOOD, List.of("25"));
    var bad = new Check(Subject.DISK, State.CRITICAL, List.of("0"));
    assertEquals(0, run(new CheckUp(() -> List.of(good)), Map.of()));
    assertEquals(1, run(new CheckUp(() -> List.of(good, bad)), Map.of()));
    assertTrue(message().startsWith("1 of 2 checks"), message());
    assertFalse(lines.isEmpty());
  }

  private int search(Map<String, ?> arguments) {
    return run(new SearchRequests(store, () -> WIB), arguments);
  }

  private int run(Command command, Map<String, ?> arguments) {
    return new Commands(List.of(command))
        .run(Map.of("command", command.name(), "args", arguments), lines::add, () -> false);
  }

  private List<String> uris() {
    return lines.stream()
        .filter(line -> "row".equals(line.get("type")))
        .map(line -> String.valueOf(row(line).get("uri")))
        .toList();
  }

  private static Map<?, ?> row(Map<String, @Nullable Object> line) {
    return line.get("row") instanceof Map<?, ?> row ? row : Map.of();
  }

  private String message() {
    return String.valueOf(lines.getLast().get("message"));
  }

  private void given(RequestEvent... events) {
    store.append(List.of(events));
    store.refresh();
  }

  private static RequestEvent request(long after, String uri, int status) {
    int mark = uri.indexOf('?');
    return new RequestEvent(
        NOW.toEpochMilli() + after,
        "GET",
        "http",
        "pn-contoh.go.id",
        mark < 0 ? uri : uri.substring(0, mark),
        mark < 0 ? null : uri.substring(mark + 1),
        "HTTP/1.1",
        status,
        -1,
        1_500,
        "203.0.113.7",
        "203.0.113.7",
        "",
        "",
        "Mozilla/5.0",
        "",
        "",
        -1,
        List.of(),
        Map.of(),
        Source.CONTAINER,
        false,
        false,
        uri.length());
  }
}
