package id.jagasitus.paper;

/**
 * Marks that hold an emoji of several signs together (Unicode Technical Standard 51). Anywhere else
 * they are only invisible, and could make a text say another thing than it seems to.
 */
final class Joiners {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int AS_TEXT = 0xFE0E;
  private static final int AS_PICTURE = 0xFE0F;

  private Joiners() {}

  /** Whether the mark at a place belongs to an emoji. */
  static boolean inEmoji(int[] points, int at) {
    return switch (points[at]) {
      case AS_TEXT, AS_PICTURE -> picture(points, at - 1);
      case ZERO_WIDTH_JOINER ->
          picture(points, before(points, at))
              && at + 1 < points.length
              && Character.isExtendedPictographic(points[at + 1]);
      default -> false;
    };
  }

  /** The sign before a joiner, colours of skin and choices of presentation passed over. */
  private static int before(int[] points, int at) {
    int before = at - 1;
    while (before > 0
        && (points[before] == AS_PICTURE || Character.isEmojiModifier(points[before]))) {
      before--;
    }
    return before;
  }

  private static boolean picture(int[] points, int at) {
    return at >= 0 && Character.isExtendedPictographic(points[at]);
  }
}
