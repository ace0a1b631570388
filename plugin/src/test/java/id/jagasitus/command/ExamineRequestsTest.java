package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamineRequestsTest {

  private static final List<String> KEYS =
      List.of("id", "suspicious", "score", "severity", "categories", "rules");

  @Test
  void run_requests_answersEachInOrderWithTheAgreedKeys(@TempDir Path folder)
      throws IOException, CommandRefused {
    Path file = folder.resolve("requests.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","method":"GET","uri":"/","headers":{"User-Agent":["x","sqlmap/1.7"]},"more":{}}
        {"id":7,"uri":"/putusan?tahun=2024","status":200,"client":"192.0.2.1","time":"x"}
        """);
    var rows = new ArrayList<Map<?, ?>>();
    var out =
        new CommandOutput(
            line -> {
              if (line.get("row") instanceof Map<?, ?> row) {
                rows.add(row);
              }
            },
            () -> false);
    new ExamineFile(RulePack::load, () -> Instant.EPOCH)
        .run(new Arguments(Map.of("file", List.of(file.toString()), "format", "requests")), out);
    assertEquals(2, rows.size());
    rows.forEach(row -> assertEquals(KEYS, List.copyOf(row.keySet())));
    assertEquals("a true [tool]", shown(rows.get(0)));
    assertEquals("7 false []", shown(rows.get(1)));
  }

  private static String shown(Map<?, ?> row) {
    return row.get("id") + " " + row.get("suspicious") + " " + row.get("categories");
  }
}
