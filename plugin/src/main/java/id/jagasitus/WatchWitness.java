package id.jagasitus;

import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Integrity;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Renewal;
import id.jagasitus.office.Step;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.patrol.SiteView;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.uptime.DayCount;
import id.jagasitus.uptime.Outage;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.uptime.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells the office what the site's checks know: evidence of a day, moments, what runs out. */
record WatchWitness(
    Optional<SitePatrol> patrol,
    Supplier<Outgoing.View> outgoing,
    Reachability reachability,
    ServiceRegister services) {

  /** The check of the site itself. */
  private static final String SITE = "site";

  private static final String UNKNOWN = "–";
  private static final int MOST = 200;

  void join(OfficeDesks office) {
    office.inspectedBy(Step.MONITOR, this::monitor);
    office.renewedBy(this::renewals);
    office.witnessedBy((about, from, to) -> outages(from, to));
    office.witnessedBy((about, from, to) -> changes(from, to));
  }

  /** Whether the site could be reached that day; of its content only what was seen that day. */
  Inspection monitor(Step step, LocalDate day) {
    var facts = new ArrayList<Inspection.Fact>();
    boolean good = reach(day, facts);
    Optional<SitePatrol> seen =
        patrol.filter(each -> each.view().done() && each.view().day().equals(day));
    if (seen.isPresent()) {
      good &= content(seen.get().view(), seen.get().integrity(), facts);
    } else {
      good = false;
      facts.add(new Inspection.Fact("fresh", UNKNOWN));
    }
    return new Inspection(good, facts);
  }

  private boolean reach(LocalDate day, List<Inspection.Fact> facts) {
    Optional<DayCount> told =
        Optional.ofNullable(reachability.days(SITE).get(day))
            .filter(count -> count.up() + count.down() > 0);
    facts.add(new Inspection.Fact("reachable", told.map(WatchWitness::percent).orElse(UNKNOWN)));
    return told.filter(count -> count.down() == 0).isPresent();
  }

  private static String percent(DayCount count) {
    return String.format(Locale.ROOT, "%.1f %%", count.uptime()).replace('.', ',');
  }

  private boolean content(SiteView view, Integrity integrity, List<Inspection.Fact> facts) {
    long pending = integrity.pending().size() + outgoing.get().urgent();
    int signs = view.injections().size();
    long missing = view.fresh().missing();
    facts.add(new Inspection.Fact("fresh", view.fresh().score() + " / " + view.fresh().most()));
    facts.add(new Inspection.Fact("missing", Long.toString(missing)));
    facts.add(new Inspection.Fact("pending", Long.toString(pending)));
    facts.add(new Inspection.Fact("signs", Integer.toString(signs)));
    return pending == 0 && signs == 0 && missing == 0;
  }

  /** Every service; the office knows from when on it is a duty. */
  List<Renewal> renewals() {
    return services.all().stream()
        .map(service -> new Renewal(service.id(), service.name(), service.expires()))
        .toList();
  }

  /** When the site could not be reached, and could again; what nobody could tell is left out. */
  List<Moment> outages(Instant from, Instant to) {
    return reachability.outages().reversed().stream()
        .filter(outage -> outage.state() != State.UNKNOWN)
        .flatMap(WatchWitness::moments)
        .filter(moment -> within(moment.time(), from, to))
        .limit(MOST)
        .toList();
  }

  private static Stream<Moment> moments(Outage outage) {
    String begun = outage.state() == State.MAINTENANCE ? "PLANNED" : "DOWN";
    var down = new Moment(outage.from(), Moment.Kind.OUTAGE, outage.check(), begun);
    return Stream.concat(
        Stream.of(down),
        outage.to().map(at -> new Moment(at, Moment.Kind.OUTAGE, outage.check(), "UP")).stream());
  }

  /** Files that differ from what was approved, by when that was first seen. */
  List<Moment> changes(Instant from, Instant to) {
    return patrol.map(each -> each.integrity().pending()).orElse(List.of()).stream()
        .filter(change -> within(change.seen(), from, to))
        .limit(MOST)
        .map(
            change ->
                new Moment(
                    change.seen(),
                    Moment.Kind.FILE,
                    "",
                    sign(change.kind()) + " /" + change.path().text()))
        .toList();
  }

  /** As in a difference of two texts. */
  private static String sign(Change.Kind kind) {
    return switch (kind) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case CHANGED -> "±";
    };
  }

  private static boolean within(Instant time, Instant from, Instant to) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
