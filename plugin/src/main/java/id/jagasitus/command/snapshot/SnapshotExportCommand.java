package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Discs;
import id.jagasitus.snapshot.Media;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code snapshot export --media cd|dvd --out DIR}: writes the repository to disc images. */
final class SnapshotExportCommand extends SnapshotCommand {

  SnapshotExportCommand(Environment environment) {
    super("export", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    List<Path> folder = arguments.paths("out");
    if (folder.size() != 1) {
      throw CommandRefused.usage("--out is missing: expected a folder for the images");
    }
    List<Discs.Disc> discs =
        new Discs(repository, work)
            .export(media(arguments).bytes(), folder.getFirst(), environment().clock().instant());
    for (Discs.Disc disc : discs) {
      out.row(
          Map.of(
              "disc", disc.number(),
              "of", disc.count(),
              "image", disc.image().toString(),
              "bytes", disc.bytes(),
              "sha256", disc.sha256()));
    }
    out.result(Map.of("discs", discs.size()));
  }

  private static Media media(Arguments arguments) throws CommandRefused {
    try {
      return Media.of(arguments.text("media"));
    } catch (IllegalArgumentException e) {
      throw CommandRefused.usage(String.valueOf(e.getMessage()));
    }
  }
}
