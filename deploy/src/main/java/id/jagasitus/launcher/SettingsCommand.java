package id.jagasitus.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code settings export|import}. */
@Command(
    name = "settings",
    description = "What the office decides, as a file.",
    subcommands = {SettingsCommand.Export.class, SettingsCommand.Import.class})
final class SettingsCommand extends CommandGroup {

  SettingsCommand() {}

  private static List<String> absolute(@Nullable Path file) {
    return file == null ? List.of() : List.of(file.toAbsolutePath().normalize().toString());
  }

  @Command(
      name = "export",
      description = "Writes all settings of the office as JSON, without passwords and keys.")
  static final class Export extends HomeCommand {

    @Parameters(paramLabel = "FILE", description = "JSON to write")
    private @Nullable Path file;

    Export() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of("file", absolute(file));
    }
  }

  @Command(
      name = "import",
      description = {
        "Puts settings of such a file in force and shows what changes.",
        "Nothing changes unless all of it is right; parts that are missing stay as they are."
      })
  static final class Import extends HomeCommand {

    @Parameters(paramLabel = "FILE", description = "JSON that settings export wrote")
    private @Nullable Path file;

    @Option(names = "--dry-run", description = "only show what would change")
    private boolean dryRun;

    Import() {}

    @Override
    boolean createsHome() {
      return true;
    }

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of("file", absolute(file), "dry-run", dryRun);
    }

    @Override
    String row(Map<?, ?> row) {
      return text(row, "part")
          + "."
          + text(row, "field")
          + ": "
          + text(row, "from")
          + " -> "
          + text(row, "to");
    }
  }
}
