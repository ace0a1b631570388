package id.jagasitus.command.snapshot;

import id.jagasitus.command.Command;
import id.jagasitus.home.Machine;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Identity;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** All commands on snapshots. */
public final class SnapshotCommands {

  private SnapshotCommands() {}

  /**
   * With this machine's name, clock and randomness.
   *
   * @param vault the backup of the home, meant where no repository is named
   */
  public static List<Command> on(Machine machine, Vault vault) {
    try {
      var environment =
          new Environment(Identity.ofThisProcess(), machine.clock(), machine.random());
      return List.copyOf(all(environment).stream().map(each -> each.over(vault)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot learn the name of this machine", e);
    }
  }

  static List<SnapshotCommand> all(Environment environment) {
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
