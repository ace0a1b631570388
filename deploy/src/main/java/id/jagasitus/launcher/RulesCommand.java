package id.jagasitus.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules list|show|test|lookback}. */
@Command(
    name = "rules",
    description =
        "The detection rules: what they look for, their own examples, what they would have caught.",
    subcommands = {
      RulesCommand.ListRules.class,
      RulesCommand.Show.class,
      RulesCommand.Test.class,
      RulesCommand.Lookback.class
    })
final class RulesCommand extends CommandGroup {

  RulesCommand() {}

  /** A command about one rule, or about all. */
  abstract static class OfRule extends HomeCommand {
    @Override
    final boolean worksWithoutHome() {
      return true;
    }

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of();
    }
  }

  @Command(name = "list", description = "All rules, one a line.")
  static final class ListRules extends OfRule {
    ListRules() {}

    @Override
    boolean resultIsAnswer() {
      return false;
    }
  }

  @Command(name = "show", description = "Everything about one rule.")
  static final class Show extends OfRule {
    @Parameters(paramLabel = "ID", description = "id of the rule")
    private String id = "";

    Show() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      return Map.of("id", id);
    }
  }

  @Command(name = "test", description = "Runs the examples of one rule, or of all.")
  static final class Test extends OfRule {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "id of the rule")
    private @Nullable String id;

    Test() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = new HashMap<String, @Nullable Object>();
      arguments.put("id", id);
      return arguments;
    }
  }

  @Command(
      name = "lookback",
      description =
          "What a rule, or a file of draft rules, would have caught in all stored history.")
  static final class Lookback extends OfRule {
    @Parameters(paramLabel = "ID|FILE", description = "id of a rule, or a file of rules")
    private String what = "";

    Lookback() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      Path file = Path.of(what);
      return Files.isRegularFile(file)
          ? Map.of("file", List.of(file.toAbsolutePath().normalize().toString()))
          : Map.of("id", what);
    }
  }
}
