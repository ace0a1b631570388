package id.jagasitus.chart;

/** Something that draws itself. Lengths are SVG user units; a page scales the whole picture. */
public sealed interface Chart
    permits BarList, ColumnChart, HeatMap, ShareBar, Sparkline, StackedBar, YearStrip, QrCode {

  /**
   * Draws the chart.
   *
   * @param colours {@link Colours#BY_CLASS} for a page that brings a style sheet, explicit colours
   *     where there is none
   * @return one {@code svg} element with {@code viewBox}, {@code role="img"}, title and description
   */
  String svg(Colours colours);

  /** Draws the chart for a page: colours come from the page's style sheet. */
  default String svg() {
    return svg(Colours.BY_CLASS);
  }
}
