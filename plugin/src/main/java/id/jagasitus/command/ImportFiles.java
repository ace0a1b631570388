package id.jagasitus.command;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.accesslog.ImportSummary;
import id.jagasitus.accesslog.LogFormat;
import id.jagasitus.console.Imports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command {@code import FILE…}: reads access logs one after another; each file is a step of its
 * own, and one that is refused does not keep the others out.
 */
public record ImportFiles(Imports imports) implements Command {

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    Optional<LogFormat> format = format(arguments.optional("format"));
    List<Path> files = arguments.paths("file");
    var total = new Total();
    var refused = new ArrayList<String>();
    for (Path file : files) {
      try {
        total.add(read(file, format, out));
      } catch (ImportException e) {
        refused.add(file + ": " + e.getMessage());
      }
    }
    if (refused.size() < files.size()) {
      out.result(total.asMap());
    }
    if (!refused.isEmpty()) {
      throw new CommandRefused(String.join("\n", refused));
    }
  }

  private static Optional<LogFormat> format(Optional<String> key) throws CommandRefused {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<LogFormat> format = LogFormat.named(key.get());
    if (format.isEmpty()) {
      throw CommandRefused.usage(
          "--format " + key.get() + ": expected one of " + String.join(", ", LogFormat.keys()));
    }
    return format;
  }

  private ImportSummary read(Path file, Optional<LogFormat> format, CommandOutput out)
      throws IOException, ImportException {
    String name = String.valueOf(file.getFileName());
    return imports.read(
        file, name, format, (bytes, ofBytes, lines) -> out.progress("bytes", bytes, ofBytes));
  }

  /** The sums over all files, in the order they are printed. */
  private static final class Total {
    private long lines;
    private long imported;
    private long duplicates;
    private long rejected;
    private List<Map<String, Object>> examples = List.of();

    void add(ImportSummary summary) {
      lines += summary.lines();
      imported += summary.imported();
      duplicates += summary.duplicates();
      rejected += summary.rejected();
      if (examples.isEmpty()) {
        examples = summary.examples().stream().map(Total::example).toList();
      }
    }

    private static Map<String, Object> example(ImportSummary.Rejected rejected) {
      return Pairs.of("line", rejected.line(), "text", rejected.text());
    }

    Map<String, Object> asMap() {
      var map = new LinkedHashMap<String, Object>();
      map.put("lines", lines);
      map.put("imported", imported);
      map.put("duplicates", duplicates);
      map.put("rejected", rejected);
      if (!examples.isEmpty()) {
        map.put("examples", examples);
      }
      return map;
    }
  }
}
