package id.jagasitus.visitorlog;

import java.util.Optional;

/**
 * A place in the visitor log, between two lines.
 *
 * @param file name of the file as it was written; it may have been gzipped since
 * @param offset bytes of the plain text before it
 */
public record LogPosition(String file, long offset) {

  /** Before everything that is there. */
  public static final LogPosition BEGINNING = new LogPosition("", 0);

  /** One text, for keeping it beside what was made of the lines before it. */
  public String text() {
    return offset + " " + file;
  }

  /** Reads {@link #text} back; nothing where it is none. */
  public static Optional<LogPosition> parse(String text) {
    int space = text.indexOf(' ');
    try {
      return space < 1
          ? Optional.empty()
          : Optional.of(
              new LogPosition(text.substring(space + 1), Long.parseLong(text, 0, space, 10)));
    } catch (NumberFormatException rubbish) {
      return Optional.empty();
    }
  }
}
