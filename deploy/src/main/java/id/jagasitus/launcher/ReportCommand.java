package id.jagasitus.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report monthly}. */
@Command(
    name = "report",
    description = "Papers of the office.",
    subcommands = {ReportCommand.Monthly.class})
final class ReportCommand extends CommandGroup {

  ReportCommand() {}

  @Command(
      name = "monthly",
      description = "Writes the report of a month as PDF; makes it when there is none yet.")
  static final class Monthly extends HomeCommand {

    @Option(
        names = "--month",
        required = true,
        paramLabel = "MONTH",
        description = "such as 2026-10")
    private String month = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "PDF to write")
    private @Nullable Path out;

    Monthly() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      String file = out == null ? "" : out.toAbsolutePath().normalize().toString();
      return Map.of("month", month, "out", List.of(file));
    }
  }
}
