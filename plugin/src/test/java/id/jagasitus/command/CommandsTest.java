package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CommandsTest {

  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
  private final AtomicBoolean cancelled = new AtomicBoolean();

  @Test
  void run_command_writesItsLinesAndReturnsZero() {
    int code = run("greet", Map.of("name", "Sari"));

    assertEquals(0, code);
    assertEquals(
        List.of(
            Map.of("type", "row", "row", Map.of("hello", "Sari")),
            Map.of("type", "result", "result", Map.of("greeted", 1))),
        lines);
  }

  @Test
  void run_unknownCommand_namesTheKnownOnes() {
    assertEquals(2, run("fly", Map.of()));
    assertTrue(message().contains("'fly'"), message());
    assertTrue(message().contains("greet"), message());
  }

  @Test
  void run_missingArgument_isAskedWrongly() {
    assertEquals(2, run("greet", Map.of()));
    assertEquals("the argument name is missing", message());
  }

  @Test
  void run_refused_showsItsSentence() {
    assertEquals(1, run("refuse", Map.of()));
    assertEquals("the door is closed", message());
  }

  @Test
  void run_missingFile_saysSoInWords() {
    assertEquals(1, run("lose", Map.of()));
    assertEquals("/a/b: there is no such file", message());
  }

  @Test
  void run_cancelled_stopsAtTheNextLine() {
    cancelled.set(true);
    assertEquals(1, run("greet", Map.of("name", "Sari")));
    assertTrue(message().startsWith("cancelled"), message());
  }

  @Test
  void run_bug_isOneSentence() {
    assertEquals(1, run("break", Map.of()));
    assertTrue(message().contains("IllegalStateException: a bug"), message());
  }

  @Test
  void commands_sameNameTwice_isABug() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Commands(List.of(command("x", (a, o) -> {}), command("x", (a, o) -> {}))));
  }

  private int run(String name, Map<String, Object> arguments) {
    var commands =
        new Commands(
            List.of(
                command("greet", CommandsTest::greet),
                command(
                    "refuse",
                    (a, o) -> {
                      throw new CommandRefused("the door is closed");
                    }),
                command(
                    "lose",
                    (a, o) -> {
                      throw new NoSuchFileException("/a/b");
                    }),
                command(
                    "break",
                    (a, o) -> {
                      throw new IllegalStateException("a bug");
                    })));
    return commands.run(Map.of("command", name, "args", arguments), lines::add, cancelled::get);
  }

  private String message() {
    return String.valueOf(lines.getLast().get("message"));
  }

  private static void greet(Arguments arguments, CommandOutput out) throws CommandRefused {
    out.row(Map.of("hello", arguments.text("name")));
    out.result(Map.of("greeted", 1));
  }

  private interface Body {
    void run(Arguments arguments, CommandOutput out) throws CommandRefused, IOException;
  }

  private static Command command(String name, Body body) {
    return new Command() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void run(Arguments arguments, CommandOutput out) throws Exception {
        body.run(arguments, out);
      }
    };
  }
}
