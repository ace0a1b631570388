package id.jagasitus.command.snapshot;

import id.jagasitus.command.Command;
import id.jagasitus.home.Machine;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Identity;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** All commands on snapshots. */
public final class SnapshotCommands {

  private SnapshotCommands() {}

  /**
   * Whether a command names its repository and password itself. It then needs nothing of the home,
   * which may be damaged or locked, and is not worth opening.
   */
  public static boolean standAlone(Map<?, ?> request) {
    return String.valueOf(request.get("command")).startsWith("snapshot ")
        && request.get("args") instanceof Map<?, ?> arguments
        && arguments.get("repo") != null
        && (arguments.get("password-file") != null || arguments.get("disc") != null);
  }

  /** For repositories that are named. */
  public static List<Command> on(Machine machine) {
    return all(environment(machine));
  }

  /**
   * With this machine's name, clock and randomness.
   *
   * @param vault the backup of the home, meant where no repository is named
   */
  public static List<Command> on(Machine machine, Vault vault) {
    return on(machine).stream().map(each -> over(each, vault)).toList();
  }

  private static Environment environment(Machine machine) {
    try {
      return new Environment(Identity.ofThisProcess(), machine.clock(), machine.random());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot learn the name of this machine", e);
    }
  }

  private static Command over(Command command, Vault vault) {
    return command instanceof SnapshotCommand onRepository ? onRepository.over(vault) : command;
  }

  static List<Command> all(Environment environment) {
    return List.of(
        new SnapshotInitCommand(environment),
        new SnapshotCreateCommand(environment),
        new SnapshotListCommand(environment),
        new SnapshotShowCommand(environment),
        new SnapshotDiffCommand(environment),
        new SnapshotVerifyCommand(environment),
        new SnapshotRestoreCommand(environment),
        new SnapshotUndoCommand(environment),
        new SnapshotDrillCommand(environment),
        new SnapshotForgetCommand(environment),
        new SnapshotPruneCommand(environment),
        new SnapshotCopyCommand(environment),
        new SnapshotExportCommand(environment),
        new SnapshotGatherCommand(),
        new SnapshotUnlockCommand(environment),
        new SnapshotRebuildIndexCommand(environment));
  }
}
