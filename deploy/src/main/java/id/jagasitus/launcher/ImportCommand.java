package id.jagasitus.launcher;

import id.jagasitus.launcher.home.OperatorProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE…}. */
@Command(
    name = "import",
    description = {
      "Adds the requests of access logs, plain or .gz, of Apache, nginx, LiteSpeed, Tomcat or Jetty.",
      "Importing a file again adds nothing."
    })
final class ImportCommand extends HomeCommand {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "access logs")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "format of the lines; recognised by itself when not given")
  private @Nullable String format;

  ImportCommand() {}

  @Override
  boolean createsHome() {
    return true;
  }

  @Override
  String result(Map<?, ?> result) {
    var counts = new LinkedHashMap<Object, @Nullable Object>(result);
    var said = new StringBuilder();
    if (counts.remove("examples") instanceof List<?> examples) {
      for (Object example : examples) {
        if (example instanceof Map<?, ?> rejected) {
          said.append("\n  line ").append(text(rejected, "line"));
          said.append(": ").append(text(rejected, "text"));
        }
      }
    }
    return super.result(counts) + said;
  }

  @Override
  Map<String, @Nullable Object> arguments() throws OperatorProblem {
    var absolute = new ArrayList<String>();
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new OperatorProblem("cannot read " + file + ": expected a file this user may read");
      }
      absolute.add(file.toAbsolutePath().normalize().toString());
    }
    var arguments = new HashMap<String, @Nullable Object>();
    arguments.put("file", absolute);
    arguments.put("format", format);
    return arguments;
  }
}
