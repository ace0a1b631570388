package id.jagasitus.paper;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula begins
 * with an apostrophe.
 */
public final class Csv {
  private Csv() {}

  /** The table with its heads, UTF-8 with a mark so that spreadsheets know it. */
  public static String of(Block.Table table) {
    var out = new StringBuilder("\ufeff");
    line(table.columns(), out);
    table.rows().forEach(row -> line(row, out));
    return out.toString();
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
    out.append("\r\n");
  }

  static String cell(String text) {
    String plain = text.strip();
    // Full-width signs too: some spreadsheets fold them.
    boolean formula = !plain.isEmpty() && "=+-@|%＝＋－＠".indexOf(plain.charAt(0)) >= 0;
    String safe = formula && !plain.matches("-?[0-9][0-9.,]*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
