package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;

/** {@code snapshot show ID}: one snapshot with its counts. */
final class SnapshotShowCommand extends SnapshotCommand {

  SnapshotShowCommand(Environment environment) {
    super("show", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    Snapshot snapshot = new Snapshots(repository).find(arguments.text("id"));
    out.row(SnapshotRows.of(snapshot));
    out.result(SnapshotRows.of(snapshot.summary()));
  }
}
