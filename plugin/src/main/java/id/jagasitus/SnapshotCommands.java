package id.jagasitus;

import id.jagasitus.repository.Environment;
import java.util.List;

/** All commands on snapshots. */
final class SnapshotCommands {

  private SnapshotCommands() {}

  static List<Command> all(Environment environment) {
    return List.of(
        new SnapshotInitCommand(environment),
        new SnapshotCreateCommand(environment),
        new SnapshotListCommand(environment),
        new SnapshotShowCommand(environment),
        new SnapshotDiffCommand(environment),
        new SnapshotVerifyCommand(environment),
        new SnapshotRestoreCommand(environment),
        new SnapshotDrillCommand(environment),
        new SnapshotForgetCommand(environment),
        new SnapshotPruneCommand(environment),
        new SnapshotCopyCommand(environment),
        new SnapshotExportCommand(environment),
        new SnapshotUnlockCommand(environment),
        new SnapshotRebuildIndexCommand(environment));
  }
}
