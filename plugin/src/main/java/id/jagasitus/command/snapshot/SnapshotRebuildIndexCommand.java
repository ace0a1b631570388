package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.PackReader;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.util.Map;

/**
 * {@code snapshot rebuild-index}: writes the index anew from the packs, when it was lost or
 * damaged.
 */
final class SnapshotRebuildIndexCommand extends SnapshotCommand {

  SnapshotRebuildIndexCommand(Environment environment) {
    super("rebuild-index", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    try (RepositoryLock lock = repository.lock(true)) {
      lock.ensureHeld();
      out.result(Map.of("packs", new PackReader(repository).rebuildIndex()));
    }
  }
}
