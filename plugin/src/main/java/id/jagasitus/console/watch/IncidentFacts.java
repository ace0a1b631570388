package id.jagasitus.console.watch;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Incident;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Dossier;
import id.jagasitus.integrity.Change;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a finding that is cleaned up, as they are reported. */
final class IncidentFacts {

  /** What a finding wants, and what that is called in a report. */
  static final Map<String, String> KINDS =
      Map.of(
          "injected-content", "isi judi atau perusakan halaman disisipkan",
          "cloaking", "isi judi hanya ditampilkan kepada mesin pencari",
          "planted-program", "program asing ditanam di folder situs",
          "changed-file", "berkas situs diubah tanpa hak",
          "served-change", "skrip atau tujuan asing disajikan tanpa perubahan berkas",
          "injected-pages", "halaman susupan dicari dari mesin pencari",
          "break-in", "kemungkinan pembobolan");

  static final int MOST_PLACES = 500;
  private static final int ASKED_PLACES = 20;
  private static final int MOST_REQUESTS = 100;

  private final CleanupConsole.Parts parts;
  private final SiteSigns signs;

  IncidentFacts(CleanupConsole.Parts parts, SiteSigns signs) {
    this.parts = parts;
    this.signs = signs;
  }

  static String place(Dossier found) {
    return found.finding().subject() instanceof Subject.Place at ? at.place() : "";
  }

  Incident incident(Dossier found, Cleanups cleanups) throws IOException {
    long id = found.finding().id();
    boolean whole = cleanups.released(id).isPresent();
    Set<String> places = places(found);
    return new Incident(
        id,
        parts.court().get(),
        parts.watch().get().settings().site(),
        KINDS.getOrDefault(found.finding().intent(), found.finding().intent()),
        found.finding().first(),
        found.finding().last(),
        places.stream().map(this::hashed).toList(),
        told(found),
        cleanups.of(id),
        requests(places, whole),
        whole,
        parts.zone().get());
  }

  /** The finding's own place, and every other that shows the same thing. */
  Set<String> places(Dossier found) {
    var places = new LinkedHashSet<String>();
    String own = place(found);
    if (own.startsWith("/")) {
      places.add(own);
    }
    for (var signal : found.evidence().examples()) {
      String named = signal.facts().getOrDefault("places", "");
      Stream.of(named.split(" ", -1)).filter(at -> at.startsWith("/")).forEach(places::add);
    }
    signs
        .injections()
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

  private static List<String> told(Dossier found) {
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
