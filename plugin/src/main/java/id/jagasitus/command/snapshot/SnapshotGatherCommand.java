package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.snapshot.Gather;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code snapshot gather DISC…}: joins discs, in any order, into the folder that {@code repo}
 * names.
 */
final class SnapshotGatherCommand implements Command {

  @Override
  public String name() {
    return "snapshot gather";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    var gather = new Gather(SnapshotPlace.folder(arguments.text("repo")));
    List<Path> discs = arguments.paths("disc");
    int damaged = 0;
    for (int i = 0; i < discs.size(); i++) {
      Gather.Result result = gather.disc(discs.get(i));
      damaged += result.damaged().size();
      result.damaged().forEach(file -> out.row(Map.of("damaged", file)));
      out.row(
          Map.of(
              "disc", discs.get(i).toString(),
              "taken", result.taken(),
              "present", result.present(),
              "damaged", result.damaged().size()));
      out.progress("discs", i + 1, discs.size());
    }
    out.result(Map.of("discs", discs.size(), "damaged", damaged));
    if (damaged > 0) {
      throw new CommandRefused(
          damaged
              + " files cannot be read from their discs; gather another copy of these discs into"
              + " the same folder, then run verify");
    }
  }
}
