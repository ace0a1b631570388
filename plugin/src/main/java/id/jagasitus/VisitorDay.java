package id.jagasitus;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Finding;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Step;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What the machine knows of a day's visitors, for whoever signs step 3. */
record VisitorDay(EventStore store, Supplier<List<Finding>> findings, Supplier<ZoneId> zone)
    implements Inspection.Source {

  @Override
  public Inspection of(Step step, LocalDate day) {
    Instant from = day.atStartOfDay(zone.get()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone.get()).toInstant();
    List<Finding> suspicious =
        findings.get().stream().filter(each -> counts(each, from, to)).toList();
    long unjudged =
        suspicious.stream().filter(each -> each.verdict() == Finding.Judgement.NONE).count();
    long errors = count("status:5xx", from, to);
    return new Inspection(
        errors == 0 && unjudged == 0,
        List.of(
            fact("requests", count("", from, to)),
            fact("notfound", count("status:404", from, to)),
            fact("errors", errors),
            fact("findings", suspicious.size()),
            fact("unjudged", unjudged)));
  }

  /** Routine scanners are no finding that anybody need look at. */
  private static boolean counts(Finding finding, Instant from, Instant to) {
    return finding.subject() instanceof Subject.Actor actor
        && !actor.drill()
        && finding.severity() != Severity.INFO
        && !finding.last().isBefore(from)
        && finding.first().isBefore(to);
  }

  /** Visits, as the dashboard counts them. */
  private long count(String query, Instant from, Instant to) {
    try {
      EventFilter filter = EventFilter.of(query, Reach.ADDRESSES, zone.get());
      return store.count(filter.between(from.toEpochMilli(), to.toEpochMilli()).withOwn(false));
    } catch (QueryException e) {
      throw new IllegalStateException("a query of the program itself", e);
    }
  }

  private static Inspection.Fact fact(String key, long count) {
    return new Inspection.Fact(key, String.format(Locale.ROOT, "%,d", count).replace(',', '.'));
  }
}
