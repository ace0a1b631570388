package id.jagasitus.snapshot;

import java.time.Duration;
import java.time.Instant;

/**
 * What taking a snapshot amounted to.
 *
 * @param begin when it began
 * @param end when it ended
 * @param filesNew not in the parent
 * @param filesChanged in the parent, read again
 * @param filesUnmodified in the parent, not read
 * @param dirs folders
 * @param files files processed, all three kinds
 * @param bytes bytes of all files
 * @param dataBlobs data blobs that had to be stored
 * @param treeBlobs trees that had to be stored
 * @param bytesAdded bytes stored anew, before compression
 * @param bytesStored bytes stored anew, as they lie in packs
 */
public record Summary(
    Instant begin,
    Instant end,
    long filesNew,
    long filesChanged,
    long filesUnmodified,
    long dirs,
    long files,
    long bytes,
    long dataBlobs,
    long treeBlobs,
    long bytesAdded,
    long bytesStored) {

  /** How long it took. */
  public Duration duration() {
    return Duration.between(begin, end);
  }
}
