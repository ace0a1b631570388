package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Work;
import id.jagasitus.vault.Vault;
import java.util.Optional;

/** {@code snapshot undo}: takes the newest restore of the live site back. */
final class SnapshotUndoCommand extends SnapshotCommand {

  SnapshotUndoCommand(Environment environment) {
    super("undo", environment);
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws Exception {
    Optional<Vault> own = ownBackup(arguments);
    if (own.isEmpty()) {
      throw noHome();
    }
    LiveRestore.undo(own.get(), out);
  }

  private static CommandRefused noHome() {
    return CommandRefused.usage("undo is for the home's own backup, without --repo");
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws CommandRefused {
    throw noHome();
  }
}
