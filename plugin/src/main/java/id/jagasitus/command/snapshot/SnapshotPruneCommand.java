package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repack;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Prune;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.util.Map;

/** {@code snapshot prune}: frees the space of data that no snapshot needs. */
final class SnapshotPruneCommand extends SnapshotCommand {

  SnapshotPruneCommand(Environment environment) {
    super("prune", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    long percent = arguments.number("max-unused", 5, 0, 100);
    Repack.Result result = new Prune(repository).prune(percent / 100.0, work);
    out.result(
        Map.of(
            "packs_removed", result.packsRemoved(),
            "packs_copied", result.packsCopied(),
            "bytes_freed", result.bytesFreed()));
  }
}
