package id.jagasitus.visitorlog;

/**
 * Which ASCII characters cannot stand for themselves in a place of the line: control characters,
 * the quote, the backslash, and what ends that place.
 */
final class Stops {

  static final Stops NONE = new Stops("");
  static final Stops SPACE = new Stops(" ");
  static final Stops PATH = new Stops(" ?");
  static final Stops ELEMENT = new Stops(" ,:");

  private final boolean[] stops = new boolean[128];

  private Stops(String also) {
    for (int c = 0; c < stops.length; c++) {
      stops[c] = c < ' ' || c > '~' || c == '"' || c == '\\' || also.indexOf(c) >= 0;
    }
  }

  /** The same, and one more: for a text that would read as a mark of the format. */
  Stops and(char mark) {
    var more = new Stops("");
    System.arraycopy(stops, 0, more.stops, 0, stops.length);
    more.stops[mark] = true;
    return more;
  }

  /** Whether a character stands for itself. */
  boolean plain(char c) {
    return c < 128 && !stops[c];
  }
}
