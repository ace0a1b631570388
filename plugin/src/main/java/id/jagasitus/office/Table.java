package id.jagasitus.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lines of fields parted by {@code |}; what follows {@code #} at a line's begin is a remark. */
final class Table {
  private Table() {}

  /** The rows of a file that comes with the program. */
  static List<List<String>> resource(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the package");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return rows(reader.lines());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  /** The rows of a text somebody typed. */
  static List<List<String>> rows(String text) {
    return rows(text.lines());
  }

  private static List<List<String>> rows(Stream<String> lines) {
    return lines
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  static String line(Object... fields) {
    return String.join(
        "|", Arrays.stream(fields).map(f -> String.valueOf(f).replaceAll("[|\n]", "/")).toList());
  }
}
