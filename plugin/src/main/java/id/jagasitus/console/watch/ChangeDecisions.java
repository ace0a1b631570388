package id.jagasitus.console.watch;

import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Integrity;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.patrol.TieSignals;
import id.jagasitus.site.SitePath;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * What people decide about changes, of files and of what is served. A decision holds for what the
 * person was shown: what came in between refuses it.
 */
final class ChangeDecisions {

  private final Optional<SitePatrol> patrol;
  private final Outgoing outgoing;

  ChangeDecisions(Optional<SitePatrol> patrol, Outgoing outgoing) {
    this.patrol = patrol;
    this.outgoing = outgoing;
  }

  /** Why these files, or all that waits when there are none, cannot be approved now. */
  Optional<Refusal> refusal(Watched now, Set<SitePath> chosen, String seen, boolean despiteSigns) {
    if (!asSeen(now, chosen, seen)) {
      return Optional.of(Refusal.SITE_CHANGED);
    }
    return chosen.isEmpty() && now.signs() && !despiteSigns
        ? Optional.of(Refusal.SIGNS_FOUND)
        : Optional.empty();
  }

  /** Whether nothing came in between; a site that was never looked at cannot have been seen. */
  private static boolean asSeen(Watched now, Set<SitePath> chosen, String seen) {
    if (chosen.isEmpty()) {
      return seen.equals(now.print()) && (now.site().isEmpty() || now.view().done());
    }
    List<Change> meant = now.pending().stream().filter(at -> chosen.contains(at.path())).toList();
    return now.view().done()
        && (seen.equals(Change.print(now.pending())) || seen.equals(Change.print(meant)));
  }

  /** Approves these files, or all that waits when there are none. */
  void approve(Viewer viewer, Set<SitePath> chosen, Instant at) throws IOException {
    String from = viewer.caller().address();
    if (!chosen.isEmpty()) {
      site().integrity().approve(chosen, viewer.name(), from, at);
      return;
    }
    if (patrol.isPresent()) {
      site().integrity().approveAll(viewer.name(), from, at);
    }
    outgoing.approveAll(viewer.name(), from, at);
  }

  /** What of the served pages is meant. */
  static List<ServedTie> meant(Watched now, Collection<String> ids) {
    return now.outgoing().undecided().stream().filter(one -> ids.contains(one.id())).toList();
  }

  /** Why that cannot be approved now: it is not what was shown, or a first state shows harm. */
  static Optional<Refusal> refusal(
      Watched now, List<ServedTie> meant, int wanted, String seen, boolean despiteSigns) {
    boolean same =
        seen.equals(ServedTie.print(meant))
            || seen.equals(ServedTie.print(now.outgoing().undecided()));
    if (!same || meant.size() != wanted) {
      return Optional.of(Refusal.SITE_CHANGED);
    }
    boolean first = meant.stream().filter(one -> !one.came()).count() > 1;
    return first && now.signs() && !despiteSigns
        ? Optional.of(Refusal.SIGNS_FOUND)
        : Optional.empty();
  }

  void approve(Viewer viewer, List<ServedTie> chosen, Instant at) throws IOException {
    outgoing.approve(chosen, viewer.name(), viewer.caller().address(), at);
  }

  void undo(Viewer viewer, String path, Instant at) throws IOException {
    pending(path);
    site().integrity().undo(SitePath.of(path), viewer.name(), viewer.caller().address(), at);
  }

  /** A pending change as a finding. */
  Signal reported(Viewer viewer, String path, Instant at) throws IOException {
    pending(path);
    return new Signal(
        "change-reported",
        "changed-file",
        Severity.CRITICAL,
        90,
        at,
        new Subject.Place('/' + path),
        true,
        Map.of("path", '/' + path, "by", viewer.name()),
        null);
  }

  /**
   * @throws NoSuchElementException when it was undone, approved or changed back meanwhile
   */
  private void pending(String path) throws IOException {
    if (site().integrity().find(SitePath.of(path)).isEmpty()) {
      throw new NoSuchElementException(path + " is not pending any more");
    }
  }

  /** Something served as a finding. */
  Signal reportedServed(Viewer viewer, Watched now, String id, Instant at) throws IOException {
    ServedTie found =
        now.outgoing()
            .find(id)
            .orElseThrow(() -> new NoSuchElementException(id + " is not served any more"));
    return TieSignals.reported(found, now.outgoing().site(), viewer.name(), at);
  }

  Optional<Integrity> integrity() {
    return patrol.map(SitePatrol::integrity);
  }

  /**
   * @throws IOException when the site has no folder here
   */
  SitePatrol site() throws IOException {
    return patrol.orElseThrow(() -> new IOException("no folder of the site is known"));
  }
}
