package id.jagasitus.launcher;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code case list}. */
@Command(
    name = "case",
    description = "The cases the office takes through the procedure.",
    subcommands = {CaseCommand.ListCases.class})
final class CaseCommand extends CommandGroup {

  CaseCommand() {}

  @Command(name = "list", description = "All cases, the newest first.")
  static final class ListCases extends HomeCommand {
    @Option(names = "--open", description = "only those that are not over")
    private boolean open;

    ListCases() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = new HashMap<String, @Nullable Object>();
      arguments.put("open", open);
      return arguments;
    }

    @Override
    boolean resultIsAnswer() {
      return false;
    }
  }
}
