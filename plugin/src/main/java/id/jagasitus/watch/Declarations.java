package id.jagasitus.watch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CSS declarations of one element or rule, and whether they keep it from being seen: by not being
 * drawn, by lying outside the page, by having no room, or by ink nobody can tell from paper.
 */
final class Declarations {

  private static final Pattern COMMENT = Pattern.compile("/\\*.{0,200}?\\*/", Pattern.DOTALL);
  private static final Pattern LENGTH = Pattern.compile("(-?\\d*\\.?\\d+)([a-z%]*)");
  private static final Pattern MOVED =
      Pattern.compile("translate(?:x|y|3d)?\\(([^)]{0,80})\\)|matrix\\(([^)]{0,80})\\)");
  private static final Pattern SHRUNK =
      Pattern.compile("scale(?:x|y|3d)?\\(0*\\.?0*(?:[,)])|rotate[xy]\\(90deg\\)");
  private static final Pattern CLIPPED =
      Pattern.compile(
          "rect\\((?:0|1px)[^)]{0,60}\\)|circle\\(0|ellipse\\(0|polygon\\(0(?:px|%)?0|inset\\((?:[5-9]\\d|100)%");
  private static final Pattern CLEAR =
      Pattern.compile(
          "transparent|(?:rgba|hsla)\\([^)]{1,60},0?\\.?0*\\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00");

  private static final double FAR = 500;
  private static final double FAR_SHARE = 100;
  private static final double TINY = 2;
  private static final double FAINT = 0.1;

  private final Map<String, String> values = new HashMap<>();

  private Declarations() {}

  /** Reads a list of declarations; what cannot be read says nothing. */
  static Declarations of(String css) {
    var read = new Declarations();
    for (String part : COMMENT.matcher(css).replaceAll("").split(";")) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        String value = part.substring(colon + 1).toLowerCase(Locale.ROOT);
        read.values.put(
            part.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            value.replace("!important", "").replaceAll("\\s+", " ").strip());
      }
    }
    return read;
  }

  /** Whether people do not see it, in a way that pages use to show it later. */
  boolean foldsAway() {
    return value("display").equals("none")
        || value("visibility").matches("hidden|collapse")
        || value("content-visibility").equals("hidden")
        || faint(value("opacity"));
  }

  /** Whether people never see it: no page that shows it later does it like this. */
  boolean buries() {
    return outside() || withoutRoom() || unreadable() || cutAway();
  }

  private String value(String property) {
    return values.getOrDefault(property, "");
  }

  private static boolean faint(String opacity) {
    double value = length(opacity, 1);
    return !opacity.isEmpty() && (opacity.endsWith("%") ? value / 100 : value) < FAINT;
  }

  private boolean outside() {
    for (String side :
        new String[] {
          "left",
          "right",
          "top",
          "bottom",
          "margin-left",
          "margin-top",
          "margin-right",
          "text-indent",
          "inset",
          "margin",
          "translate"
        }) {
      if (far(value(side))) {
        return true;
      }
    }
    Matcher moved = MOVED.matcher(value("transform"));
    return moved.find() && far(moved.group(1) == null ? moved.group(2) : moved.group(1));
  }

  /** Whether one of the lengths of a value leads out of the page. */
  private static boolean far(String value) {
    Matcher at = LENGTH.matcher(value);
    while (at.find()) {
      double amount = Double.parseDouble(at.group(1));
      boolean share = at.group(2).matches("%|vh|vw|vmin|vmax");
      double pixels = at.group(2).matches("r?em|ch|ex") ? amount * 16 : amount;
      if (share ? amount <= -FAR_SHARE : Math.abs(pixels) >= FAR && amount < 0) {
        return true;
      }
    }
    return false;
  }

  private boolean withoutRoom() {
    boolean kept = (value("overflow") + value("overflow-x") + value("overflow-y")).isEmpty();
    boolean cut = !kept && !value("overflow").equals("visible");
    boolean flat = tiny("height") || tiny("width") || tiny("max-height") || tiny("max-width");
    return (cut && flat) || (tiny("height") && tiny("width"));
  }

  private boolean tiny(String property) {
    String value = value(property);
    return !value.isEmpty()
        && !value.matches("auto|none|inherit|initial")
        && length(value, 99) <= TINY;
  }

  private boolean unreadable() {
    return tiny("font-size")
        || (tiny("line-height") && !unitless("line-height"))
        || value("font").matches(".{0,40}?\\b0(?:px|pt|em)?(?:/.{1,20})? .{1,200}")
        || faint(opacityOf(value("filter")))
        || CLEAR.matcher(value("color")).matches()
        || sameInk();
  }

  private boolean unitless(String property) {
    return value(property).matches("[\\d.]+") && length(value(property), 0) > 0;
  }

  private static String opacityOf(String filter) {
    int at = filter.indexOf("opacity(");
    return at < 0 ? "" : filter.substring(at + 8).replace(")", "");
  }

  private boolean sameInk() {
    String ink = colour(value("color"));
    String paper =
        colour(
            value("background-color").isEmpty() ? value("background") : value("background-color"));
    return !ink.isEmpty() && ink.equals(paper);
  }

  private boolean cutAway() {
    String clip = (value("clip") + ' ' + value("clip-path")).replace(" ", "");
    String transform = value("transform").replace(" ", "");
    return CLIPPED.matcher(clip).find()
        || SHRUNK.matcher(transform).find()
        || value("scale").matches("0(?: 0)?")
        || value("zoom").matches("0\\.?0*1?%?");
  }

  private static double length(String value, double otherwise) {
    Matcher at = LENGTH.matcher(value);
    if (!at.lookingAt()) {
      return otherwise;
    }
    double amount = Double.parseDouble(at.group(1));
    return at.group(2).matches("r?em") ? amount * 16 : amount;
  }

  private static String colour(String value) {
    return switch (value.replace(" ", "")) {
      case "white", "#ffffff", "rgb(255,255,255)" -> "#fff";
      case "black", "#000000", "rgb(0,0,0)" -> "#000";
      default -> value;
    };
  }
}
