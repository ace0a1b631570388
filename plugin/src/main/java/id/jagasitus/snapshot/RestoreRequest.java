package id.jagasitus.snapshot;

import java.nio.file.Path;
import java.util.List;

/**
 * What to restore, and where to.
 *
 * @param snapshot from which
 * @param root folder of the snapshot that becomes the target itself, with {@code /} between names;
 *     empty for the whole tree from {@code /} on
 * @param chosen paths below that root; empty for all
 * @param target a folder that does not exist yet, or is empty
 * @param outsideLinks whether symbolic links that lead out of the target are restored too
 * @param dryRun only count, and check that every blob is known
 */
public record RestoreRequest(
    Snapshot snapshot,
    String root,
    List<String> chosen,
    Path target,
    boolean outsideLinks,
    boolean dryRun) {

  public RestoreRequest {
    chosen = List.copyOf(chosen);
  }

  /** All of a snapshot below a new folder. */
  public static RestoreRequest all(Snapshot snapshot, Path target) {
    return new RestoreRequest(snapshot, "", List.of(), target, false, false);
  }

  /** One folder of a snapshot, so that the target takes its place. */
  public static RestoreRequest folder(Snapshot snapshot, Path folder, Path target) {
    return new RestoreRequest(snapshot, folder.toString(), List.of(), target, false, false);
  }
}
