package id.jagasitus.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done on a day, by whomever.
 *
 * @param now the instant that is looked at
 * @param calendar the office's
 * @param procedure who does what
 * @param periods how often
 * @param founded the office's first day; nothing is due for the time before
 */
public record Today(
    Instant now,
    WorkingCalendar calendar,
    Procedure procedure,
    Periods periods,
    LocalDate founded) {

  private static final int RENEW_DAYS = 30;

  /** Today's date in the office's zone. */
  public LocalDate day() {
    return now.atZone(calendar.zone()).toLocalDate();
  }

  /** All duties, the most urgent first. */
  public List<Duty> duties(Cases cases, List<Check> checks, List<Renewal> renewals) {
    var duties = new ArrayList<Duty>();
    for (Case each : cases.list()) {
      duties.addAll(of(each));
    }
    for (Submission report : cases.reports()) {
      forward(report, cases).ifPresent(duties::add);
    }
    checks.stream().flatMap(check -> of(check).stream()).forEach(duties::add);
    renewals.stream().flatMap(renewal -> of(renewal).stream()).forEach(duties::add);
    monthly(cases.reports()).ifPresent(duties::add);
    duties.sort(
        Comparator.comparing(Duty::late)
            .reversed()
            .thenComparing(duty -> duty.due().orElse(Instant.MAX))
            .thenComparing(Duty::kind));
    return List.copyOf(duties);
  }

  /** Whether a duty is an actor's. */
  public boolean mine(Actor actor, Duty duty) {
    return actor.may(procedure.posts(duty.step()));
  }

  private List<Duty> of(Case about) {
    var duties = new ArrayList<Duty>();
    kind(about).ifPresent(kind -> duties.add(duty(about, kind)));
    for (Deadline deadline : Deadline.of(about, calendar)) {
      if (deadline.met().isEmpty() && about.state() != State.WITHDRAWN) {
        data(about, deadline).ifPresent(duties::add);
      }
    }
    return duties;
  }

  private static Optional<Duty.Kind> kind(Case about) {
    return switch (about.state()) {
      case DRAFT -> Optional.of(about.report().isPresent() ? Duty.Kind.CORRECT : Duty.Kind.REPORT);
      case FORWARDED -> Optional.of(Duty.Kind.DECIDE);
      case DECIDED -> Optional.of(Duty.Kind.BEGIN);
      case IN_PROGRESS -> Optional.of(Duty.Kind.SOLVE);
      case SOLVED, BACKED_UP -> Optional.of(Duty.Kind.CLOSE);
      case SUBMITTED, CLOSED, WITHDRAWN -> Optional.empty();
    };
  }

  private Duty duty(Case about, Duty.Kind kind) {
    Step step = about.state().next().orElse(Step.REPORT);
    Optional<Stopwatch> clock = about.clock();
    return new Duty(
        kind,
        step,
        about.id(),
        about.marked(),
        about.acts().getLast().time(),
        clock.flatMap(each -> each.due(calendar)),
        clock.map(each -> each.late(now, calendar)).orElse(false));
  }

  private Optional<Duty> data(Case about, Deadline deadline) {
    Duty.Kind kind =
        switch (deadline.obligation()) {
          case JUDGE_PERSONAL_DATA -> Duty.Kind.JUDGE_DATA;
          case NOTIFY_PERSONAL_DATA -> Duty.Kind.NOTIFY_DATA;
          default -> null;
        };
    if (kind == null) {
      return Optional.empty();
    }
    Step step = kind == Duty.Kind.JUDGE_DATA ? Step.DECIDE : Step.REPORT;
    return Optional.of(
        new Duty(
            kind,
            step,
            about.id(),
            about.marked(),
            deadline.began(),
            deadline.due(),
            deadline.late(now)));
  }

  private Optional<Duty> forward(Submission report, Cases cases) {
    if (report.state() != State.SUBMITTED || cases.over(report)) {
      return Optional.empty();
    }
    String about = report.sheet().situation().lines().findFirst().orElse("");
    return Optional.of(
        new Duty(
            Duty.Kind.FORWARD,
            Step.FORWARD,
            report.id(),
            cases.drill(report) ? Case.marked(about) : about,
            report.submitted(),
            report.clock().due(calendar),
            report.clock().late(now, calendar)));
  }

  private Optional<Duty> of(Check check) {
    boolean open = check.status() == Check.Status.DUE || check.status() == Check.Status.LATE;
    return open
        ? Optional.of(
            new Duty(
                Duty.Kind.CHECK,
                check.step(),
                0,
                "",
                start(check.due()),
                Optional.of(start(check.due().plusDays(1))),
                check.status() == Check.Status.LATE))
        : Optional.empty();
  }

  private Optional<Duty> of(Renewal renewal) {
    Instant due = start(renewal.until().plusDays(1));
    LocalDate shown = renewal.until().minusDays(RENEW_DAYS);
    return day().isBefore(shown)
        ? Optional.empty()
        : Optional.of(
            new Duty(
                Duty.Kind.RENEW,
                Step.RENEW,
                0,
                renewal.name(),
                start(shown),
                Optional.of(due),
                !now.isBefore(due)));
  }

  /** The report of the month before, until it is submitted. */
  private Optional<Duty> monthly(List<Submission> reports) {
    YearMonth month = YearMonth.from(day()).minusMonths(1);
    boolean before = founded.isAfter(month.atEndOfMonth());
    boolean there =
        reports.stream()
            .anyMatch(
                report ->
                    report.sheet().kind() == Submission.Kind.MONTHLY
                        && report.state() != State.DRAFT
                        && YearMonth.from(report.sheet().from()).equals(month));
    LocalDate last = calendar.workingDayOfMonth(day(), periods.reportDay());
    Instant due = start(last.plusDays(1));
    return before || there
        ? Optional.empty()
        : Optional.of(
            new Duty(
                Duty.Kind.MONTHLY,
                Step.REPORT,
                0,
                month.toString(),
                start(day().withDayOfMonth(1)),
                Optional.of(due),
                !now.isBefore(due)));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }
}
