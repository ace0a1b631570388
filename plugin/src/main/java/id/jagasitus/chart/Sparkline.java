package id.jagasitus.chart;

import java.util.List;

/**
 * A small line without axes, the last value dotted.
 *
 * @param caption name and description
 * @param values in order of time, 0 or more
 * @param width user units
 * @param height user units
 */
public record Sparkline(Caption caption, List<Double> values, int width, int height)
    implements Chart {

  private static final int EDGE = 3;

  public Sparkline {
    values = List.copyOf(values);
  }

  @Override
  public String svg(Colours colours) {
    var svg = Svg.open("spark", caption, width, height, colours);
    if (values.isEmpty()) {
      return svg.close();
    }
    var data = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      data.append(i == 0 ? "M" : "L").append(Svg.number(x(i))).append(' ');
      data.append(Svg.number(y(values.get(i))));
    }
    svg.path("c-line", data.toString(), "none");
    return svg.circle("c-dot", x(values.size() - 1), y(values.getLast()), 2).close();
  }

  private double x(int i) {
    int gaps = Math.max(values.size() - 1, 1);
    return EDGE + (width - 2.0 * EDGE) * i / gaps;
  }

  private double y(double value) {
    double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return height
        - EDGE
        - (height - 2.0 * EDGE) * (highest <= 0 ? 0 : Math.max(value, 0) / highest);
  }
}
