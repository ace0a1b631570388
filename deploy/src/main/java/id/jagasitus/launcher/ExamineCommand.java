package id.jagasitus.launcher;

import id.jagasitus.launcher.home.OperatorProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code examine FILE}. */
@Command(
    name = "examine",
    description = {
      "Judges the requests of a file without storing them: an access log, with behaviour, or single",
      "requests as JSON lines."
    })
final class ExamineCommand extends HomeCommand {

  @Parameters(paramLabel = "FILE", description = "access log or JSON lines")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "combined",
      description = "combined (any known access log) or requests (JSON lines)")
  private String format = "combined";

  @Option(names = "--site", paramLabel = "DIR", description = "files of the site that was asked")
  private @Nullable Path site;

  ExamineCommand() {}

  @Override
  boolean worksWithoutHome() {
    return true;
  }

  @Override
  boolean resultIsAnswer() {
    return false;
  }

  @Override
  Map<String, @Nullable Object> arguments() throws OperatorProblem {
    if (file == null || !Files.isReadable(file) || Files.isDirectory(file)) {
      throw new OperatorProblem("cannot read " + file + ": expected a file this user may read");
    }
    if (site != null && !Files.isDirectory(site)) {
      throw new OperatorProblem("cannot read " + site + ": expected the folder of the site");
    }
    var arguments = new HashMap<String, @Nullable Object>();
    arguments.put("file", List.of(absolute(file)));
    arguments.put("format", format);
    arguments.put("site", site == null ? null : List.of(absolute(site)));
    return arguments;
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
