package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Backend;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.FileType;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Copier;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.util.Map;

/**
 * {@code snapshot copy TARGET}: copies all snapshots into another repository, making it where there
 * is none.
 */
final class SnapshotCopyCommand extends SnapshotCommand {

  SnapshotCopyCommand(Environment environment) {
    super("copy", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    String named =
        arguments.optional("target-password-file").isPresent()
            ? "target-password-file"
            : "password-file";
    char[] password = SnapshotPlace.password(arguments, named);
    try (Backend backend = SnapshotPlace.backend(arguments.text("target"));
        Repository target =
            backend.exists(FileType.CONFIG, "config")
                ? Repository.open(backend, password, environment())
                : Repository.init(backend, password, environment(), repository)) {
      Copier.Result result =
          new Copier(repository, target, threads()).copy(new Snapshots(repository).list(), work);
      out.result(
          Map.of(
              "copied", result.copied().size(),
              "present", result.present(),
              "bytes", result.bytes()));
    }
  }
}
