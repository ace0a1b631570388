package id.jagasitus.query;

import id.jagasitus.query.QueryProblem.Kind;
import java.time.ZoneId;

/** Reads numbers, sizes, durations and times: single, compared, or as a range. */
final class Numbers {

  private final Scanner in;
  private final Times times;

  Numbers(Scanner in, ZoneId zone) {
    this.in = in;
    this.times = new Times(zone);
  }

  Expr read(Field field) throws QueryException {
    if (in.peek() == '[' || in.peek() == '{') {
      return range(field);
    }
    int start = in.position();
    if (in.take('>')) {
      boolean orEqual = in.take('=');
      Span edge = edge(field);
      return between(field, orEqual ? edge.first() : edge.last() + 1, Long.MAX_VALUE, start);
    }
    if (in.take('<')) {
      boolean orEqual = in.take('=');
      Span edge = edge(field);
      return between(field, 0, orEqual ? edge.last() : edge.first() - 1, start);
    }
    Span span = bound(field, "");
    return between(field, span.first(), span.last(), start);
  }

  /** A compared duration is a point: more than 2 s is more than 2,000,000 µs. */
  private Span edge(Field field) throws QueryException {
    Span span = bound(field, "");
    return field == Field.DURATION ? new Span(span.first(), span.first()) : span;
  }

  /** {@code [a TO b]} with both ends, {@code {a TO b}} without; an end may be a star. */
  private Expr range(Field field) throws QueryException {
    int start = in.position();
    boolean withLow = in.take('[');
    if (!withLow) {
      in.take('{');
    }
    in.skipSpace();
    Span low = in.take('*') ? new Span(0, -1) : bound(field, "]}");
    if (!in.takeWordIgnoringCase("TO")) {
      throw in.problem(Kind.BAD_RANGE, in.position(), "TO");
    }
    in.skipSpace();
    boolean open = in.take('*');
    Span high = open ? new Span(Long.MAX_VALUE, Long.MAX_VALUE) : bound(field, "]}");
    in.skipSpace();
    boolean withHigh = in.take(']');
    if (!withHigh && !in.take('}')) {
      throw in.problem(Kind.UNCLOSED_RANGE, start);
    }
    long min = withLow ? low.first() : low.last() + 1;
    long max = withHigh || open ? high.last() : high.first() - 1;
    return between(field, min, max, start);
  }

  private Expr between(Field field, long min, long max, int start) throws QueryException {
    if (min > max) {
      throw in.problem(Kind.BAD_RANGE, start);
    }
    return new Expr.Between(field, Math.max(0, min), max);
  }

  private Span bound(Field field, String stopAt) throws QueryException {
    int start = in.position();
    String text = in.peek() == '"' ? in.takeQuoted() : in.takeWord(stopAt);
    if (field == Field.TIME) {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}") && !stopAt.isEmpty()) {
        text = withClock(text);
      }
      String written = text;
      return times
          .span(written)
          .orElseThrow(
              () ->
                  in.problem(
                      Kind.BAD_TIME,
                      start,
                      "2026-06-30",
                      "2026-06-30T13:45",
                      "2026-06-30T13:45:10+07:00"));
    }
    return number(field, Scanner.lower(text), start);
  }

  /** Inside a range {@code 2026-06-30 13:45} may be written with a space. */
  private String withClock(String day) {
    in.skipSpace();
    return Character.isDigit(in.peek()) ? day + 'T' + in.takeWord("]}") : day;
  }

  private Span number(Field field, String text, int start) throws QueryException {
    if (field == Field.STATUS && text.matches("[1-9]xx")) {
      long hundred = (text.charAt(0) - '0') * 100L;
      return new Span(hundred, hundred + 99);
    }
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    long unit = unit(field, text.substring(digits));
    if (digits == 0 || digits > 12 || unit == 0) {
      throw in.problem(
          digits == 0 && text.isEmpty() ? Kind.MISSING_VALUE : Kind.BAD_NUMBER,
          start,
          examples(field));
    }
    long value = Long.parseLong(text.substring(0, digits)) * unit;
    return new Span(value, value + (field == Field.DURATION ? unit - 1 : 0));
  }

  private static String[] examples(Field field) {
    return switch (field) {
      case STATUS -> new String[] {"404", "4xx", "[400 TO 499]"};
      case DURATION -> new String[] {">500", ">2s", "[100 TO 200]"};
      default -> new String[] {"1000", ">10k", "[0 TO 5m]"};
    };
  }

  /** What one of a unit is in the unit kept: microseconds for durations; 0 when there is none. */
  private static long unit(Field field, String unit) {
    if (field == Field.DURATION) {
      return switch (unit) {
        case "us", "µs" -> 1;
        case "", "ms" -> 1_000;
        case "s" -> 1_000_000;
        default -> 0;
      };
    }
    if (unit.isEmpty()) {
      return 1;
    }
    return field == Field.STATUS
        ? 0
        : switch (unit) {
          case "k", "kb", "kib" -> 1L << 10;
          case "m", "mb", "mib" -> 1L << 20;
          case "g", "gb", "gib" -> 1L << 30;
          default -> 0;
        };
  }

  /** First and last value a written one stands for: 500 ms is 500,000 to 500,999 µs. */
  record Span(long first, long last) {}
}
