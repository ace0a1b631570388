package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.util.Map;

/** {@code snapshot unlock [--all]}: removes locks whose holders are gone, or all. */
final class SnapshotUnlockCommand extends SnapshotCommand {

  SnapshotUnlockCommand(Environment environment) {
    super("unlock", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    int removed = RepositoryLock.unlock(repository, arguments.flag("all"));
    out.result(Map.of("removed", removed));
  }
}
