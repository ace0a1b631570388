package id.jagasitus.launcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code reindex}. */
@Command(
    name = "reindex",
    description = "Builds the index anew from the visitor log files; nothing is lost.")
final class ReindexCommand extends HomeCommand {

  ReindexCommand() {}

  @Override
  Map<String, @Nullable Object> arguments() {
    return Map.of();
  }
}
