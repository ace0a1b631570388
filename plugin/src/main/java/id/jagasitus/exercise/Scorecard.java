package id.jagasitus.exercise;

import id.jagasitus.office.ActKind;
import id.jagasitus.office.Case;
import id.jagasitus.office.Periods;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Rule;
import id.jagasitus.office.Step;
import id.jagasitus.office.Stopwatch;
import id.jagasitus.office.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the clocks of a drill showed, a line for each of the nine steps.
 *
 * @param lines in the order of the procedure
 */
public record Scorecard(List<Line> lines) {

  public Scorecard {
    lines = List.copyOf(lines);
  }

  /** How a step went. */
  public enum State {
    IN_TIME,
    LATE,
    /** It was begun and is not done. */
    RUNNING,
    /** Nobody came so far. */
    MISSING,
    /** Drills leave it out. */
    LEFT_OUT
  }

  /**
   * One step.
   *
   * @param allowed how long it may take; empty where nothing says so
   * @param working whether that is working time
   * @param taken how long it took, counted likewise; empty where it was not played
   * @param span how long it took by the wall clock
   * @param who account; {@code system} for the machine; empty for nobody yet
   */
  public record Line(
      Step step,
      Optional<Duration> allowed,
      boolean working,
      Optional<Duration> taken,
      Optional<Duration> span,
      State state,
      String who) {}

  /**
   * The office's rules by which a drill is measured.
   *
   * @param now counts for clocks that run
   */
  public record Measure(
      Procedure procedure, Periods periods, WorkingCalendar calendar, Instant now) {}

  /**
   * Measures a drill.
   *
   * @param about its case; empty while there is none
   */
  public static Scorecard of(Exercise exercise, Optional<Case> about, Measure by) {
    var lines = new ArrayList<Line>();
    lines.add(
        machine(
            Step.MONITOR,
            exercise.planted().map(Deed.Planted::planted),
            exercise.scanned().flatMap(Deed.Scanned::seen),
            by));
    lines.add(backup(exercise, by));
    lines.add(
        machine(
            Step.VISITORS,
            exercise.attacked().map(Deed.Attacked::sent),
            exercise.attacked().flatMap(Deed.Attacked::seen),
            by));
    lines.add(nobody(Step.RENEW, State.LEFT_OUT, by));
    for (Step step :
        List.of(Step.REPORT, Step.FORWARD, Step.DECIDE, Step.SOLVE, Step.BACK_UP_AGAIN)) {
      lines.add(people(step, about, by));
    }
    return new Scorecard(lines);
  }

  /** How many steps are in a state. */
  public long count(State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  private static Line nobody(Step step, State state, Measure by) {
    Rule rule = by.procedure().rule(step);
    return new Line(
        step,
        Optional.of(rule.limit()),
        rule.working(),
        Optional.empty(),
        Optional.empty(),
        state,
        "");
  }

  /** From what was played to its finding. */
  private static Line machine(
      Step step, Optional<Instant> played, Optional<Instant> seen, Measure by) {
    if (played.isEmpty() || seen.isEmpty()) {
      return nobody(step, State.MISSING, by);
    }
    Duration took = Duration.between(played.get(), seen.get());
    Rule rule = by.procedure().rule(step);
    return measured(step, rule.limit(), took);
  }

  private static Line measured(Step step, Duration allowed, Duration took) {
    Duration positive = took.isNegative() ? Duration.ZERO : took;
    return new Line(
        step,
        Optional.of(allowed),
        false,
        Optional.of(positive),
        Optional.of(positive),
        positive.compareTo(allowed) > 0 ? State.LATE : State.IN_TIME,
        "system");
  }

  /** How old the backup was that the drill could fall back on. */
  private static Line backup(Exercise exercise, Measure by) {
    return exercise
        .chosen()
        .map(chosen -> Duration.between(chosen.taken(), exercise.begun()))
        .map(age -> measured(Step.BACK_UP, Duration.ofDays(by.periods().backupDays()), age))
        .orElseGet(() -> nobody(Step.BACK_UP, State.MISSING, by));
  }

  private static Line people(Step step, Optional<Case> about, Measure by) {
    Optional<Stopwatch> clock = about.map(each -> each.clocks().get(step));
    if (clock.isEmpty()) {
      return nobody(step, State.MISSING, by);
    }
    Stopwatch watch = clock.get();
    boolean open = about.flatMap(each -> each.state().next()).filter(step::equals).isPresent();
    boolean late = watch.late(by.now(), by.calendar());
    String who = about.map(each -> who(each, step)).orElse("");
    State state = late ? State.LATE : open || who.isEmpty() ? State.RUNNING : State.IN_TIME;
    return new Line(
        step,
        watch.limit(),
        watch.working(),
        Optional.of(watch.elapsed(by.now(), by.calendar())),
        Optional.of(span(watch, by.now())),
        state,
        who);
  }

  private static Duration span(Stopwatch watch, Instant now) {
    return watch.turns().stream()
        .map(turn -> Duration.between(turn.from(), turn.to().orElse(now)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Who did a step last. */
  private static String who(Case about, Step step) {
    List<ActKind> kinds =
        switch (step) {
          case REPORT -> List.of(ActKind.SUBMITTED);
          case FORWARD -> List.of(ActKind.FORWARDED);
          case DECIDE -> List.of(ActKind.DECIDED);
          case SOLVE -> List.of(ActKind.SOLVED);
          default -> List.of(ActKind.CLOSED);
        };
    return about.acts().reversed().stream()
        .filter(act -> kinds.contains(act.kind()))
        .findFirst()
        .map(Case.Done::author)
        .orElse("");
  }
}
