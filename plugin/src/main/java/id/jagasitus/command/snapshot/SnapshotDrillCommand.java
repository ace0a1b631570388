package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Drill;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code snapshot drill}: restores into a scratch folder, compares, serves and fetches pages. */
final class SnapshotDrillCommand extends SnapshotCommand {

  SnapshotDrillCommand(Environment environment) {
    super("drill", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    String id = arguments.optional("id").orElse("latest");
    Snapshot snapshot = new Snapshots(repository).find(id);
    String root = arguments.optional("root").orElse(snapshot.paths().getFirst());
    List<Path> scratch = arguments.paths("scratch");
    Path folder =
        scratch.isEmpty() ? Files.createTempDirectory("jagasitus-drill") : scratch.getFirst();
    Drill.Result result =
        new Drill(repository, environment().clock(), threads()).run(snapshot, root, folder, work);
    result.differences().forEach(line -> out.row(Map.of("difference", line)));
    result.pageFailures().forEach(line -> out.row(Map.of("page", line)));
    out.result(
        Map.of(
            "passed", result.passed(),
            "snapshot", snapshot.id().hex(),
            "files", result.restored().files(),
            "pages", result.pagesFetched(),
            "seconds", result.took().toMillis() / 1000.0));
    if (!result.passed()) {
      throw new CommandRefused("the drill failed; do not rely on this copy; run snapshot verify");
    }
  }
}
