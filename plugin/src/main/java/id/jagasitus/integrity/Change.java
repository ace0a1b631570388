package id.jagasitus.integrity;

import id.jagasitus.event.Severity;
import id.jagasitus.site.SiteFile;
import id.jagasitus.site.SitePath;
import id.jagasitus.watch.ScanResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One difference from the approved site that nobody has decided about.
 *
 * @param path where
 * @param kind what happened
 * @param seen when it was first seen
 * @param severity how urgent it is by itself
 * @param before the approved entry; empty for what was added
 * @param now the entry as it is; empty for what was removed
 * @param scan what the clean scanner says of it now
 */
public record Change(
    SitePath path,
    Kind kind,
    Instant seen,
    Severity severity,
    Optional<SiteFile> before,
    Optional<SiteFile> now,
    Optional<ScanResult> scan) {

  /** Whether a server would run what is there now, or be steered by it. */
  public boolean runs() {
    return kind != Kind.REMOVED && Risk.executable(path.text());
  }

  /**
   * A fingerprint of changes as they are now: who decides about them shows by it which contents
   * they saw.
   */
  public static String print(Collection<Change> changes) {
    return KeptCopies.hash(
        changes.stream()
            .map(at -> at.kind() + at.now().map(SiteFile::hash).orElse("") + at.path().text())
            .sorted()
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** What happened. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
