package id.jagasitus.chart;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Colour of each class of shape, for media without a style sheet.
 *
 * @param fills class name to fill; a class that is missing gets no attribute
 * @param strokes class name to stroke
 * @param font font family of texts, or null to leave it to the style sheet
 */
public record Colours(
    Map<String, String> fills, Map<String, String> strokes, @Nullable String font) {

  /** No attributes at all: the page's style sheet colours the classes. */
  public static final Colours BY_CLASS = new Colours(Map.of(), Map.of(), null);

  /** Dark ink on white that stays readable in a black-and-white copy. */
  public static final Colours PAPER =
      new Colours(
          Map.ofEntries(
              Map.entry("c-hit", "none"),
              Map.entry("c-bar", "#1d5c4d"),
              Map.entry("c-band", "#d5dcd9"),
              Map.entry("c-label", "#333333"),
              Map.entry("c-value", "#111111"),
              Map.entry("c-dot", "#1d5c4d"),
              Map.entry("c-h0", "#f2f4f3"),
              Map.entry("c-h1", "#d3e2dd"),
              Map.entry("c-h2", "#a3c4ba"),
              Map.entry("c-h3", "#6b9e90"),
              Map.entry("c-h4", "#387766"),
              Map.entry("c-h5", "#12453a"),
              Map.entry("c-good", "#1d5c4d"),
              Map.entry("c-neutral", "#7d8a96"),
              Map.entry("c-review", "#b7791f"),
              Map.entry("c-critical", "#a32020"),
              Map.entry("c-none", "#e6e9e8"),
              Map.entry("c-mark", "#ffffff"),
              Map.entry("c-paper", "#ffffff"),
              Map.entry("c-ink", "#000000"),
              Map.entry("c-rest", "#e6e9e8")),
          Map.of("c-grid", "#d8dddb", "c-line", "#1d5c4d", "c-mark", "#ffffff"),
          "sans-serif");

  public Colours {
    fills = Map.copyOf(fills);
    strokes = Map.copyOf(strokes);
  }
}
