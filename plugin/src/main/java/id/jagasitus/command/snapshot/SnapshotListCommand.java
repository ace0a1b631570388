package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;

/** {@code snapshot list}: all snapshots, oldest first. */
final class SnapshotListCommand extends SnapshotCommand {

  SnapshotListCommand(Environment environment) {
    super("list", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    new Snapshots(repository).list().forEach(each -> out.row(SnapshotRows.of(each)));
  }
}
