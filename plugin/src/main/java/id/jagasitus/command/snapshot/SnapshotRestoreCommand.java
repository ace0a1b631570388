package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.RestoreRequest;
import id.jagasitus.snapshot.RestoreResult;
import id.jagasitus.snapshot.Restorer;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code snapshot restore ID --target DIR|--live [PATH…]}: writes files of a snapshot into a new
 * folder, or onto the live site.
 */
final class SnapshotRestoreCommand extends SnapshotCommand {

  SnapshotRestoreCommand(Environment environment) {
    super("restore", environment);
  }

  /** With {@code live} onto the site of the home, by its own backup. */
  @Override
  public void run(Arguments arguments, CommandOutput out) throws Exception {
    if (!arguments.flag("live")) {
      super.run(arguments, out);
      return;
    }
    Vault own =
        ownBackup(arguments)
            .orElseThrow(
                () ->
                    CommandRefused.usage(
                        "--live restores from the home's own backup, without --repo"));
    LiveRestore.run(own, arguments, out);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    Snapshot snapshot = new Snapshots(repository).find(arguments.text("id"));
    List<Path> target = arguments.paths("target");
    if (target.size() != 1) {
      throw CommandRefused.usage(
          "--target is missing: expected a folder that does not exist yet, or --live");
    }
    var request =
        new RestoreRequest(
            snapshot,
            arguments.optional("root").orElse(""),
            arguments.texts("path"),
            target.getFirst(),
            arguments.flag("outside-links"),
            arguments.flag("dry-run"));
    RestoreResult result = new Restorer(repository, threads()).restore(request, work);
    result.left().forEach(why -> out.row(Map.of("not_restored", why)));
    out.result(
        Map.of(
            "files", result.files(),
            "folders", result.folders(),
            "links", result.links(),
            "bytes", result.bytes(),
            "not_restored", result.left().size()));
  }
}
