package id.jagasitus;

import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.console.visitor.ShownAddresses;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.guard.OwnTraffic;
import id.jagasitus.office.Case;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Step;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventStore;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the office what the store and the vault know: proofs, evidence of the day, moments. */
final class OfficeWitness {

  private static final int MOST_REQUESTS = 200;

  private final EventStore store;
  private final Ledger ledger;
  private final ShownAddresses addresses;
  private final Supplier<ZoneId> zone;
  private final OwnTraffic own;

  /**
   * @param own the office's own pages, which an actor behind the office's address did not ask for
   */
  OfficeWitness(
      EventStore store,
      Ledger ledger,
      ShownAddresses addresses,
      Supplier<ZoneId> zone,
      OwnTraffic own) {
    this.store = store;
    this.ledger = ledger;
    this.addresses = addresses;
    this.zone = zone;
    this.own = own;
  }

  void join(OfficeDesks office) {
    office.provenBy(this::proof);
    office.inspectedBy(Step.BACK_UP, new BackupWitness(ledger, zone)::of);
    office.witnessedBy(this::requests);
    office.witnessedBy(this::snapshots);
  }

  /** The best of the snapshots after a solution: a proven one, else the newest. */
  private Proof proof(Instant solved) {
    List<Taken> since =
        ledger.taken().stream()
            .filter(each -> each.content() == Taken.Content.SITE && !each.time().isBefore(solved))
            .toList();
    return since.stream()
        .map(this::proof)
        .filter(each -> each.lacks(solved).isEmpty())
        .findFirst()
        .or(() -> since.stream().findFirst().map(this::proof))
        .orElse(Proof.NONE);
  }

  /** The scan is made of the site just before it is saved, and the verdict tags the snapshot. */
  private Proof proof(Taken taken) {
    return new Proof(
        taken.snapshot(),
        taken.time(),
        drilled(taken).map(Drilled::time).orElse(null),
        taken.verdict() == Verdict.UNCHECKED ? null : taken.time(),
        taken.verdict() == Verdict.SUSPICIOUS ? 1 : 0);
  }

  private Optional<Drilled> drilled(Taken taken) {
    return ledger.drilled().stream()
        .filter(each -> each.passed() && each.snapshot().equals(taken.snapshot()))
        .findFirst();
  }

  private EventFilter filter(String query, Instant from, Instant to) throws QueryException {
    return EventFilter.of(query, Reach.ADDRESSES, zone.get())
        .between(from.toEpochMilli(), to.toEpochMilli());
  }

  /** What the actors of a case asked for, the latest few. */
  private List<Moment> requests(Case about, Instant from, Instant to) {
    var moments = new ArrayList<Moment>();
    for (KeptFinding finding : about.findings()) {
      if (!finding.address().isEmpty()) {
        requests(finding.address(), from, to, moments);
      }
    }
    return moments;
  }

  private void requests(String address, Instant from, Instant to, List<Moment> moments) {
    int most = moments.size() + MOST_REQUESTS;
    try {
      store.each(
          filter("ip:" + address, from, to).withOwn(false),
          event -> {
            if (!own.test(event)) {
              moments.add(moment(event));
            }
            return moments.size() < most;
          });
    } catch (QueryException e) {
      throw new IllegalStateException("an address of the program itself: " + address, e);
    }
  }

  private Moment moment(RequestEvent event) {
    String query = event.query() == null ? "" : "?" + event.query();
    return new Moment(
        Instant.ofEpochMilli(event.time()),
        Moment.Kind.REQUEST,
        addresses.masked(event.client()).text(),
        event.method() + " " + event.path() + query + " → " + event.status());
  }

  private List<Moment> snapshots(Case about, Instant from, Instant to) {
    var moments = new ArrayList<Moment>();
    for (Taken taken : ledger.taken()) {
      boolean within = !taken.time().isBefore(from) && taken.time().isBefore(to);
      if (taken.content() == Taken.Content.SITE && within) {
        moments.add(snapshot(taken));
      }
    }
    ledger.taken().stream()
        .filter(each -> each.content() == Taken.Content.SITE && each.time().isBefore(from))
        .filter(each -> each.verdict() == Verdict.CHECKED)
        .findFirst()
        .ifPresent(lastGood -> moments.add(snapshot(lastGood)));
    return moments;
  }

  private static Moment snapshot(Taken taken) {
    return new Moment(
        taken.time(), Moment.Kind.SNAPSHOT, "", taken.snapshot() + " " + taken.verdict().tag());
  }
}
