package id.jagasitus.launcher.terminal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one answer under each other with their names on top. Widths are those of the first
 * {@value #MEASURED} rows, so that a long answer still streams; a row that is alone is written
 * downwards.
 */
public final class Table {
  private static final int MEASURED = 200;
  private static final int WIDEST = 64;

  private final Consumer<String> out;
  private final List<Map<?, ?>> waiting = new ArrayList<>();
  private List<Object> names = List.of();
  private List<Integer> widths = List.of();
  private boolean begun;

  /**
   * @param out gets each line; cells may hold anything, so it must make them harmless
   */
  public Table(Consumer<String> out) {
    this.out = out;
  }

  /** Writes a row, or keeps it until the widths are known; other names begin another table. */
  public void row(Map<?, ?> row) {
    List<Object> its = List.copyOf(row.keySet());
    if (!its.equals(names)) {
      end();
      names = its;
    }
    if (begun) {
      out.accept(line(row));
      return;
    }
    waiting.add(row);
    if (waiting.size() == MEASURED) {
      begin();
    }
  }

  /** Writes what waits for its widths. */
  public void end() {
    if (waiting.size() == 1) {
      waiting.getFirst().forEach((name, value) -> out.accept(name(name) + ": " + cell(value)));
      waiting.clear();
    } else if (!waiting.isEmpty()) {
      begin();
    }
    begun = false;
    names = List.of();
  }

  private void begin() {
    begun = true;
    widths = names.stream().map(this::width).toList();
    out.accept(padded(names.stream().map(Table::name).iterator()));
    waiting.forEach(row -> out.accept(line(row)));
    waiting.clear();
  }

  private int width(Object name) {
    int widest = name(name).length();
    for (Map<?, ?> row : waiting) {
      widest = Math.max(widest, cell(row.get(name)).length());
    }
    return Math.min(widest, WIDEST);
  }

  private String line(Map<?, ?> row) {
    return padded(row.values().stream().map(Table::cell).iterator());
  }

  private String padded(Iterator<String> cells) {
    var line = new StringBuilder();
    for (int i = 0; cells.hasNext(); i++) {
      String cell = cells.next();
      line.append(cell);
      if (cells.hasNext()) {
        int width = i < widths.size() ? widths.get(i) : 0;
        line.append(" ".repeat(2 + Math.max(0, width - cell.length())));
      }
    }
    return line.toString().stripTrailing();
  }

  /** {@code lastLogIn} and {@code last_log_in} as {@code last log in}. */
  public static String name(Object key) {
    return key.toString()
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .replace('_', ' ')
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** A value for people: nothing is a dash, a list its parts with commas. */
  public static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Boolean flag -> flag ? "yes" : "no";
      case Map<?, ?> map ->
          map.isEmpty()
              ? "-"
              : map.entrySet().stream()
                  .map(each -> name(each.getKey()) + "=" + cell(each.getValue()))
                  .collect(Collectors.joining(", "));
      case List<?> list ->
          list.isEmpty() ? "-" : list.stream().map(Table::cell).collect(Collectors.joining(", "));
      default -> value.toString().isEmpty() ? "-" : value.toString();
    };
  }
}
