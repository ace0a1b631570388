package id.jagasitus.console.watch;

import id.jagasitus.console.watch.CleanupDesk.Remaining;
import id.jagasitus.event.Severity;
import id.jagasitus.patrol.Injection;
import id.jagasitus.watch.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the last looks at the site saw that must be gone before it counts as cleaned. */
final class SiteSigns {

  private final Supplier<WatchDesk.Watched> watch;

  SiteSigns(Supplier<WatchDesk.Watched> watch) {
    this.watch = watch;
  }

  /** What shows critical signs, and critical changes nobody approved, each once. */
  List<Remaining> remaining() {
    var pending = new LinkedHashMap<String, Remaining>();
    watch.get().pending().stream()
        .filter(change -> change.severity() == Severity.CRITICAL)
        .map(change -> '/' + change.path().text())
        .forEach(path -> pending.put(path, new Remaining(path, true)));
    injections()
        .filter(found -> found.verdict() == Verdict.CRITICAL)
        .flatMap(found -> found.places().stream())
        .forEach(place -> pending.computeIfAbsent(place, at -> new Remaining(at, changed(at))));
    return pending.values().stream().limit(IncidentFacts.MOST_PLACES).toList();
  }

  private boolean changed(String place) {
    return watch.get().pending().stream()
        .anyMatch(change -> place.equals('/' + change.path().text()));
  }

  /** Of the files, and of what is served. */
  Stream<Injection> injections() {
    WatchDesk.Watched now = watch.get();
    return Stream.concat(now.view().injections().stream(), now.served().injections().stream());
  }
}
