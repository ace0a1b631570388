package id.jagasitus.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes one SVG element; knows escaping, short numbers and the classes' colours. */
final class Svg {

  private final StringBuilder out = new StringBuilder(2048);
  private final Colours colours;

  private Svg(Colours colours) {
    this.colours = colours;
  }

  /** An image that keeps its proportions. */
  static Svg open(String kind, Caption caption, double width, double height, Colours colours) {
    return open(kind, caption, width, height, colours, false);
  }

  /** An image that may be {@code stretched} to whatever box it is put into. */
  static Svg open(
      String kind,
      Caption caption,
      double width,
      double height,
      Colours colours,
      boolean stretched) {
    var svg = new Svg(colours);
    String id = caption.id();
    boolean described = !caption.description().isEmpty();
    // A page in HTML knows what an <svg> is; it holds dozens.
    svg.out.append(colours.font() == null ? "<svg" : "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.out.append(" class=\"chart chart-");
    svg.out.append(kind).append("\" viewBox=\"0 0 ");
    svg.out.append(number(width)).append(' ').append(number(height));
    svg.out.append(stretched ? "\" preserveAspectRatio=\"none" : "");
    svg.out.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t");
    svg.out.append(described ? " " + id + "-d" : "").append('"');
    if (colours.font() != null) {
      svg.attribute("font-family", colours.font());
    }
    svg.out.append("><title id=\"").append(id).append("-t\">");
    svg.out.append(escape(caption.title())).append("</title>");
    if (described) {
      svg.out.append("<desc id=\"").append(id).append("-d\">");
      svg.out.append(escape(caption.description())).append("</desc>");
    }
    return svg;
  }

  Svg rect(String style, double x, double y, double width, double height, String tip) {
    out.append("<rect");
    paint(style);
    attribute("x", number(x)).attribute("y", number(y));
    attribute("width", number(width)).attribute("height", number(height));
    return tip.isEmpty() ? raw("/>") : raw("><title>" + escape(tip) + "</title></rect>");
  }

  /** Nothing to be seen, but the pointer finds it. */
  Svg hit(double x, double y, double width, double height, String tip) {
    return box("c-hit", x, y, width, height, tip);
  }

  /** A rectangle in few characters, since a chart has hundreds. */
  Svg box(String style, double x, double y, double width, double height, String tip) {
    out.append("<path");
    paint(style);
    String wide = number(width);
    attribute("d", "M%s %sh%sv%sh-%sz".formatted(number(x), number(y), wide, number(height), wide));
    return tip.isEmpty() ? raw("/>") : raw("><title>" + escape(tip) + "</title></path>");
  }

  Svg text(String style, double x, double y, double size, String anchor, String text) {
    out.append("<text");
    paint(style);
    attribute("x", number(x)).attribute("y", number(y)).attribute("font-size", number(size));
    if (!anchor.equals("start")) {
      attribute("text-anchor", anchor);
    }
    return raw(">" + escape(text) + "</text>");
  }

  Svg line(String style, double x1, double y1, double x2, double y2) {
    return path(
        style, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), "none");
  }

  /** A path; {@code fill} is {@code none} for lines, null where the class says it. */
  Svg path(String style, String data, @Nullable String fill) {
    out.append("<path");
    paint(style);
    if (fill != null) {
      attribute("fill", fill);
    }
    return attribute("d", data).raw("/>");
  }

  Svg circle(String style, double x, double y, double radius) {
    out.append("<circle");
    paint(style);
    return attribute("cx", number(x))
        .attribute("cy", number(y))
        .attribute("r", number(radius))
        .raw("/>");
  }

  /**
   * Begins a link for the pointer only: an image hides its inside from assistive technology, so the
   * page says the same in a table beside it.
   */
  Svg link(String target) {
    if (!target.isEmpty()) {
      out.append("<a tabindex=\"-1\"");
      attribute("href", target).raw(">");
    }
    return this;
  }

  Svg endLink(String target) {
    return target.isEmpty() ? this : raw("</a>");
  }

  String close() {
    return raw("</svg>").out.toString();
  }

  private void paint(String style) {
    attribute("class", style);
    String fill = colours.fills().get(style);
    if (fill != null) {
      attribute("fill", fill);
    }
    String stroke = colours.strokes().get(style);
    if (stroke != null) {
      attribute("stroke", stroke);
    }
  }

  private Svg attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  private Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  /** At most one decimal, no trailing zeros, never an exponent. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("coordinate " + value + ": expected a finite number");
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Escapes for text and quoted attributes; what XML 1.0 cannot carry becomes U+FFFD. */
  static String escape(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> escape(point, safe));
    return safe.toString();
  }

  private static void escape(int point, StringBuilder safe) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(allowed(point) ? point : 0xFFFD);
    }
  }

  /**
   * Section 2.2 of XML 1.0, without the control and direction marks that could disturb a reader.
   */
  private static boolean allowed(int point) {
    if (point < 0x20) {
      return point == '\t' || point == '\n';
    }
    return (point < 0x7F || point > 0x9F)
        && (point < 0x202A || point > 0x202E)
        && (point < 0x2066 || point > 0x2069)
        && (point < 0xD800 || point > 0xDFFF)
        && point != 0xFFFE
        && point != 0xFFFF;
  }
}
