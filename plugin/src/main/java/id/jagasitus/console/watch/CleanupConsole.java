package id.jagasitus.console.watch;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Incident;
import id.jagasitus.cleanup.Proof;
import id.jagasitus.cleanup.ReportPackage;
import id.jagasitus.cleanup.Samples;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.finding.Dossier;
import id.jagasitus.finding.Findings;
import id.jagasitus.service.Papers;
import id.jagasitus.store.EventStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The clean-up over the findings, what the checks know, and the stored requests. */
public final class CleanupConsole implements CleanupDesk {

  /** Places that a refusal names; the page lists them all. */
  private static final int NAMED = 3;

  private final Parts parts;
  private final SiteSigns signs;
  private final StageProofs proofs;
  private final IncidentFacts facts;

  /**
   * What it speaks for.
   *
   * @param watch what the checks know
   * @param site looks at the site anew, before a stage says something of it
   * @param saved id of the newest snapshot of the whole site, without a sign or a fault, that was
   *     begun after an instant
   */
  public record Parts(
      Cleanups cleanups,
      Findings findings,
      EventStore store,
      Papers papers,
      Supplier<WatchDesk.Watched> watch,
      SiteLook site,
      Function<Instant, Optional<String>> saved,
      Supplier<String> court,
      InstantSource clock,
      Supplier<ZoneId> zone) {}

  public CleanupConsole(Parts parts) {
    this.parts = parts;
    signs = new SiteSigns(parts.watch());
    proofs = new StageProofs(parts.watch(), parts.site(), parts.saved(), signs);
    facts = new IncidentFacts(parts, signs);
  }

  /** Whether findings of an intent are cleaned up. */
  public static Set<String> intents() {
    return IncidentFacts.KINDS.keySet();
  }

  private Optional<Dossier> dossier(long finding) {
    return parts
        .findings()
        .dossier(finding)
        .filter(found -> IncidentFacts.KINDS.containsKey(found.finding().intent()));
  }

  @Override
  public Optional<View> of(long finding) {
    return dossier(finding)
        .map(
            found ->
                new View(
                    finding,
                    found.finding().intent(),
                    IncidentFacts.place(found),
                    parts.cleanups().of(finding),
                    parts.cleanups().next(finding),
                    parts.cleanups().released(finding),
                    signs.remaining()));
  }

  @Override
  public Outcome sign(Viewer viewer, long finding, Stage stage, String note, String reason) {
    return act(
        viewer,
        finding,
        () -> {
          parts.cleanups().check(finding, stage, note);
          proofs.look(stage);
          List<Remaining> left = StageProofs.clean(stage) ? signs.remaining() : List.of();
          if (!left.isEmpty()) {
            return Outcome.refused(
                Refusal.SIGNS_REMAIN, Integer.toString(left.size()), named(left));
          }
          return sign(viewer, known(finding), stage, note, reason);
        });
  }

  private Outcome sign(Viewer viewer, Dossier found, Stage stage, String note, String reason)
      throws IOException {
    long finding = found.finding().id();
    Proof proof = proof(found, stage, reason);
    if (!proof.enough()) {
      return Outcome.refused(Refusal.NO_EVIDENCE, proof.lacks().getFirst().name());
    }
    parts.cleanups().sign(viewer.name(), viewer.caller().address(), finding, stage, note, proof);
    return Outcome.done();
  }

  @Override
  public Outcome release(Viewer viewer, long finding, String reason) {
    return act(
        viewer,
        finding,
        () -> {
          parts.cleanups().release(viewer.name(), viewer.caller().address(), finding, reason);
          return Outcome.done();
        });
  }

  private interface Act {
    Outcome run() throws IOException;
  }

  private Outcome act(Viewer viewer, long finding, Act act) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (dossier(finding).isEmpty()) {
      return Outcome.refused(Refusal.GONE);
    }
    try {
      return act.run();
    } catch (IllegalArgumentException e) {
      return Outcome.refused(Refusal.BAD_ENTRY, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  private static String named(List<Remaining> left) {
    return left.stream().limit(NAMED).map(Remaining::place).collect(Collectors.joining(", "));
  }

  private Dossier known(long finding) throws IOException {
    return dossier(finding).orElseThrow(() -> new IOException("the finding is gone"));
  }

  private Proof proof(Dossier found, Stage stage, String reason) throws IOException {
    return stage == Stage.EVIDENCE
        ? preserved(found, reason)
        : proofs
            .of(stage, parts.cleanups().of(found.finding().id()), facts.places(found))
            .because(reason);
  }

  /** The facts and files as they are now, among the documents; the journal holds their hash. */
  private Proof preserved(Dossier found, String reason) throws IOException {
    Incident incident = facts.incident(found, parts.cleanups());
    Samples samples = samples(incident);
    Proof proof = StageProofs.of(samples).because(reason);
    if (!proof.enough()) {
      return proof;
    }
    byte[] kept = ReportPackage.evidence(incident, samples, parts.clock().instant());
    return proof.with(parts.papers().keep(new ByteArrayInputStream(kept)));
  }

  /** The finding's places, and whatever else is critical now: a way in often lies elsewhere. */
  private Samples samples(Incident incident) throws IOException {
    var paths = new LinkedHashSet<String>();
    incident.places().forEach(place -> paths.add(place.path()));
    signs.remaining().forEach(left -> paths.add(left.place()));
    paths.removeIf(path -> !path.startsWith("/"));
    Optional<String> site = parts.watch().get().site();
    return site.isEmpty() ? Samples.none() : Samples.copy(Path.of(site.get()), paths);
  }

  @Override
  public Optional<byte[]> evidence(Viewer viewer, long finding) throws IOException {
    Optional<String> paper =
        parts.cleanups().of(finding).stream()
            .filter(signed -> viewer.admin() && signed.stage() == Stage.EVIDENCE)
            .map(signed -> signed.proof().paper())
            .findFirst();
    return paper.isEmpty() ? Optional.empty() : parts.papers().read(paper.get());
  }

  @Override
  public Optional<byte[]> report(long finding) throws IOException {
    Optional<Dossier> found = dossier(finding);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ReportPackage.zip(
                facts.incident(found.get(), parts.cleanups()), parts.clock().instant()));
  }
}
