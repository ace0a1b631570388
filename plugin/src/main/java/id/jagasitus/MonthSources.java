package id.jagasitus;

import id.jagasitus.console.paper.Gatherer;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.report.MonthlyFigures;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.uptime.DayCount;
import id.jagasitus.uptime.Outage;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the other features know of a month, for its report.
 *
 * @param fresh how fresh the site's sections are; empty while nobody looked
 * @param office cases and signed days
 * @param mask what may be shown of an address
 */
record MonthSources(
    Reachability reachability,
    ServiceRegister services,
    Ledger backups,
    Findings findings,
    Supplier<Optional<FreshReport>> fresh,
    MonthOffice office,
    UnaryOperator<String> mask,
    Supplier<ZoneId> zone)
    implements UnaryOperator<MonthlyFigures> {

  /** The check of the site itself. */
  private static final String SITE = "site";

  @Override
  public MonthlyFigures apply(MonthlyFigures known) {
    YearMonth month = known.month();
    return new MonthlyFigures(
        month,
        known.gathered(),
        reach(month, known.gathered()),
        fresh.get().map(MonthSources::content).orElse(known.content()),
        known.visits(),
        suspicions(month),
        backups(month),
        renewals(),
        office.incidents(month, known.gathered()),
        office.days(month, known.gathered()),
        known.evidence(),
        office.drills(month));
  }

  /** What is asked for, or is there although it need not be. */
  private static List<MonthlyFigures.Content> content(FreshReport report) {
    return report.sections().stream()
        .filter(each -> each.section().required() || each.state() != SectionState.State.MISSING)
        .limit(Gatherer.MOST_LINES)
        .map(each -> new MonthlyFigures.Content(each.section().nameId(), state(each), note(each)))
        .toList();
  }

  private static MonthlyFigures.Content.State state(SectionState section) {
    return switch (section.state()) {
      case FRESH, UNDATED -> MonthlyFigures.Content.State.UP_TO_DATE;
      case STALE -> MonthlyFigures.Content.State.STALE;
      case MISSING -> MonthlyFigures.Content.State.MISSING;
    };
  }

  private static String note(SectionState section) {
    String owner = section.section().owner();
    String by = owner.isEmpty() ? "" : " (" + owner + ")";
    return section
        .date()
        .map(date -> MonthlyFigures.Content.dated(date, section.age()) + by)
        .orElse(section.address() + by);
  }

  private boolean in(YearMonth month, Instant instant) {
    return YearMonth.from(instant.atZone(zone.get())).equals(month);
  }

  private MonthlyFigures.Reach reach(YearMonth month, Instant now) {
    var days =
        reachability.days(SITE).subMap(month.atDay(1), month.plusMonths(1).atDay(1)).values();
    long up = days.stream().mapToLong(DayCount::up).sum();
    long down = days.stream().mapToLong(DayCount::down).sum();
    List<Outage> outages =
        reachability.outages().stream()
            .filter(outage -> outage.check().equals(SITE) && in(month, outage.from()))
            .filter(outage -> outage.state() == id.jagasitus.uptime.State.DOWN)
            .toList();
    Duration lost =
        outages.stream().map(outage -> outage.lasted(now)).reduce(Duration.ZERO, Duration::plus);
    return new MonthlyFigures.Reach(up + down, down, outages.size(), lost.toMinutes());
  }

  private List<MonthlyFigures.Suspicion> suspicions(YearMonth month) {
    return findings.list().stream()
        .filter(finding -> in(month, finding.last()) && finding.severity() != Severity.INFO)
        .filter(finding -> !finding.subject().drill())
        .sorted(Comparator.comparingInt(Finding::score).reversed())
        .limit(Gatherer.MOST_LINES)
        .map(this::suspicion)
        .toList();
  }

  private MonthlyFigures.Suspicion suspicion(Finding finding) {
    String who =
        switch (finding.subject()) {
          case Subject.Actor actor -> mask.apply(actor.address());
          case Subject.Place place -> place.place();
        };
    String verdict =
        switch (finding.verdict()) {
          case NONE -> "";
          case CASE -> "insiden";
          case LEGITIMATE -> "wajar";
          case IGNORED -> "diabaikan";
        };
    return new MonthlyFigures.Suspicion(
        finding.first(), finding.intent(), who, Math.max(1, finding.requests()), verdict);
  }

  private List<MonthlyFigures.Backup> backups(YearMonth month) {
    return backups.taken().stream()
        .filter(taken -> taken.content() == Taken.Content.SITE && in(month, taken.time()))
        .sorted(Comparator.comparing(Taken::time).reversed())
        .limit(Gatherer.MOST_LINES)
        .map(this::backup)
        .toList();
  }

  private MonthlyFigures.Backup backup(Taken taken) {
    String proof = backups.proven(taken) ? "dipulihkan, sama" : taken.sound() ? "utuh" : "";
    String id = taken.snapshot();
    String label = id.substring(0, Math.min(8, id.length()));
    return new MonthlyFigures.Backup(taken.time(), label, "repositori", taken.bytes(), id, proof);
  }

  private List<MonthlyFigures.Service> renewals() {
    return services.all().stream()
        .limit(Gatherer.MOST_LINES)
        .map(
            service ->
                new MonthlyFigures.Service(
                    service.name(), service.provider(), List.of(service.expires())))
        .toList();
  }
}
