package id.jagasitus.launcher;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code service …}. */
@Command(
    name = "service",
    description = "What the site depends on: connection, hosting, domain, certificate.",
    subcommands = {ServiceCommand.Show.class})
final class ServiceCommand extends CommandGroup {

  ServiceCommand() {}

  /** {@code service list}. */
  @Command(name = "list", description = "Every service, the first to expire first.")
  static final class Show extends HomeCommand {

    Show() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      return new HashMap<>();
    }
  }
}
