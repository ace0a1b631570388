package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogReaderTest {

  @TempDir Path folder;

  /** Lines of twenty seconds, the later half of each ten before the earlier. */
  private Path shuffled() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(Lines.line("203.0.113.1", i / 10 * 10 + (i + 5) % 10, "/" + i)).append('\n');
    }
    return Files.writeString(folder.resolve("access.log"), text);
  }

  private List<Long> times(long mostBytes) throws Exception {
    var times = new ArrayList<Long>();
    var counts =
        LogReader.read(
            shuffled(), address -> false, mostBytes, event -> times.add(event.time() / 1000));
    assertEquals(1_000, counts.requests());
    assertEquals(1_000, times.size());
    return times;
  }

  @Test
  void read_linesOutOfOrder_comeInTheOrderOfTheirTimes() throws Exception {
    List<Long> times = times(1 << 20);
    assertEquals(times.stream().sorted().toList(), times);
    List<Long> tight = times(20 * 400);
    assertEquals(times, tight);
  }

  @Test
  void read_noRoomToWait_handsEveryLineOnAsItIs() throws Exception {
    List<Long> times = times(0);
    assertTrue(times.get(0) > times.get(5));
  }

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
