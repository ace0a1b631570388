package id.jagasitus.launcher;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal verify|show}. */
@Command(
    name = "journal",
    description = "What the office did, line by line.",
    subcommands = {JournalCommand.Verify.class, JournalCommand.Show.class})
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

  @Command(name = "show", description = "The latest lines, without what is secret.")
  static final class Show extends HomeCommand {
    @Option(names = "--limit", paramLabel = "N", description = "how many lines; 50 by default")
    private int limit = 50;

    @Option(
        names = "--kind",
        paramLabel = "BEGINNING",
        description = "only kinds that begin so, for example case.")
    private @Nullable String kind;

    @Option(names = "--author", paramLabel = "NAME", description = "only what one account did")
    private @Nullable String author;

    Show() {}

    @Override
    Map<String, @Nullable Object> arguments() {
      var arguments = new HashMap<String, @Nullable Object>();
      arguments.put("limit", limit);
      arguments.put("kind", kind);
      arguments.put("author", author);
      return arguments;
    }

    @Override
    boolean resultIsAnswer() {
      return false;
    }
  }
}
