package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of the saved folders (restic design, "Snapshots").
 *
 * @param id name of the snapshot's file
 * @param time when it was taken
 * @param parent the snapshot whose unchanged files were taken over
 * @param tree of the root folder
 * @param paths what was saved, absolute
 * @param hostname machine
 * @param username account
 * @param tags short words
 * @param original id before tags were changed, or in the repository it was copied from
 * @param summary counts, where the writer noted them
 */
public record Snapshot(
    BlobId id,
    Instant time,
    @Nullable BlobId parent,
    BlobId tree,
    List<String> paths,
    String hostname,
    String username,
    List<String> tags,
    @Nullable BlobId original,
    @Nullable Summary summary) {

  public Snapshot {
    paths = List.copyOf(paths);
    tags = List.copyOf(tags);
  }

  /** The id by which copies in several repositories are known to be the same snapshot. */
  public BlobId origin() {
    return original == null ? id : original;
  }

  Snapshot withId(BlobId fresh) {
    return new Snapshot(
        fresh, time, parent, tree, paths, hostname, username, tags, original, summary);
  }

  Snapshot copied() {
    return new Snapshot(id, time, null, tree, paths, hostname, username, tags, origin(), summary);
  }

  Snapshot tagged(List<String> fresh) {
    return new Snapshot(
        id, time, parent, tree, paths, hostname, username, fresh, origin(), summary);
  }
}
