package id.jagasitus;

import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.console.paper.Gatherer;
import id.jagasitus.console.paper.PaperSources;
import id.jagasitus.console.visitor.Dashboards;
import id.jagasitus.finding.Findings;
import id.jagasitus.home.Documents;
import id.jagasitus.home.Home;
import id.jagasitus.office.Citations;
import id.jagasitus.office.Periods;
import id.jagasitus.vault.Ledger;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Tells papers what the features of the house know; the one place where all of them meet. */
final class HousePapers {

  private HousePapers() {}

  /**
   * @param visitors counts visits
   * @param place where snapshots lie
   * @param mask what may be shown of an address
   */
  static PaperSources sources(
      Home home,
      Dashboards visitors,
      OfficeDesks procedure,
      Watching watching,
      Findings findings,
      Ledger backups,
      String place,
      UnaryOperator<String> mask,
      Supplier<ZoneId> zone) {
    SiteRecords site = watching.records();
    var office =
        new MonthOffice(
            procedure.cases(),
            procedure.days(),
            procedure.exercises(),
            procedure::measure,
            procedure::calendar,
            () -> procedure.rulebook().get(Periods.class));
    var month =
        new MonthSources(
            site.reachability(),
            site.services(),
            backups,
            findings,
            watching::freshness,
            office,
            mask,
            zone);
    return new PaperSources(
        new Gatherer(visitors, month),
        new Guided(backups, site.reachability()),
        () -> procedure.rulebook().get(Citations.class).inForce(),
        new PaperCases(procedure, new Documents(home.documents()), site),
        backups,
        site.services(),
        site::entries,
        place);
  }
}
