package id.jagasitus.admin.text;

import java.util.Locale;

/**
 * Makes hostile text harmless to the eye: control characters, direction marks, zero-width and
 * unpaired characters become {@code ‹U+202E›}. Markup is the template's business.
 */
public final class Visible {

  private Visible() {}

  /** The text with everything visible. */
  public static String text(String hostile) {
    if (hostile.codePoints().noneMatch(Visible::hidden)) {
      return hostile;
    }
    var shown = new StringBuilder(hostile.length() + 32);
    hostile.codePoints().forEach(point -> append(point, shown));
    return shown.toString();
  }

  /** The same, cut to a number of characters with an ellipsis. */
  public static String text(String hostile, int most) {
    String shown = text(hostile);
    if (shown.codePointCount(0, shown.length()) <= most) {
      return shown;
    }
    return shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + '…';
  }

  private static void append(int point, StringBuilder shown) {
    if (hidden(point)) {
      shown.append(String.format(Locale.ROOT, "‹U+%04X›", point));
    } else {
      shown.appendCodePoint(point);
    }
  }

  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
