package id.jagasitus;

import id.jagasitus.console.paper.Gatherer;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Exercises;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.office.Case;
import id.jagasitus.office.Cases;
import id.jagasitus.office.Days;
import id.jagasitus.office.Periods;
import id.jagasitus.office.Step;
import id.jagasitus.office.WorkingCalendar;
import id.jagasitus.report.ExerciseWords;
import id.jagasitus.report.MonthlyFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What the office itself did in a month, for its report.
 *
 * @param measure by what drills are measured
 * @param calendar the office's
 * @param periods how often the checks are signed
 */
record MonthOffice(
    Cases cases,
    Days days,
    Exercises exercises,
    Supplier<Scorecard.Measure> measure,
    Supplier<WorkingCalendar> calendar,
    Supplier<Periods> periods) {

  /** Cases that were open on any day of the month, the oldest first. */
  List<MonthlyFigures.Incident> incidents(YearMonth month, Instant now) {
    var zone = calendar.get().zone();
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return cases.list().reversed().stream()
        .filter(each -> each.opened().isBefore(to) && !over(each, from) && !each.drill())
        .limit(Gatherer.MOST_LINES)
        .map(each -> incident(each, now))
        .toList();
  }

  private static boolean over(Case about, Instant before) {
    return about.state().over() && about.acts().getLast().time().isBefore(before);
  }

  private static MonthlyFigures.Incident incident(Case about, Instant now) {
    return new MonthlyFigures.Incident(
        "#" + about.id(),
        about.title(),
        about.state().name(),
        about.opened(),
        about.repair().down(now).toMinutes());
  }

  /** Drills begun in the month, and cases that people made as exercises of their own. */
  List<MonthlyFigures.Drill> drills(YearMonth month) {
    var drills = new ArrayList<MonthlyFigures.Drill>();
    exercises.list().reversed().stream()
        .filter(each -> in(month, each.begun()))
        .map(this::drill)
        .forEach(drills::add);
    cases.list().reversed().stream()
        .filter(each -> each.drill() && each.findings().isEmpty() && in(month, each.opened()))
        .map(MonthOffice::drill)
        .forEach(drills::add);
    return drills.stream().limit(Gatherer.MOST_LINES).toList();
  }

  private boolean in(YearMonth month, Instant instant) {
    return YearMonth.from(instant.atZone(calendar.get().zone())).equals(month);
  }

  private MonthlyFigures.Drill drill(Exercise exercise) {
    var card = Scorecard.of(exercise, exercise.of(cases.list()), measure.get());
    return ExerciseWords.line(exercise, card);
  }

  private static MonthlyFigures.Drill drill(Case about) {
    return new MonthlyFigures.Drill(
        "#" + about.id(), about.title(), about.opened(), ExerciseWords.state(about.state().name()));
  }

  /** A day counts as signed when every daily check was; today counts once it is signed. */
  MonthlyFigures.Days days(YearMonth month, Instant now) {
    WorkingCalendar hours = calendar.get();
    LocalDate today = now.atZone(hours.zone()).toLocalDate();
    LocalDate first = later(month.atDay(1), days.first(hours, today));
    LocalDate last = month.atEndOfMonth();
    List<Step> daily = Days.CHECKS.stream().filter(step -> periods.get().days(step) == 1).toList();
    var due = new TreeSet<LocalDate>();
    var missed = new TreeSet<LocalDate>();
    for (LocalDate day = first; !day.isAfter(last) && !day.isAfter(today); day = day.plusDays(1)) {
      boolean signed = signed(daily, day);
      if (!daily.isEmpty() && hours.isWorkingDay(day) && (signed || day.isBefore(today))) {
        due.add(day);
        if (!signed) {
          missed.add(day);
        }
      }
    }
    return new MonthlyFigures.Days(due.size(), due.size() - missed.size(), List.copyOf(missed));
  }

  private boolean signed(List<Step> daily, LocalDate day) {
    return daily.stream().allMatch(step -> days.signature(step, day).isPresent());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
