package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Change;
import id.jagasitus.snapshot.Diff;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * {@code snapshot diff ID [ID]}: what changed between two snapshots, or since one in a live folder.
 */
final class SnapshotDiffCommand extends SnapshotCommand {

  SnapshotDiffCommand(Environment environment) {
    super("diff", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    var snapshots = new Snapshots(repository);
    Snapshot before = snapshots.find(arguments.text("id"));
    Optional<String> other = arguments.optional("with");
    List<Path> live = arguments.paths("site");
    if (other.isEmpty() == live.isEmpty()) {
      throw CommandRefused.usage("expected a second snapshot, or --site with the live folder");
    }
    repository.loadIndex();
    var count = new AtomicLong();
    Consumer<Change> show =
        change -> {
          count.incrementAndGet();
          String kind = change.kind().name().toLowerCase(Locale.ROOT);
          out.row(Map.of("change", kind, "path", change.path()));
        };
    if (other.isPresent()) {
      Snapshot after = snapshots.find(other.get());
      Diff.trees(repository, before.tree(), after.tree(), work, show);
    } else {
      Diff.withLive(repository, before, live.getFirst(), work, show);
    }
    out.result(Map.of("changes", count.get()));
  }
}
