package id.jagasitus.console.paper;

import id.jagasitus.service.ServiceRegister;
import id.jagasitus.vault.Ledger;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What papers need of the rest of the house; asked at each paper.
 *
 * @param gatherer a month's figures
 * @param done whether a step of the guide that other parts of the house keep is done
 * @param basis norms to cite
 * @param cases cases with their timelines
 * @param ledger backups and drills
 * @param services what has to be renewed
 * @param entries ids of the services that a place of a finding is about
 * @param place where snapshots lie
 */
public record PaperSources(
    Gatherer gatherer,
    Predicate<CourtDesk.Step> done,
    Supplier<List<String>> basis,
    CaseFacts cases,
    Ledger ledger,
    ServiceRegister services,
    Function<String, List<String>> entries,
    String place) {}
