package id.jagasitus.vault;

import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot in the repository, for people.
 *
 * @param id as it lies there
 * @param origin id it had first
 * @param time when it was taken
 * @param content what is in it
 * @param reason why it was taken, where we took it
 * @param verdict of the scan before it
 * @param caseNumber of the case it belongs to; empty for none
 * @param hostname machine it was taken on
 * @param paths what was saved
 * @param files in it
 * @param bytes of all files
 * @param added bytes stored anew
 * @param took how long it took
 */
public record Saved(
    String id,
    String origin,
    Instant time,
    Taken.Content content,
    Optional<Reason> reason,
    Verdict verdict,
    String caseNumber,
    String hostname,
    List<String> paths,
    long files,
    long bytes,
    long added,
    Duration took) {

  private static final String CASE = "insiden-";

  public Saved {
    paths = List.copyOf(paths);
  }

  static Saved of(Snapshot snapshot) {
    Summary summary = snapshot.summary();
    String number =
        snapshot.tags().stream()
            .filter(tag -> tag.startsWith(CASE))
            .map(tag -> tag.substring(CASE.length()))
            .findFirst()
            .orElse("");
    return new Saved(
        snapshot.id().hex(),
        snapshot.origin().hex(),
        snapshot.time(),
        Proofs.of(snapshot),
        Reason.of(snapshot.tags()),
        Verdict.of(snapshot.tags()),
        number,
        snapshot.hostname(),
        snapshot.paths(),
        summary == null ? 0 : summary.files(),
        summary == null ? 0 : summary.bytes(),
        summary == null ? 0 : summary.bytesStored(),
        summary == null ? Duration.ZERO : summary.duration());
  }

  /** The first digits of the id, enough for people. */
  public String brief() {
    return id.substring(0, 8);
  }
}
