package id.jagasitus.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clock of one step: how long somebody had it, without the time it waited for somebody else.
 *
 * @param limit time the procedure allows; empty where it allows none
 * @param working whether working time is counted, or calendar time
 * @param turns spans in which the clock ran, in order; the last may still be open
 */
public record Stopwatch(Optional<Duration> limit, boolean working, List<Turn> turns) {

  /**
   * A span in which the clock ran.
   *
   * @param from when it began to run
   * @param to when it stopped; empty while it runs
   */
  public record Turn(Instant from, Optional<Instant> to) {}

  public Stopwatch {
    turns = List.copyOf(turns);
  }

  /** A clock that begins to run. */
  public static Stopwatch started(Optional<Duration> limit, boolean working, Instant at) {
    return new Stopwatch(limit, working, List.of(new Turn(at, Optional.empty())));
  }

  /** Whether it runs now. */
  public boolean running() {
    return !turns.isEmpty() && turns.getLast().to().isEmpty();
  }

  /** The same clock, stopped; a stopped clock stays as it is. */
  public Stopwatch stopped(Instant at) {
    if (!running()) {
      return this;
    }
    var changed = new ArrayList<>(turns);
    Instant from = changed.removeLast().from();
    changed.add(new Turn(from, Optional.of(at.isBefore(from) ? from : at)));
    return new Stopwatch(limit, working, changed);
  }

  /** The same clock, running again; a running clock stays as it is. */
  public Stopwatch resumed(Instant at) {
    if (running()) {
      return this;
    }
    var changed = new ArrayList<>(turns);
    changed.add(new Turn(at, Optional.empty()));
    return new Stopwatch(limit, working, changed);
  }

  /** Time that has run until an instant. */
  public Duration elapsed(Instant now, WorkingCalendar calendar) {
    return turns.stream()
        .map(turn -> span(turn.from(), turn.to().orElse(now), calendar))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Duration span(Instant from, Instant to, WorkingCalendar calendar) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    return working ? calendar.between(from, to) : Duration.between(from, to);
  }

  /** When the limit is reached if the clock runs on; empty while it is stopped or has no limit. */
  public Optional<Instant> due(WorkingCalendar calendar) {
    if (limit.isEmpty() || !running()) {
      return Optional.empty();
    }
    Instant from = turns.getLast().from();
    Duration before = elapsed(from, calendar);
    Duration left = limit.get().minus(before);
    if (left.isNegative()) {
      return Optional.of(from);
    }
    return Optional.of(working ? calendar.plus(from, left) : from.plus(left));
  }

  /** Whether more time has run than the procedure allows. */
  public boolean late(Instant now, WorkingCalendar calendar) {
    return limit.isPresent() && elapsed(now, calendar).compareTo(limit.get()) > 0;
  }
}
