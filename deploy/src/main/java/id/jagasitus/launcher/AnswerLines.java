package id.jagasitus.launcher;

import id.jagasitus.launcher.home.Json;
import id.jagasitus.launcher.terminal.ProgressBar;
import id.jagasitus.launcher.terminal.SafeText;
import id.jagasitus.launcher.terminal.Table;
import id.jagasitus.launcher.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints the lines of an answer: data to the standard output, everything said to the operator to
 * the standard error, so that the output can be piped on. UTF-8 whatever the locale.
 */
final class AnswerLines implements Consumer<Map<String, @Nullable Object>>, AutoCloseable {

  private final HomeCommand command;
  private final boolean json;
  private final PrintStream out;
  private final PrintStream err;
  private final @Nullable ProgressBar bar;
  private final Table table;
  private boolean unread;

  AnswerLines(
      HomeCommand command,
      boolean json,
      PrintStream out,
      PrintStream err,
      @Nullable ProgressBar bar) {
    this.command = command;
    this.json = json;
    this.out = out;
    this.err = err;
    this.bar = bar;
    this.table = new Table(line -> print(SafeText.forScreen(line)));
  }

  static AnswerLines onTerminal(HomeCommand command, boolean json) {
    var err = stream(FileDescriptor.err);
    return new AnswerLines(
        command,
        json,
        stream(FileDescriptor.out),
        err,
        Terminal.canRedraw() ? new ProgressBar(err, System::nanoTime) : null);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  @Override
  public void accept(Map<String, @Nullable Object> line) {
    switch (String.valueOf(line.get("type"))) {
      case "progress" -> progress(line);
      case "row" -> row(content(line, "row"));
      case "result" -> result(content(line, "result"));
      default -> error(String.valueOf(line.get("message")));
    }
  }

  /** That the command was cancelled is no news to who closed the pipe. */
  private void error(String message) {
    if (!unread) {
      say("jagasitus: " + SafeText.lines(message));
    }
  }

  private void progress(Map<String, @Nullable Object> line) {
    if (bar != null) {
      bar.show(String.valueOf(line.get("what")), number(line, "done"), number(line, "total"));
    }
  }

  private void row(Map<?, ?> row) {
    String line = json ? Json.write(row) : command.row(row);
    if (json && line != null) {
      print(SafeText.forJson(line));
    } else if (line != null) {
      print(SafeText.forScreen(line));
    } else {
      table.row(row);
    }
  }

  private void result(Map<?, ?> result) {
    table.end();
    if (!json) {
      out.flush();
      command.result(result).lines().map(SafeText::forScreen).forEach(this::say);
    } else if (command.resultIsAnswer()) {
      print(SafeText.forJson(Json.write(result)));
    }
  }

  private void print(String text) {
    if (unread) {
      return;
    }
    wipe();
    out.print(text + "\n");
    if (out.checkError()) {
      unread = true;
      throw new CancellationException("nobody reads the output any more");
    }
  }

  private void say(String text) {
    wipe();
    err.print(text + "\n");
    err.flush();
  }

  private void wipe() {
    if (bar != null) {
      bar.wipe();
    }
  }

  private static Map<?, ?> content(Map<String, @Nullable Object> line, String name) {
    return line.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static long number(Map<String, @Nullable Object> line, String name) {
    return line.get(name) instanceof Number number ? number.longValue() : -1;
  }

  @Override
  public void close() {
    table.end();
    wipe();
    out.flush();
    err.flush();
  }
}
