package id.jagasitus.chart;

import java.util.List;

/**
 * The most frequent of something: name, bar and number, one line each.
 *
 * @param caption name and description
 * @param bars in the order they are drawn
 * @param width user units
 */
public record BarList(Caption caption, List<Bar> bars, int width) implements Chart {

  /**
   * One line.
   *
   * @param label name; cut at the end where it is too long, whole in its tip
   * @param value 0 or more
   * @param number the value as it is read
   * @param link page behind it, or empty
   */
  public record Bar(String label, double value, String number, String link) {}

  private static final int LINE = 22;
  private static final int NUMBERS = 70;
  private static final double LETTER = 6.2;

  public BarList {
    bars = List.copyOf(bars);
  }

  @Override
  public String svg(Colours colours) {
    var svg = Svg.open("bars", caption, width, Math.max(bars.size(), 1) * LINE, colours);
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), i * LINE);
    }
    return svg.close();
  }

  private void bar(Svg svg, Bar bar, double y) {
    double labels = width * 0.45;
    double room = width - labels - NUMBERS;
    double highest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    double length = highest <= 0 ? 0 : room * Math.max(bar.value(), 0) / highest;
    String tip = bar.label() + ": " + bar.number();
    svg.link(bar.link());
    svg.rect("c-hit", 0, y, width, LINE, tip);
    svg.text("c-value", 0, y + 15, 12, "start", cut(bar.label(), (int) (labels / LETTER)));
    svg.rect("c-bar", labels, y + 4, length, LINE - 8, tip);
    svg.text("c-value", labels + length + 6, y + 15, 12, "start", bar.number());
    svg.endLink(bar.link());
  }

  private static String cut(String label, int letters) {
    if (label.codePointCount(0, label.length()) <= letters) {
      return label;
    }
    return label.substring(0, label.offsetByCodePoints(0, letters - 1)) + '…';
  }
}
