package id.jagasitus.office;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The hours of one working day, breaks left out.
 *
 * @param spans in order and apart from each other; none on a day off
 */
public record WorkingDay(List<Span> spans) {

  /** A day on which nobody works. */
  public static final WorkingDay OFF = new WorkingDay(List.of());

  /**
   * Part of a day.
   *
   * @param from first minute
   * @param to the minute after the last; later than {@code from}
   */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(
            "hours " + from + "–" + to + ": expected an end after the begin, such as 08:00–16:30");
      }
    }
  }

  public WorkingDay {
    spans = List.copyOf(spans);
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
        throw new IllegalArgumentException(
            "hours overlap: "
                + spans.get(i - 1)
                + " and "
                + spans.get(i)
                + "; expected them in order");
      }
    }
  }

  /**
   * Reads spans such as {@code 08:00-12:00 13:00-16:30}; nothing for a day off.
   *
   * @throws IllegalArgumentException when it is none
   */
  static WorkingDay parse(String text) {
    var spans = new ArrayList<Span>();
    for (String part : text.strip().split("\\s+", -1)) {
      if (!part.isEmpty()) {
        String[] ends = part.split("-", -1);
        if (ends.length != 2) {
          throw new IllegalArgumentException(part + ": expected 08:00-12:00");
        }
        spans.add(new Span(time(ends[0]), time(ends[1])));
      }
    }
    return new WorkingDay(spans);
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.replace('.', ':'));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text + ": expected a time such as 08:00", e);
    }
  }

  /** The day as {@link #parse} reads it. */
  String text() {
    return spans.stream()
        .map(span -> span.from() + "-" + span.to())
        .collect(Collectors.joining(" "));
  }

  /** A day with one break. */
  public static WorkingDay of(String from, String breakFrom, String breakTo, String to) {
    return new WorkingDay(
        List.of(
            new Span(LocalTime.parse(from), LocalTime.parse(breakFrom)),
            new Span(LocalTime.parse(breakTo), LocalTime.parse(to))));
  }
}
