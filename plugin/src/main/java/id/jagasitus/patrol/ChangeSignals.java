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
    boolean critical = change.severity() == Severity.CRITICAL;
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    boolean planted = change.runs() && change.kind() == Change.Kind.ADDED;
    return new Signal(
        planted ? "file-planted" : "file-" + kind,
        intent(change),
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

  /** A file that runs is somebody's way in, whatever else it holds. */
  private static String intent(Change change) {
    boolean harm = change.scan().filter(result -> result.verdict() == Verdict.CRITICAL).isPresent();
    return change.runs() ? Injection.PROGRAM : harm ? Injection.CONTENT : "changed-file";
  }
}
