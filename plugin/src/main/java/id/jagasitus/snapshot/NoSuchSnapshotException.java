package id.jagasitus.snapshot;

import java.io.IOException;

/** The digits name no snapshot, or several. */
public final class NoSuchSnapshotException extends IOException {

  private static final long serialVersionUID = 1;

  NoSuchSnapshotException(String prefix, int matches) {
    super(
        matches == 0
            ? "no snapshot begins with \"" + prefix + "\"; list shows what there is"
            : matches + " snapshots begin with \"" + prefix + "\"; give more digits");
  }
}
