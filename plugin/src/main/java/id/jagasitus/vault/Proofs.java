package id.jagasitus.vault;

import id.jagasitus.journal.JournalException;
import id.jagasitus.repository.Repack;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.CheckResult;
import id.jagasitus.snapshot.Checker;
import id.jagasitus.snapshot.Copier;
import id.jagasitus.snapshot.Drill;
import id.jagasitus.snapshot.Forget;
import id.jagasitus.snapshot.ForgetPlan;
import id.jagasitus.snapshot.ForgetPolicy;
import id.jagasitus.snapshot.Prune;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to snapshots after they were taken: proven, copied, let go, their space freed. */
final class Proofs {

  /** Nights in which all data is read back once. */
  static final int PARTS = 28;

  private static final int MOST_FAULTS = 20;

  private final Places places;
  private final Belongings belongings;
  private final Ledger ledger;
  private final House house;

  Proofs(Places places, Belongings belongings, Ledger ledger, House house) {
    this.places = places;
    this.belongings = belongings;
    this.ledger = ledger;
    this.house = house;
  }

  /** Reads back the next part of a place. */
  ReadBack readBack(String place, String author, Work work) throws IOException {
    int part = ledger.readBack(place).map(last -> (last.part() + 1) % PARTS).orElse(0);
    CheckResult result =
        places.use(
            place,
            repository ->
                new Checker(repository, 1, work).check(new Checker.ReadData(part, PARTS)));
    return report(house, author, place, part, PARTS, result);
  }

  static void report(House house, String place, int part, int of, CheckResult result)
      throws JournalException {
    report(house, id.jagasitus.journal.Journal.SYSTEM, place, part, of, result);
  }

  private static ReadBack report(
      House house, String author, String place, int part, int of, CheckResult result)
      throws JournalException {
    var done =
        new ReadBack(
            place,
            part,
            of,
            house.now(),
            result.packsRead(),
            result.bytesRead(),
            result.errors().stream().limit(MOST_FAULTS).toList());
    house.journal().append(author, "", Acts.READ_BACK, done);
    return done;
  }

  /** Restores the newest snapshot of the site from a place and compares and fetches it. */
  Drilled drill(String place, String author, Work work) throws IOException {
    Drilled done = places.use(place, repository -> drill(repository, place, work));
    house.journal().append(author, "", Acts.DRILLED, done);
    return done;
  }

  private Drilled drill(Repository repository, String place, Work work) throws IOException {
    Snapshot newest =
        site(new Snapshots(repository).list()).reversed().stream()
            .findFirst()
            .orElseThrow(() -> new IOException(place + " holds no snapshot of the site yet"));
    String root = belongings.site().map(Path::toString).orElse("");
    Path scratch = Files.createTempDirectory(belongings.home(), ".drill-").resolve("situs");
    try {
      Drill.Result result =
          new Drill(repository, house.environment().clock(), 1).run(newest, root, scratch, work);
      return drilled(place, newest, result);
    } finally {
      Files.deleteIfExists(scratch.getParent());
    }
  }

  private Drilled drilled(String place, Snapshot snapshot, Drill.Result result) {
    return new Drilled(
        place,
        snapshot.origin().hex(),
        house.now(),
        result.passed(),
        result.restored().files(),
        result.pagesFetched(),
        result.took().toMillis(),
        Stream.concat(result.differences().stream(), result.pageFailures().stream())
            .limit(MOST_FAULTS)
            .toList());
  }

  /** Brings a target up to date and checks its structure. */
  Copied copy(String target, String author, Work work) throws IOException {
    Copied done =
        places.use(
            target,
            repository -> {
              List<Snapshot> all = new Snapshots(places.primary()).list();
              Copier.Result copy = new Copier(places.primary(), repository, 1).copy(all, work);
              CheckResult check = new Checker(repository, 1, work).check(Checker.ReadData.NONE);
              Instant newest =
                  site(new Snapshots(repository).list()).reversed().stream()
                      .findFirst()
                      .map(Snapshot::time)
                      .orElse(Instant.EPOCH);
              return new Copied(target, house.now(), copy.copied().size(), newest, check.sound());
            });
    house.journal().append(author, "", Acts.COPIED, done);
    return done;
  }

  /** What the office's rules would let go, for looking at before it is done. */
  ForgetPlan plan(List<Snapshot> snapshots) {
    Instant now = house.now();
    VaultSettings settings = ledger.settings();
    List<Snapshot> visitors =
        snapshots.stream().filter(each -> of(each) == Taken.Content.VISITORS).toList();
    List<Snapshot> others =
        snapshots.stream().filter(each -> of(each) != Taken.Content.VISITORS).toList();
    ForgetPlan kept = new Forget(policy(settings, others), now).plan(others);
    ForgetPlan short90 = new Forget(visitorPolicy(settings), now).plan(visitors);
    return new ForgetPlan(
        Stream.concat(kept.keep().stream(), short90.keep().stream()).toList(),
        Stream.concat(kept.forget().stream(), short90.forget().stream()).toList());
  }

  private ForgetPolicy policy(VaultSettings settings, List<Snapshot> snapshots) {
    List<String> cases =
        snapshots.stream()
            .flatMap(each -> each.tags().stream())
            .filter(tag -> tag.startsWith("insiden-"))
            .distinct()
            .toList();
    return new ForgetPolicy(
        3,
        settings.daily(),
        settings.weekly(),
        settings.monthly(),
        settings.yearly(),
        cases,
        3,
        Duration.ofDays(settings.minDays()),
        house.zone().get());
  }

  /** The newest always stays, whatever the clock says. */
  private ForgetPolicy visitorPolicy(VaultSettings settings) {
    return new ForgetPolicy(
        1, 0, 0, 0, 0, List.of(), 1, Duration.ofDays(settings.visitorDays()), house.zone().get());
  }

  /** Lets snapshots of a place go by the office's rules. */
  int letGo(String place, String author) throws IOException {
    return places.use(
        place,
        repository -> {
          ForgetPlan plan = plan(new Snapshots(repository).list());
          int gone = plan.forget().isEmpty() ? 0 : Forget.carryOut(plan, repository);
          house
              .journal()
              .append(author, "", Acts.LET_GO, new Acts.LetGo(place, plan.keep().size(), gone));
          return gone;
        });
  }

  /** Frees the space of what was let go, to the last byte: visitors' data must be gone. */
  long prune(String place, String author, Work work) throws IOException {
    return places.use(
        place,
        repository -> {
          Repack.Result result = new Prune(repository).prune(0, work);
          house
              .journal()
              .append(author, "", Acts.PRUNED, new Acts.Pruned(place, result.bytesFreed()));
          return result.bytesFreed();
        });
  }

  static Taken.Content of(Snapshot snapshot) {
    return snapshot.tags().contains(Taken.Content.VISITORS.tag())
        ? Taken.Content.VISITORS
        : Taken.Content.SITE;
  }

  private static List<Snapshot> site(List<Snapshot> all) {
    return new ArrayList<>(all).stream().filter(each -> of(each) == Taken.Content.SITE).toList();
  }

  /** The newest snapshot of the site at a place, if there is one. */
  static Optional<Snapshot> newestSite(List<Snapshot> all) {
    return site(all).reversed().stream().findFirst();
  }
}
