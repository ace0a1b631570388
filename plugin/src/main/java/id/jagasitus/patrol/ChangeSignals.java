package id.jagasitus.patrol;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.integrity.Change;
import id.jagasitus.watch.Verdict;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Changes of the site as signals. */
final class ChangeSignals {

  private ChangeSignals() {}

  static Signal of(Change change, Instant at) {
    String path = '/' + change.path().text();
    boolean harm = change.scan().filter(result -> result.verdict() == Verdict.CRITICAL).isPresent();
    boolean critical = change.severity() == Severity.CRITICAL;
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    return new Signal(
        critical && !harm ? "file-planted" : "file-" + kind,
        harm ? "injected-content" : critical ? "planted-program" : "changed-file",
        change.severity(),
        critical ? 90 : 30,
        at,
        new Subject.Place(path),
        critical,
        Map.of(
            "path",
            path,
            "change",
            kind,
            "hash",
            change.now().map(file -> file.hash()).orElse(""),
            "before",
            change.before().map(file -> file.hash()).orElse("")),
        null);
  }
}
