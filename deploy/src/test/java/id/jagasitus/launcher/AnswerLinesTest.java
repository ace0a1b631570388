package id.jagasitus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AnswerLinesTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void json_row_isOneSafeLine() {
    print(true, "row", Map.of("uri", "/\u001b[31m\u009b\u202e"));
    assertEquals("{\"uri\":\"/\\u001B[31m\\u009b\\u202e\"}\n", text(out));
  }

  @Test
  void people_row_hasNoControlCharacters() {
    print(false, "row", Map.of("uri", "/\u001b[31m\n"));
    assertEquals("uri: /\\x1b[31m\\x0a\n", text(out));
  }

  @Test
  void json_resultOfAnOrdinaryCommand_isALine() {
    print(true, "result", Map.of("lines", 3));
    assertEquals("{\"lines\":3}\n", text(out));
  }

  @Test
  void json_resultOfASearch_isNotAmongTheRows() {
    print(new SearchCommand(), true, "result", Map.of("total", 3));
    assertEquals("", text(out));
  }

  @Test
  void people_result_goesToTheOperatorNotIntoThePipe() {
    print(false, "result", Map.of("lines", 3));
    assertEquals("", text(out));
    assertEquals("lines: 3\n", text(err));
  }

  @Test
  void error_isOneLineForTheOperator() {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("type", "error");
    line.put("message", "no \u0007 such query");
    try (AnswerLines lines = lines(new ReindexCommand(), true)) {
      lines.accept(line);
    }
    assertEquals("", text(out));
    assertEquals("jagasitus: no \\x07 such query\n", text(err));
  }

  @Test
  void error_ofSeveralLines_staysSo() {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("type", "error");
    line.put("message", "not imported:\nmail: \u0007port\njagasitus: done");
    try (AnswerLines lines = lines(new ReindexCommand(), false)) {
      lines.accept(line);
    }
    assertEquals("jagasitus: not imported:\n  mail: \\x07port\n  jagasitus: done\n", text(err));
  }

  @Test
  void output_nobodyReads_endsTheCommandOnceAndWithoutAWord() throws IOException {
    var reader = new PipedInputStream();
    var closed = new PrintStream(new PipedOutputStream(reader), false, StandardCharsets.UTF_8);
    reader.close();
    var said = new PrintStream(err, false, StandardCharsets.UTF_8);
    try (var lines = new AnswerLines(new ReindexCommand(), true, closed, said, null)) {
      Map<String, @Nullable Object> row = Map.of("type", "row", "row", Map.of("uri", "/"));
      assertThrows(CancellationException.class, () -> lines.accept(row));
      lines.accept(row);
      lines.accept(Map.of("type", "error", "message", "cancelled"));
    }
    assertEquals("", text(err));
  }

  private void print(boolean json, String type, Map<String, ?> content) {
    print(new ReindexCommand(), json, type, content);
  }

  private void print(HomeCommand command, boolean json, String type, Map<String, ?> content) {
    try (AnswerLines lines = lines(command, json)) {
      lines.accept(Map.of("type", type, type, content));
    }
  }

  private AnswerLines lines(HomeCommand command, boolean json) {
    return new AnswerLines(
        command,
        json,
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        null);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
