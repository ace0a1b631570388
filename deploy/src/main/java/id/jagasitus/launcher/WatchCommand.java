package id.jagasitus.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch …}. */
@Command(
    name = "watch",
    description = "Looks after the site.",
    subcommands = {WatchCommand.Scan.class})
final class WatchCommand extends CommandGroup {

  WatchCommand() {}

  /** {@code watch scan URL|FILE|DIR}. */
  @Command(
      name = "scan",
      description = {
        "Looks for signs of injected gambling content, defacement and back doors in a page, a file,",
        "or every file of a folder. No sign found does not mean clean."
      })
  static final class Scan extends HomeCommand {

    @Parameters(paramLabel = "TARGET", description = "http address, file or folder")
    private String target = "";

    @Option(
        names = "--host",
        paramLabel = "NAME",
        description = "the site's own host; inferred from the pages when not given")
    private @Nullable String host;

    Scan() {}

    @Override
    boolean worksWithoutHome() {
      return true;
    }

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = new HashMap<String, @Nullable Object>();
      boolean address = target.matches("(?i)https?://.*");
      arguments.put(
          "target", address ? target : Path.of(target).toAbsolutePath().normalize().toString());
      arguments.put("host", host);
      return arguments;
    }
  }
}
