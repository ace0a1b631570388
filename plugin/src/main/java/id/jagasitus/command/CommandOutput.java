package id.jagasitus.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes. Everything leaves as one map a line, made of texts, numbers, booleans,
 * null, lists and maps only:
 *
 * <ul>
 *   <li>{@code {"type":"row","row":{…}}}: one object of the answer
 *   <li>{@code {"type":"progress","what":…,"done":…,"total":…}}: how far it is
 *   <li>{@code {"type":"result","result":{…}}}: the closing summary
 * </ul>
 */
public final class CommandOutput {

  private final Consumer<Map<String, @Nullable Object>> sink;
  private final BooleanSupplier cancelled;

  public CommandOutput(Consumer<Map<String, @Nullable Object>> sink, BooleanSupplier cancelled) {
    this.sink = sink;
    this.cancelled = cancelled;
  }

  /** One object of the answer; printed as one line under {@code --json}. */
  public void row(Map<String, ? extends @Nullable Object> row) {
    write("row", Pairs.of("row", row));
  }

  /**
   * How far the command is.
   *
   * @param what what is counted, a word for the operator: {@code bytes}, {@code files}
   * @param done how many are done
   * @param total how many there are; −1 when unknown
   */
  public void progress(String what, long done, long total) {
    write("progress", Pairs.of("what", what, "done", done, "total", total));
  }

  /** The closing summary; at most once. */
  public void result(Map<String, ? extends @Nullable Object> result) {
    write("result", Pairs.of("result", result));
  }

  /**
   * Whether the operator went away or pressed Ctrl-C. Long work asks between two steps and stops
   * where what is kept is whole; whoever does not ask is stopped by the next line it writes.
   */
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  private void write(String type, Map<String, ?> content) {
    if (cancelled()) {
      throw new CancellationException("the operator stopped the command");
    }
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("type", type);
    line.putAll(content);
    sink.accept(line);
  }
}
