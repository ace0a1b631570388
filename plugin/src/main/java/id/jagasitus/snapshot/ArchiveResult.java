package id.jagasitus.snapshot;

import java.util.List;
import java.util.Objects;

/**
 * A snapshot that was taken.
 *
 * @param snapshot as stored, with its summary
 * @param problems what could not be saved, a sentence each, the first thousand
 * @param problemCount how many problems there were
 * @param unsteady files that changed while they were read; they are saved as read
 */
public record ArchiveResult(
    Snapshot snapshot, List<String> problems, long problemCount, List<String> unsteady) {

  public ArchiveResult {
    problems = List.copyOf(problems);
    unsteady = List.copyOf(unsteady);
  }

  /** Counts; what we take always has them. */
  public Summary summary() {
    return Objects.requireNonNull(snapshot.summary(), "a fresh snapshot has its summary");
  }

  /** Whether everything asked for is in it. */
  public boolean complete() {
    return problemCount == 0;
  }
}
