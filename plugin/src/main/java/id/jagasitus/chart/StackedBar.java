package id.jagasitus.chart;

import java.util.List;

/**
 * Parts of a whole in one bar, each with its label under it where there is room; the page lists
 * them all beside it.
 *
 * @param caption name and description
 * @param parts in the order they are drawn; values 0 or more
 * @param width user units
 */
public record StackedBar(Caption caption, List<Part> parts, int width) implements Chart {

  /**
   * One part.
   *
   * @param label short, for example {@code 4xx}
   * @param value 0 or more
   * @param tone its colour
   * @param tip what the pointer reads
   * @param link page behind it, or empty
   */
  public record Part(String label, double value, Tone tone, String tip, String link) {}

  private static final int HEIGHT = 38;
  private static final int BAR = 20;
  private static final int LETTER = 7;

  public StackedBar {
    parts = List.copyOf(parts);
  }

  @Override
  public String svg(Colours colours) {
    var svg = Svg.open("stack", caption, width, HEIGHT, colours);
    double whole = parts.stream().mapToDouble(Part::value).sum();
    if (whole <= 0) {
      return svg.rect("c-rest", 0, 0, width, BAR, "").close();
    }
    double x = 0;
    for (Part part : parts) {
      double length = width * part.value() / whole;
      if (part.value() > 0) {
        draw(svg, part, x, length);
      }
      x += length;
    }
    return svg.close();
  }

  private static void draw(Svg svg, Part part, double x, double length) {
    svg.link(part.link());
    svg.rect(part.tone().style(), x, 0, Math.max(length - 1, 1), BAR, part.tip());
    if (length > part.label().length() * LETTER) {
      svg.text("c-label", x, HEIGHT - 4, 11, "start", part.label());
    }
    svg.endLink(part.link());
  }
}
