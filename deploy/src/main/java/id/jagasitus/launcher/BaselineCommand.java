package id.jagasitus.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code baseline …}. */
@Command(
    name = "baseline",
    description = "The approved state of the site, which changes are measured against.",
    subcommands = {BaselineCommand.Approve.class, BaselineCommand.Show.class})
final class BaselineCommand extends CommandGroup {

  BaselineCommand() {}

  /** What both take. */
  abstract static class OfSite extends HomeCommand {

    @Option(
        names = "--site",
        paramLabel = "DIR",
        description = "folder of the site; else the one that is served here")
    private @Nullable Path site;

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = new HashMap<String, @Nullable Object>();
      arguments.put("site", site == null ? null : site.toAbsolutePath().normalize().toString());
      return arguments;
    }
  }

  /** {@code baseline approve}. */
  @Command(
      name = "approve",
      description = {
        "Scans the site and takes it as it is for right. Refused while critical signs of injected",
        "content are found."
      })
  static final class Approve extends OfSite {

    @Option(
        names = "--despite-findings",
        description = "approve although critical signs were found")
    private boolean despite;

    Approve() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = super.arguments();
      arguments.put("despite-findings", despite);
      return arguments;
    }
  }

  /** {@code baseline show}. */
  @Command(name = "show", description = "What was approved, and what differs from it now.")
  static final class Show extends OfSite {

    @Option(
        names = "--outgoing",
        description = "also every host that approved pages lead to, and every script they run")
    private boolean outgoing;

    Show() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = super.arguments();
      arguments.put("outgoing", outgoing);
      return arguments;
    }
  }
}
