package id.jagasitus.console.office;

import id.jagasitus.console.Viewer;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.Actor;
import id.jagasitus.office.Cases;
import id.jagasitus.office.Check;
import id.jagasitus.office.Days;
import id.jagasitus.office.Duty;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Renewal;
import id.jagasitus.office.Result;
import id.jagasitus.office.Step;
import id.jagasitus.office.Today;
import id.jagasitus.office.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The desk over days and duties. */
public final class DayConsole implements DayDesk {

  private final Cases cases;
  private final Days days;
  private final Actors actors;
  private final Supplier<Today> today;
  private final Inspection.Source inspections;
  private final Supplier<List<Renewal>> renewals;

  /**
   * @param today the office's rules at this moment
   * @param inspections what the machine knows about the checks
   * @param renewals services that run out
   */
  public DayConsole(
      Cases cases,
      Days days,
      Actors actors,
      Supplier<Today> today,
      Inspection.Source inspections,
      Supplier<List<Renewal>> renewals) {
    this.cases = cases;
    this.days = days;
    this.actors = actors;
    this.today = today;
    this.inspections = inspections;
    this.renewals = renewals;
  }

  @Override
  public Day today(Viewer viewer) {
    Today now = today.get();
    Actor actor = actors.of(viewer);
    List<Check> checks = days.checks(now.day(), now.calendar(), now.periods());
    List<Renewal> services = renewals.get();
    List<Duty> duties = now.duties(cases, checks, services);
    return new Day(
        now.day(),
        now.calendar().isWorkingDay(now.day()),
        off(now.calendar(), now.day()),
        duties.stream().filter(duty -> now.mine(actor, duty)).toList(),
        duties.stream().filter(duty -> !now.mine(actor, duty)).toList(),
        checks.stream().map(check -> seen(check, actor, now)).toList(),
        services);
  }

  private static String off(WorkingCalendar calendar, LocalDate day) {
    return calendar.daysOff().getOrDefault(day, "");
  }

  private Seen seen(Check check, Actor actor, Today now) {
    boolean done = check.status() == Check.Status.DONE;
    Inspection seen =
        check
            .last()
            .filter(sign -> done)
            .map(Check.Signed::seen)
            .orElseGet(() -> inspections.of(check.step(), now.day()));
    return new Seen(check, seen, !done && actor.may(days.signers(check.step())));
  }

  @Override
  public Result sign(Viewer viewer, Step step, String note) {
    LocalDate day = today.get().day();
    try {
      return days.sign(actors.of(viewer), step, day, inspections.of(step, day), note);
    } catch (JournalException e) {
      return Result.refused(Result.Why.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<Line> month(YearMonth month) {
    Today now = today.get();
    WorkingCalendar calendar = now.calendar();
    Map<Step, Set<LocalDate>> missed = new EnumMap<>(Step.class);
    Days.CHECKS.forEach(
        step -> missed.put(step, days.unsigned(step, now.day(), calendar, now.periods())));
    var lines = new ArrayList<Line>();
    for (LocalDate day = month.atDay(1);
        !day.isAfter(month.atEndOfMonth());
        day = day.plusDays(1)) {
      Map<Step, Check.Signed> signed = new EnumMap<>(Step.class);
      var unsigned = EnumSet.noneOf(Step.class);
      for (Step step : Days.CHECKS) {
        days.signature(step, day).ifPresent(sign -> signed.put(step, sign));
        if (missed.getOrDefault(step, Set.of()).contains(day)) {
          unsigned.add(step);
        }
      }
      lines.add(new Line(day, calendar.isWorkingDay(day), off(calendar, day), signed, unsigned));
    }
    return lines;
  }
}
