package id.jagasitus.console.paper;

import id.jagasitus.console.visitor.Dashboard;
import id.jagasitus.console.visitor.Dashboards;
import id.jagasitus.console.visitor.Scope;
import id.jagasitus.console.visitor.TimeRange;
import id.jagasitus.report.MonthlyFigures;
import id.jagasitus.report.MonthlyFigures.Counted;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts a month's figures together.
 *
 * @param sources what other parts of the house know; asked at each report
 */
public record Gatherer(Dashboards dashboards, UnaryOperator<MonthlyFigures> sources) {
  /** Most lines of a list in a report. */
  public static final int MOST_LINES = 200;

  /** The figures of a month, as far as they are known at an instant. */
  MonthlyFigures month(YearMonth month, ZoneId zone, Instant now) {
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    Dashboard visits = dashboards.of(Scope.visits(new TimeRange(from, to), zone));
    var figures =
        new MonthlyFigures(
            month,
            now,
            new MonthlyFigures.Reach(0, 0, 0, 0),
            List.of(),
            visits(visits),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new MonthlyFigures.Days(0, 0, List.of()),
            List.of(),
            List.of());
    return sources.apply(figures);
  }

  private static MonthlyFigures.Visits visits(Dashboard visits) {
    long errors =
        visits.statuses().stream()
            .filter(status -> status.label().equals("5xx"))
            .mapToLong(status -> status.count())
            .sum();
    return new MonthlyFigures.Visits(
        visits.totals().requests(),
        visits.totals().visitors(),
        visits.totals().notFound(),
        errors,
        visits.series().stream().map(Dashboard.Bucket::requests).toList(),
        visits.pages().stream().map(page -> new Counted(page.label(), page.count())).toList());
  }
}
