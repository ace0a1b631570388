package id.jagasitus.chart;

/**
 * A part of a whole as a thin bar, for a cell of a table that says the number beside it.
 *
 * @param caption name and description
 * @param share 0 to 1; anything outside is drawn as the nearest end
 */
public record ShareBar(Caption caption, double share) implements Chart {

  private static final int WIDTH = 100;
  private static final int HEIGHT = 6;

  @Override
  public String svg(Colours colours) {
    double part = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
    return Svg.open("share", caption, WIDTH, HEIGHT, colours, true)
        .rect("c-rest", 0, 0, WIDTH, HEIGHT, "")
        .rect("c-bar", 0, 0, WIDTH * part, HEIGHT, "")
        .close();
  }
}
