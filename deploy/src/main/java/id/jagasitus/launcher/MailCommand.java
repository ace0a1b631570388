package id.jagasitus.launcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mail test}. */
@Command(
    name = "mail",
    description = "Mail of the office.",
    subcommands = {MailCommand.Test.class})
final class MailCommand extends CommandGroup {

  MailCommand() {}

  @Command(
      name = "test",
      description = "Sends a mail with the settings in force and tells what the server said.")
  static final class Test extends HomeCommand {

    @Parameters(paramLabel = "ADDRESS", description = "who gets it")
    private String address = "";

    Test() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of("address", address);
    }
  }
}
