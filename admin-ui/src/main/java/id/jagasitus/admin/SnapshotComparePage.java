package id.jagasitus.admin;

import id.jagasitus.console.snapshot.SnapshotDesk.Comparison;
import id.jagasitus.snapshot.Change.Kind;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Shelf.Difference;
import id.jagasitus.vault.Verdict;
import java.util.List;

/**
 * What differs between two snapshots, or a snapshot and the live site; from the latter a restore
 * begins.
 *
 * @param snapshots to choose the other side from
 * @param admin whether the reader may restore
 */
record SnapshotComparePage(
    Comparison comparison, List<Saved> snapshots, boolean admin, boolean packed) {

  SnapshotComparePage {
    snapshots = List.copyOf(snapshots);
  }

  boolean live() {
    return comparison.after().isEmpty();
  }

  boolean suspicious() {
    return comparison.before().verdict() == Verdict.SUSPICIOUS;
  }

  boolean unchecked() {
    return comparison.before().verdict() == Verdict.UNCHECKED;
  }

  long count(Kind kind) {
    return comparison.changes().stream().filter(change -> change.kind() == kind).count();
  }

  /** What a restore would do to it. */
  String key(Difference change) {
    return (live() ? "backup.would." : "backup.change.") + change.kind().name();
  }

  /** Whether it can be restored by itself: the snapshot has it, and it is no folder. */
  boolean choosable(Difference change) {
    return live() && change.kind() != Kind.ADDED && !change.folder();
  }
}
