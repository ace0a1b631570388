package id.jagasitus.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the journal is told of backup; ids are those a snapshot had first. */
final class Acts {

  static final String SETTINGS = "snapshot.settings";
  static final String MADE = "snapshot.repository-made";
  static final String RECOVERY_MADE = "snapshot.recovery-made";
  static final String RECOVERY_CONFIRMED = "snapshot.recovery-confirmed";
  static final String KEY_ADDED = "snapshot.key-added";
  static final String KEY_REMOVED = "snapshot.key-removed";
  static final String TAKEN = "snapshot.taken";
  static final String READ_BACK = "snapshot.read-back";
  static final String DRILLED = "snapshot.drilled";
  static final String COPIED = "snapshot.copied";
  static final String LET_GO = "snapshot.let-go";
  static final String PRUNED = "snapshot.pruned";
  static final String RESTORED = "snapshot.restored";
  static final String UNDONE = "snapshot.undone";
  static final String DISC = "snapshot.disc-written";
  static final String DISC_KEPT = "snapshot.disc-kept";
  static final String FAILED = "snapshot.failed";
  static final String SITE = "snapshot.site";

  private Acts() {}

  /** A repository was made. */
  record Made(String place, String location) {}

  /** A key was made, confirmed, added or removed. */
  record Key(String key, String note) {}

  /**
   * Snapshots of a place were let go.
   *
   * @param forgotten how many
   */
  record LetGo(String place, int kept, int forgotten) {}

  /** Space was freed. */
  record Pruned(String place, long bytes) {}

  /** Which folder is served, for a restore when no server runs. */
  record Site(String path) {}

  /** A restore was undone. */
  record Undone(String id) {}

  /** A run failed; what may be retried is. */
  record Failed(String what, String place, String message) {}

  /** Where a disc is and who looks after it. */
  record DiscKept(String sha256, String keptAt, String takenBy, @Nullable Instant testBy) {}
}
