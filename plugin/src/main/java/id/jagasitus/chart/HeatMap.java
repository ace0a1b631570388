package id.jagasitus.chart;

import java.util.List;

/**
 * How much in each cell of a table, as depth of colour: hours across, days of the week down.
 *
 * @param caption name and description
 * @param columns names of the columns; an empty name leaves its label out
 * @param rows from top to bottom
 * @param width user units
 */
public record HeatMap(Caption caption, List<String> columns, List<Row> rows, int width)
    implements Chart {

  /** A line of cells, as many as there are columns. */
  public record Row(String label, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param value 0 or more
   * @param tip what the pointer reads
   * @param link page behind it, or empty
   */
  public record Cell(double value, String tip, String link) {}

  private static final int LEFT = 52;
  private static final int LABELS = 16;
  private static final int DEPTHS = 5;

  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "row \"%s\" has %d cells: expected %d, one a column"
                .formatted(row.label(), row.cells().size(), columns.size()));
      }
    }
  }

  @Override
  public String svg(Colours colours) {
    double side = (double) (width - LEFT) / Math.max(columns.size(), 1);
    double tall = Math.max(side, 14);
    var svg = Svg.open("heat", caption, width, LABELS + tall * rows.size(), colours);
    for (int c = 0; c < columns.size(); c++) {
      if (!columns.get(c).isEmpty()) {
        svg.text("c-label", LEFT + side * (c + 0.5), 11, 11, "middle", columns.get(c));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      double y = LABELS + tall * r;
      svg.text("c-label", LEFT - 6, y + tall / 2 + 4, 11, "end", row.label());
      for (int c = 0; c < columns.size(); c++) {
        cell(svg, row.cells().get(c), LEFT + side * c, y, side, tall);
      }
    }
    return svg.close();
  }

  private void cell(Svg svg, Cell cell, double x, double y, double side, double tall) {
    svg.link(cell.link());
    svg.box("c-h" + depth(cell.value()), x + 0.5, y + 0.5, side - 1, tall - 1, cell.tip());
    svg.endLink(cell.link());
  }

  /** 0 for nothing, else 1 to 5 by the square root, so that quiet hours still differ. */
  private int depth(double value) {
    double highest =
        rows.stream().flatMap(row -> row.cells().stream()).mapToDouble(Cell::value).max().orElse(0);
    return value <= 0 ? 0 : (int) Math.ceil(Math.sqrt(value / highest) * DEPTHS);
  }
}
