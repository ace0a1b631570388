package id.jagasitus.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Points in time as operators type them. */
final class Moments {

  private Moments() {}

  /**
   * Reads an argument.
   *
   * @param zone what a time without an offset is meant in; a day begins at its midnight
   * @param otherwise when the argument was not given
   */
  static Instant read(Arguments arguments, String name, ZoneId zone, Instant otherwise)
      throws CommandRefused {
    Optional<String> text = arguments.optional(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return parse(text.get(), zone);
    } catch (DateTimeException e) {
      throw CommandRefused.usage(
          "--"
              + name
              + " is '"
              + text.get()
              + "': expected a time such as 2026-11-22, 2026-11-22T08:00 or"
              + " 2026-11-22T01:00:00Z");
    }
  }

  private static Instant parse(String text, ZoneId zone) {
    int time = text.indexOf('T');
    if (time < 0) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    boolean offset =
        text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    return offset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  /** Milliseconds since the epoch; the ends of time become the ends of the number. */
  static long millis(Instant instant) {
    if (instant.equals(Instant.MIN)) {
      return Long.MIN_VALUE;
    }
    return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
  }
}
