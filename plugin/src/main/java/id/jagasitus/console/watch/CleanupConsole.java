package id.jagasitus.console.watch;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Incident;
import id.jagasitus.cleanup.ReportPackage;
import id.jagasitus.cleanup.Samples;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Dossier;
import id.jagasitus.finding.Findings;
import id.jagasitus.integrity.Change;
import id.jagasitus.patrol.Injection;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.service.Papers;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventQuery;
import id.jagasitus.store.EventStore;
import id.jagasitus.watch.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clean-up over the findings, what the checks know, and the stored requests. */
public final class CleanupConsole implements CleanupDesk {

  /** What a finding wants, and what that is called in a report. */
  private static final Map<String, String> KINDS =
      Map.of(
          "injected-content", "isi judi atau perusakan halaman disisipkan",
          "cloaking", "isi judi hanya ditampilkan kepada mesin pencari",
          "planted-program", "program asing ditanam di folder situs",
          "changed-file", "berkas situs diubah tanpa hak",
          "served-change", "skrip atau tujuan asing disajikan tanpa perubahan berkas",
          "injected-pages", "halaman susupan dicari dari mesin pencari",
          "break-in", "kemungkinan pembobolan");

  private static final int MOST_PLACES = 500;
  private static final int ASKED_PLACES = 20;
  private static final int MOST_REQUESTS = 100;

  /** Places that a refusal names; the page lists them all. */
  private static final int NAMED = 3;

  private final Parts parts;

  /**
   * What it speaks for.
   *
   * @param watch what the checks know
   * @param again looks at the site anew, before a stage says that it is clean
   */
  public record Parts(
      Cleanups cleanups,
      Findings findings,
      EventStore store,
      Papers papers,
      Supplier<WatchDesk.Watched> watch,
      Again again,
      Supplier<String> court,
      InstantSource clock,
      Supplier<ZoneId> zone) {}

  /** Looks anew. */
  @FunctionalInterface
  public interface Again {
    void look() throws IOException;
  }

  public CleanupConsole(Parts parts) {
    this.parts = parts;
  }

  /** Whether findings of an intent are cleaned up. */
  public static Set<String> intents() {
    return KINDS.keySet();
  }

  private Optional<Dossier> dossier(long finding) {
    return parts
        .findings()
        .dossier(finding)
        .filter(found -> KINDS.containsKey(found.finding().intent()));
  }

  @Override
  public Optional<View> of(long finding) {
    return dossier(finding)
        .map(
            found ->
                new View(
                    finding,
                    found.finding().intent(),
                    place(found),
                    parts.cleanups().of(finding),
                    parts.cleanups().next(finding),
                    parts.cleanups().released(finding),
                    remaining()));
  }

  private static String place(Dossier found) {
    return found.finding().subject() instanceof Subject.Place at ? at.place() : "";
  }

  @Override
  public Outcome sign(Viewer viewer, long finding, Stage stage, String note) {
    return act(
        viewer,
        finding,
        () -> {
          List<Remaining> left = stage == Stage.RESCAN ? lookedAgain() : List.of();
          if (!left.isEmpty()) {
            return Outcome.refused(
                Refusal.SIGNS_REMAIN, Integer.toString(left.size()), named(left));
          }
          String paper = stage == Stage.EVIDENCE ? keep(finding) : "";
          parts
              .cleanups()
              .sign(viewer.name(), viewer.caller().address(), finding, stage, note, paper);
          return Outcome.done();
        });
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

  private List<Remaining> lookedAgain() throws IOException {
    parts.again().look();
    return remaining();
  }

  private static String named(List<Remaining> left) {
    return left.stream().limit(NAMED).map(Remaining::place).collect(Collectors.joining(", "));
  }

  /** What shows critical signs, and critical changes nobody approved, each once. */
  private List<Remaining> remaining() {
    var pending = new LinkedHashMap<String, Remaining>();
    parts.watch().get().pending().stream()
        .filter(change -> change.severity() == Severity.CRITICAL)
        .map(change -> '/' + change.path().text())
        .forEach(path -> pending.put(path, new Remaining(path, true)));
    injections()
        .filter(found -> found.verdict() == Verdict.CRITICAL)
        .flatMap(found -> found.places().stream())
        .forEach(place -> pending.computeIfAbsent(place, at -> new Remaining(at, changed(at))));
    return pending.values().stream().limit(MOST_PLACES).toList();
  }

  private boolean changed(String place) {
    return parts.watch().get().pending().stream()
        .anyMatch(change -> place.equals('/' + change.path().text()));
  }

  private Stream<Injection> injections() {
    WatchDesk.Watched now = parts.watch().get();
    return Stream.concat(now.view().injections().stream(), now.served().injections().stream());
  }

  /** The facts and files as they are now, among the documents; the journal holds their hash. */
  private String keep(long finding) throws IOException {
    Dossier found = dossier(finding).orElseThrow(() -> new IOException("the finding is gone"));
    Incident incident = incident(found);
    byte[] facts = ReportPackage.evidence(incident, samples(incident), parts.clock().instant());
    return parts.papers().keep(new ByteArrayInputStream(facts));
  }

  /** The finding's places, and whatever else is critical now: a way in often lies elsewhere. */
  private Samples samples(Incident incident) throws IOException {
    var paths = new LinkedHashSet<String>();
    incident.places().forEach(place -> paths.add(place.path()));
    remaining().forEach(left -> paths.add(left.place()));
    paths.removeIf(path -> !path.startsWith("/"));
    Optional<String> site = parts.watch().get().site();
    return site.isEmpty() ? Samples.none() : Samples.copy(Path.of(site.get()), paths);
  }

  @Override
  public Optional<byte[]> evidence(Viewer viewer, long finding) throws IOException {
    Optional<String> paper =
        parts.cleanups().of(finding).stream()
            .filter(signed -> viewer.admin() && signed.stage() == Stage.EVIDENCE)
            .map(Cleanups.Signed::paper)
            .findFirst();
    return paper.isEmpty() ? Optional.empty() : parts.papers().read(paper.get());
  }

  @Override
  public Optional<byte[]> report(long finding) throws IOException {
    Optional<Dossier> found = dossier(finding);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(ReportPackage.zip(incident(found.get()), parts.clock().instant()));
  }

  private Incident incident(Dossier found) throws IOException {
    long id = found.finding().id();
    boolean whole = parts.cleanups().released(id).isPresent();
    Set<String> places = places(found);
    return new Incident(
        id,
        parts.court().get(),
        parts.watch().get().settings().site(),
        KINDS.getOrDefault(found.finding().intent(), found.finding().intent()),
        found.finding().first(),
        found.finding().last(),
        places.stream().map(this::hashed).toList(),
        signs(found),
        parts.cleanups().of(id),
        requests(places, whole),
        whole,
        parts.zone().get());
  }

  /** The finding's own place, and every other that shows the same thing. */
  private Set<String> places(Dossier found) {
    var places = new LinkedHashSet<String>();
    String own = place(found);
    if (own.startsWith("/")) {
      places.add(own);
    }
    for (var signal : found.evidence().examples()) {
      String named = signal.facts().getOrDefault("places", "");
      Stream.of(named.split(" ", -1)).filter(at -> at.startsWith("/")).forEach(places::add);
    }
    injections()
        .filter(one -> one.places().contains(own))
        .forEach(one -> places.addAll(one.places()));
    return places.stream().limit(MOST_PLACES).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Incident.Place hashed(String path) {
    return parts.watch().get().pending().stream()
        .filter(change -> path.equals('/' + change.path().text()))
        .findFirst()
        .map(change -> hashed(path, change))
        .orElseGet(() -> new Incident.Place(path, "", ""));
  }

  private static Incident.Place hashed(String path, Change change) {
    return new Incident.Place(
        path,
        change.now().map(file -> file.hash()).orElse(""),
        change.before().map(file -> file.hash()).orElse(""));
  }

  /** Facts of a sign that tell outsiders something, as a report calls them. */
  private static final Map<String, String> TOLD =
      Map.of("seen", "terlihat", "seen_by", "terlihat oleh", "signals", "tanda");

  private static List<String> signs(Dossier found) {
    return found.evidence().examples().stream()
        .map(
            signal ->
                signal.rule()
                    + signal.facts().entrySet().stream()
                        .filter(fact -> TOLD.containsKey(fact.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(fact -> " " + TOLD.get(fact.getKey()) + ": " + fact.getValue())
                        .collect(Collectors.joining(",")))
        .toList();
  }

  /** Who asked for what is infected: the latest of each place. */
  private List<RequestEvent> requests(Set<String> places, boolean whole) throws IOException {
    var requests = new ArrayList<RequestEvent>();
    for (String place : places.stream().limit(ASKED_PLACES).toList()) {
      String text = "path:\"" + place.replaceAll("[\"\\\\\\p{Cc}]", " ") + '"';
      Reach reach = whole ? Reach.ADDRESSES : Reach.NETWORKS;
      try {
        EventFilter filter = EventFilter.of(text, reach, parts.zone().get());
        requests.addAll(parts.store().search(EventQuery.first(filter, MOST_REQUESTS)).events());
      } catch (QueryException e) {
        throw new IOException("the requests for " + place + " cannot be searched", e);
      }
    }
    return requests;
  }
}
