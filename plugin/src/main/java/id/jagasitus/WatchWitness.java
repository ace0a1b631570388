package id.jagasitus;

import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.integrity.Integrity;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Renewal;
import id.jagasitus.office.Step;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.patrol.SiteView;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.uptime.DayCount;
import id.jagasitus.uptime.Reachability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the office what the checks of the site know: the evidence of a day, what runs out. */
record WatchWitness(
    Optional<SitePatrol> patrol, Reachability reachability, ServiceRegister services) {

  /** The check of the site itself. */
  private static final String SITE = "site";

  private static final String UNKNOWN = "–";

  void join(OfficeDesks office) {
    office.inspectedBy(Step.MONITOR, this::monitor);
    office.renewedBy(this::renewals);
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

  private static boolean content(SiteView view, Integrity integrity, List<Inspection.Fact> facts) {
    int pending = integrity.pending().size();
    int signs = view.injections().size();
    long missing = view.fresh().missing();
    facts.add(new Inspection.Fact("fresh", view.fresh().score() + " / " + view.fresh().most()));
    facts.add(new Inspection.Fact("missing", Long.toString(missing)));
    facts.add(new Inspection.Fact("pending", Integer.toString(pending)));
    facts.add(new Inspection.Fact("signs", Integer.toString(signs)));
    return pending == 0 && signs == 0 && missing == 0;
  }

  /** Every service; the office knows from when on it is a duty. */
  List<Renewal> renewals() {
    return services.all().stream()
        .map(service -> new Renewal(service.id(), service.name(), service.expires()))
        .toList();
  }
}
