package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.accesslog.Importer;
import id.jagasitus.console.Imports;
import id.jagasitus.event.LineDoor;
import id.jagasitus.event.LogLine;
import id.jagasitus.event.Masking;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportFilesTest {

  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-22T03:00:00Z");
  private static final String LINE =
      "203.0.113.7 - - [22/Nov/2026:03:00:00 +0000] \"GET %s HTTP/1.1\" 200 5\n";

  @TempDir Path home;
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

  @Test
  void oneOfThreeFilesIsNoLog_theOthersAreTaken_andItIsNamed() throws IOException {
    Path first = Files.writeString(home.resolve("a.log"), LINE.formatted("/a"));
    Path wrong = Files.writeString(home.resolve("b.log"), "hello\nworld\n");
    Path last = Files.writeString(home.resolve("c.log"), LINE.formatted("/c"));
    assertEquals(1, run(first, wrong, last));
    assertEquals(
        Map.of("lines", 2L, "imported", 2L, "duplicates", 0L, "rejected", 0L),
        lines.getFirst().get("result"));
    String said = String.valueOf(lines.getLast().get("message"));
    assertTrue(said.startsWith(wrong + ": no known log format"), said);
  }

  @Test
  void onlyFileIsNoLog_nothingIsSummedUp() throws IOException {
    assertEquals(1, run(Files.writeString(home.resolve("b.log"), "hello\nworld\n")));
    assertEquals("error", lines.getFirst().get("type"));
  }

  private int run(Path... files) throws IOException {
    try (Journal journal = Journal.open(home.resolve("journal"), CLOCK)) {
      var importer =
          new Importer(
              home.resolve("imported"),
              new Sink(),
              Masking.NONE,
              peer -> false,
              CLOCK,
              new SecureRandom(),
              1);
      var commands = new Commands(List.of(new ImportFiles(new Imports(importer, journal, CLOCK))));
      List<String> names = List.of(files).stream().map(Path::toString).toList();
      return commands.run(
          Map.of("command", "import", "args", Map.of("file", names)),
          line -> {
            if (!"progress".equals(line.get("type"))) {
              lines.add(line);
            }
          },
          () -> false);
    }
  }

  /** Takes everything and forgets it. */
  private static final class Sink implements LineDoor {
    private Optional<String> mark = Optional.empty();

    @Override
    public void accept(Iterator<LogLine> fresh) {
      fresh.forEachRemaining(LogLine::toEvent);
    }

    @Override
    public void commit(String made) {
      mark = Optional.of(made);
    }

    @Override
    public Optional<String> mark() {
      return mark;
    }

    @Override
    public void abandon() {}
  }
}
