package id.jagasitus.vault;

import java.time.Instant;

/**
 * A restore of the live site.
 *
 * @param id of the restore; also the name of the folder that keeps what was there before
 * @param snapshot from which
 * @param safety the snapshot taken right before
 * @param mode how the files were put in place
 * @param files restored
 * @param time when
 * @param author who
 * @param undone whether it was taken back
 */
public record Restored(
    String id,
    String snapshot,
    String safety,
    Mode mode,
    long files,
    Instant time,
    String author,
    boolean undone) {

  /** How files take their place. */
  public enum Mode {
    /** The whole folder was exchanged by renaming. */
    EXCHANGED,
    /** File by file; files that the snapshot does not have went away too. */
    MIRRORED,
    /** Chosen files only. */
    CHOSEN
  }

  Restored takenBack() {
    return new Restored(id, snapshot, safety, mode, files, time, author, true);
  }
}
