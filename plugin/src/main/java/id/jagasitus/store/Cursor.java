package id.jagasitus.store;

import java.util.Optional;

/**
 * Where a page ended: after {@code shown} selected events of the millisecond {@code time}.
 *
 * @param time milliseconds since the epoch
 * @param shown how many selected events of that millisecond were already handed out
 */
public record Cursor(long time, int shown) {

  /** Text for a link; {@link #parse} reads it. */
  public String text() {
    return time + "-" + shown;
  }

  /** Reads {@link #text}; empty where it was tampered with. */
  public static Optional<Cursor> parse(String text) {
    if (!text.matches("-?[0-9]{1,17}-[0-9]{1,9}")) {
      return Optional.empty();
    }
    int dash = text.lastIndexOf('-');
    return Optional.of(
        new Cursor(
            Long.parseLong(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
  }
}
