package id.jagasitus.query;

import id.jagasitus.query.Numbers.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A written time to the span of milliseconds it stands for: a day, minute, second or instant. */
final class Times {

  private final ZoneId zone;

  Times(ZoneId zone) {
    this.zone = zone;
  }

  Optional<Span> span(String text) {
    try {
      return Optional.of(read(text.replace(' ', 'T')));
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Span read(String text) {
    if (text.endsWith("Z") || text.lastIndexOf('+') > 9) {
      Instant at = java.time.OffsetDateTime.parse(text).toInstant();
      return from(at, at.plusMillis(1));
    }
    return switch (text.length()) {
      case 7 -> {
        var month = YearMonth.parse(text);
        yield days(month.atDay(1), month.plusMonths(1).atDay(1));
      }
      case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
      case 13 -> clock(LocalDateTime.parse(text + ":00"), ChronoUnit.HOURS.getDuration());
      case 16 -> clock(LocalDateTime.parse(text), ChronoUnit.MINUTES.getDuration());
      case 19 -> clock(LocalDateTime.parse(text), ChronoUnit.SECONDS.getDuration());
      default -> clock(LocalDateTime.parse(text), Duration.ofMillis(1));
    };
  }

  private Span days(LocalDate first, LocalDate next) {
    return from(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }

  private Span clock(LocalDateTime start, Duration length) {
    Instant at = start.atZone(zone).toInstant();
    return from(at, at.plus(length));
  }

  private static Span from(Instant first, Instant next) {
    return new Span(first.toEpochMilli(), next.toEpochMilli() - 1);
  }
}
