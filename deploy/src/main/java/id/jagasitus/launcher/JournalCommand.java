package id.jagasitus.launcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code journal verify}. */
@Command(
    name = "journal",
    description = "What the office did, line by line.",
    subcommands = {JournalCommand.Verify.class})
final class JournalCommand extends CommandGroup {

  JournalCommand() {}

  @Command(
      name = "verify",
      description = "Checks the chain of the journal and names the line where it breaks.")
  static final class Verify extends HomeCommand {

    Verify() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of();
    }
  }
}
