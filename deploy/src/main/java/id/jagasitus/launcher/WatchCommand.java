package id.jagasitus.launcher;

import id.jagasitus.launcher.home.OperatorProblem;
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
    subcommands = {WatchCommand.Run.class, WatchCommand.Scan.class})
final class WatchCommand extends CommandGroup {

  WatchCommand() {}

  /** {@code watch run}. */
  @Command(
      name = "run",
      description = {
        "One round of the checks, now: reachable, fresh, unchanged, clean, expiring; a line for",
        "each section, change, injection, check and service."
      })
  static final class Run extends HomeCommand {

    @Option(
        names = "--only",
        paramLabel = "PANEL",
        description = "reachable, fresh, unchanged, clean or expiring")
    private @Nullable String only;

    @Option(
        names = "--site",
        paramLabel = "DIR",
        description = "folder of the site; else the one that is served here")
    private @Nullable Path site;

    Run() {}

    @Override
    boolean worksWithoutHome() {
      return site != null;
    }

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = new HashMap<String, @Nullable Object>();
      arguments.put("only", only);
      arguments.put("site", site == null ? null : site.toAbsolutePath().normalize().toString());
      return arguments;
    }
  }

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
    Map<String, @Nullable Object> arguments() throws OperatorProblem {
      if (target.isBlank()) {
        throw new OperatorProblem("nothing is named: expected a file, a folder or an http address");
      }
      var arguments = new HashMap<String, @Nullable Object>();
      boolean address = target.matches("(?i)https?://.*");
      arguments.put(
          "target", address ? target : Path.of(target).toAbsolutePath().normalize().toString());
      arguments.put("host", host);
      return arguments;
    }
  }
}
