package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.ArchiveRequest;
import id.jagasitus.snapshot.ArchiveResult;
import id.jagasitus.snapshot.Archiver;
import id.jagasitus.snapshot.Work;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code snapshot create}: saves folders, by default the site. */
final class SnapshotCreateCommand extends SnapshotCommand {

  SnapshotCreateCommand(Environment environment) {
    super("create", environment);
  }

  /** Without a folder or a repository, the home's own backup takes one, as the button does. */
  @Override
  public void run(Arguments arguments, CommandOutput out) throws Exception {
    Optional<Vault> own = ownBackup(arguments);
    if (own.isPresent() && arguments.paths("site").isEmpty()) {
      OwnSnapshot.take(own.get(), out);
    } else {
      super.run(arguments, out);
    }
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    List<Path> sites = arguments.paths("site");
    if (sites.isEmpty()) {
      throw CommandRefused.usage("--site is missing: expected the folder of the site");
    }
    List<Path> excluded = arguments.paths("exclude");
    var request = new ArchiveRequest(sites, excluded::contains, List.of(), arguments.texts("tag"));
    ArchiveResult taken =
        new Archiver(repository, environment(), threads()).snapshot(request, work);
    taken.problems().forEach(problem -> out.row(Map.of("problem", problem)));
    taken.unsteady().forEach(path -> out.row(Map.of("changed_while_read", path)));
    var result = new LinkedHashMap<String, @Nullable Object>(SnapshotRows.of(taken.snapshot()));
    result.putAll(SnapshotRows.of(taken.summary()));
    result.put("problems", taken.problemCount());
    out.result(result);
  }
}
