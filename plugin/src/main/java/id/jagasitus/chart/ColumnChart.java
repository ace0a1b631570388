package id.jagasitus.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Columns over time, with the band that earlier weeks moved in behind them.
 *
 * @param caption name and description
 * @param columns in order of time, at most a few hundred
 * @param number writes a value of the upper axis, for example {@code 1.200}
 * @param width user units; 720 for a wide place, 340 for a narrow one
 * @param height user units
 */
public record ColumnChart(
    Caption caption, List<Column> columns, DoubleFunction<String> number, int width, int height)
    implements Chart {

  /**
   * One column.
   *
   * @param label under the axis, or empty
   * @param value its height, 0 or more
   * @param low lowest value of the same hour in earlier weeks; −1 where there is none
   * @param high highest value of the same hour in earlier weeks; −1 where there is none
   * @param tip what the pointer reads, or empty
   * @param link page behind it, or empty
   */
  public record Column(
      String label, double value, double low, double high, String tip, String link) {}

  private static final int LEFT = 44;
  private static final int BOTTOM = 20;
  private static final int TOP = 8;

  public ColumnChart {
    columns = List.copyOf(columns);
  }

  @Override
  public String svg(Colours colours) {
    var svg = Svg.open("columns", caption, width, height, colours);
    Scale scale = Scale.upTo(highest());
    grid(svg, scale);
    band(svg, scale);
    bars(svg, scale);
    for (int i = 0; i < columns.size(); i++) {
      label(svg, i);
      hit(svg, i);
    }
    return svg.close();
  }

  private double highest() {
    return columns.stream().mapToDouble(c -> Math.max(c.value(), c.high())).max().orElse(0);
  }

  private void grid(Svg svg, Scale scale) {
    for (int line = 0; line <= scale.lines(); line++) {
      double y = y(scale, line * scale.step());
      svg.line("c-grid", LEFT, y, width, y);
      svg.text("c-label", LEFT - 6, y + 4, 11, "end", number.apply(line * scale.step()));
    }
  }

  private void band(Svg svg, Scale scale) {
    for (int from = 0; from < columns.size(); from++) {
      int to = from;
      while (to < columns.size() && columns.get(to).high() >= 0) {
        to++;
      }
      if (to > from) {
        svg.path("c-band", outline(scale, from, to), null);
        from = to;
      }
    }
  }

  /** Steps along the highest values, then back along the lowest. */
  private String outline(Scale scale, int from, int to) {
    var data = new StringBuilder("M" + Svg.number(x(from)) + " " + Svg.number(height - BOTTOM));
    for (int i = from; i < to; i++) {
      data.append('V').append(Svg.number(y(scale, columns.get(i).high())));
      data.append('H').append(Svg.number(x(i + 1)));
    }
    for (int i = to - 1; i >= from; i--) {
      data.append('V').append(Svg.number(y(scale, Math.max(columns.get(i).low(), 0))));
      data.append('H').append(Svg.number(x(i)));
    }
    return data.append('Z').toString();
  }

  /** All columns in one shape: a year of days stays a few kilobytes. */
  private void bars(Svg svg, Scale scale) {
    var data = new StringBuilder();
    double gap = (x(1) - x(0)) * 0.18;
    String wide = Svg.number(x(1) - x(0) - 2 * gap);
    for (int i = 0; i < columns.size(); i++) {
      double y = y(scale, columns.get(i).value());
      if (columns.get(i).value() > 0) {
        data.append('M').append(Svg.number(x(i) + gap)).append(' ').append(height - BOTTOM);
        data.append('V').append(Svg.number(y)).append('h').append(wide);
        data.append('V').append(height - BOTTOM).append('z');
      }
    }
    svg.path("c-bar", data.toString(), null);
  }

  private void label(Svg svg, int i) {
    if (!columns.get(i).label().isEmpty()) {
      double middle = (x(i) + x(i + 1)) / 2;
      svg.text("c-label", middle, height - 5, 11, anchor(i), columns.get(i).label());
    }
  }

  /** Takes the pointer over the whole height, so that low columns can be met too. */
  private void hit(Svg svg, int i) {
    Column column = columns.get(i);
    if (column.tip().isEmpty() && column.link().isEmpty()) {
      return;
    }
    svg.link(column.link());
    svg.hit(x(i), TOP, x(1) - x(0), height - BOTTOM - TOP, column.tip());
    svg.endLink(column.link());
  }

  /** Labels near the ends lean inwards, so that none is cut. */
  private String anchor(int i) {
    double middle = (x(i) + x(i + 1)) / 2;
    return middle > width - 24 ? "end" : "middle";
  }

  private double x(int i) {
    return LEFT + (width - LEFT) * (double) i / Math.max(columns.size(), 1);
  }

  private double y(Scale scale, double value) {
    return TOP + (height - BOTTOM - TOP) * (1 - scale.share(value));
  }
}
