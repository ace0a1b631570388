package id.jagasitus;

import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.vault.Ledger;
import java.util.function.Predicate;

/** Which steps of the first start are done by what the backup and the checks of the site know. */
record Guided(Ledger backups, Reachability reachability) implements Predicate<CourtDesk.Step> {

  @Override
  public boolean test(CourtDesk.Step step) {
    return switch (step) {
      case SNAPSHOTS -> backups.made().isPresent() && backups.recoveryConfirmed();
      case WATCH -> !reachability.settings().site().isEmpty();
      default -> false; // the papers' own desks know
    };
  }
}
