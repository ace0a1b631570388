package id.jagasitus.paper;

/**
 * Text for readers whose machine draws anything, such as pages and mails: only what cannot be seen
 * and could make a text say another thing is made visible, as {@code ‹U+202E›}.
 */
public final class Legible {
  private Legible() {}

  /** The text; line ends and tabs stay. */
  public static String text(String text) {
    int[] points = text.codePoints().toArray();
    var shown = new StringBuilder(text.length());
    for (int i = 0; i < points.length; i++) {
      if (plain(points[i]) || Joiners.inEmoji(points, i)) {
        shown.appendCodePoint(points[i]);
      } else {
        shown.append(Glyphs.name(points[i]));
      }
    }
    return shown.toString();
  }

  private static boolean plain(int point) {
    return point == '\t' || point == '\n' || !Glyphs.hidden(point);
  }
}
