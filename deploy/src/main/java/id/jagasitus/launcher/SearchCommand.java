package id.jagasitus.launcher;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search QUERY}. */
@Command(
    name = "search",
    description = {
      "Finds requests, newest first.",
      "For example:",
      "  jagasitus search 'status:404 path:\"/wp-login.php\" ip:203.0.113.0/24'"
    })
final class SearchCommand extends HomeCommand {

  @Parameters(paramLabel = "QUERY", description = "fields and words; '*' for everything")
  private String query = "";

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "from, such as 2026-11-22 or 2026-11-22T08:00")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "until, not included")
  private @Nullable String to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "at most so many (default ${DEFAULT-VALUE})")
  private long limit;

  SearchCommand() {}

  @Override
  Map<String, @Nullable Object> arguments() {
    var arguments = new HashMap<String, @Nullable Object>();
    arguments.put("query", query);
    arguments.put("from", from);
    arguments.put("to", to);
    arguments.put("limit", limit);
    return arguments;
  }

  @Override
  boolean resultIsAnswer() {
    return false;
  }

  @Override
  String row(Map<?, ?> row) {
    return String.join(
        "  ",
        text(row, "time"),
        text(row, "client"),
        text(row, "status"),
        text(row, "method"),
        text(row, "uri"));
  }
}
