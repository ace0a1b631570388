package id.jagasitus.launcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code findings list}. */
@Command(
    name = "findings",
    description = "What detection noticed.",
    subcommands = FindingsCommand.ListFindings.class)
final class FindingsCommand extends CommandGroup {

  FindingsCommand() {}

  @Command(name = "list", description = "Open findings, the most urgent first.")
  static final class ListFindings extends HomeCommand {
    @Option(names = "--closed", description = "those that ended instead")
    private boolean closed;

    ListFindings() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of("closed", closed);
    }

    @Override
    boolean resultIsAnswer() {
      return false;
    }

    @Override
    String row(Map<?, ?> row) {
      return String.join(
          "  ",
          "#" + text(row, "id"),
          text(row, "severity"),
          text(row, "intent"),
          text(row, "actor") + text(row, "place"),
          text(row, "requests"),
          text(row, "last"));
    }
  }
}
