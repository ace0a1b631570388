package id.jagasitus;

import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Ground;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.Guard;
import id.jagasitus.journal.Journal;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Where drills take place: real rules, the real scanner, real snapshots; requests that nobody sent
 * and a folder that nobody is served from.
 */
final class DrillGround implements Ground {

  private final Path folder;
  private final Vault vault;
  private final Guard guard;
  private final Findings findings;
  private final SiteScan scan;
  private final InstantSource clock;

  /**
   * @param folder in which each drill gets its own; outside the site
   */
  DrillGround(
      Path folder,
      Vault vault,
      Guard guard,
      Findings findings,
      SiteScan scan,
      InstantSource clock) {
    this.folder = folder;
    this.vault = vault;
    this.guard = guard;
    this.findings = findings;
    this.scan = scan;
    this.clock = clock;
  }

  private DecoyFolder decoy(Exercise exercise) {
    return new DecoyFolder(folder.resolve(Long.toString(exercise.id())));
  }

  @Override
  public Optional<Deed.Chosen> choose(Exercise exercise) throws IOException {
    Optional<Saved> newest =
        vault.shelf().snapshots().stream()
            .filter(saved -> saved.content() == Taken.Content.SITE)
            .findFirst();
    if (newest.isEmpty() && vault.running().isEmpty() && vault.waiting().isEmpty()) {
      vault.take(Reason.BUTTON, "", exercise.author());
    }
    return newest.map(saved -> new Deed.Chosen(exercise.id(), saved.id(), saved.time()));
  }

  @Override
  public Deed.Attacked attack(Exercise exercise) throws IOException {
    Subject.Actor actor = Subject.drillActor(exercise.id());
    Instant sent = clock.instant();
    var requests = DrillRequests.of(actor.address(), sent);
    if (found(actor).isEmpty()) {
      guard.rehearse(requests, actor);
    }
    Optional<Finding> finding = found(actor);
    return new Deed.Attacked(
        exercise.id(),
        finding.map(Finding::first).filter(first -> first.isBefore(sent)).orElse(sent),
        requests.size(),
        finding.map(known -> clock.instant()).orElse(null),
        finding.map(Finding::id).orElse(0L));
  }

  /** The most urgent open finding about somebody or something. */
  private Optional<Finding> found(Subject subject) {
    return findings.list().stream().filter(each -> each.subject().equals(subject)).findFirst();
  }

  @Override
  public Deed.Planted plant(Exercise exercise) throws IOException {
    String snapshot = exercise.chosen().orElseThrow().snapshot();
    SavedPage page = SavedPage.of(vault.shelf(), snapshot, site());
    DecoyFolder decoy = decoy(exercise);
    decoy.clear();
    DecoyFolder.Copy copy = decoy.restore(page);
    decoy.deface(page.path());
    return new Deed.Planted(
        exercise.id(), clock.instant(), page.path(), copy.sha256(), copy.bytes());
  }

  private Path site() throws IOException {
    return vault
        .site()
        .orElseThrow(() -> new IOException("the site runs from a packed WAR: there is no folder"));
  }

  @Override
  public Deed.Scanned scan(Exercise exercise) throws IOException {
    String path = exercise.planted().orElseThrow().path();
    Subject place = Subject.drillPlace(exercise.id(), path);
    if (found(place).isEmpty()) {
      findings.accept(signs(exercise, place));
    }
    Optional<Finding> finding = found(place);
    return new Deed.Scanned(
        exercise.id(),
        finding.map(known -> clock.instant()).orElse(null),
        finding.map(Finding::id).orElse(0L));
  }

  private List<Signal> signs(Exercise exercise, Subject about) throws IOException {
    return scan.signals(decoy(exercise).root()).stream().map(sign -> sign.about(about)).toList();
  }

  @Override
  public Deed.Restored restore(Exercise exercise) throws IOException {
    Deed.Planted planted = exercise.planted().orElseThrow();
    String snapshot = exercise.chosen().orElseThrow().snapshot();
    DecoyFolder.Copy copy =
        decoy(exercise).restore(SavedPage.at(vault.shelf(), snapshot, site(), planted.path()));
    int signs =
        (int)
            signs(exercise, Subject.drillPlace(exercise.id(), planted.path())).stream()
                .filter(Signal::succeeded)
                .count();
    return new Deed.Restored(
        exercise.id(), clock.instant(), copy.sha256().equals(planted.sha256()), signs);
  }

  @Override
  public void leave(Exercise exercise) throws IOException {
    for (Finding finding : findings.list()) {
      if (exercise.findings().contains(finding.id())
          && finding.verdict() == Finding.Judgement.NONE) {
        findings.judge(
            finding.id(),
            Finding.Judgement.LEGITIMATE,
            "LATIHAN " + exercise.id(),
            null,
            Journal.SYSTEM,
            "");
      }
    }
    decoy(exercise).clear();
  }
}
