package id.jagasitus.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file under {@code src/test/resources/golden/chart}; {@code -Dgolden.update=true}
 * writes the files anew, and the difference is reviewed.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden/chart");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    String lines = actual.replace("><", ">\n<") + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, lines);
    }
    assertEquals(
        Files.readString(file), lines, file + ": run with -Dgolden.update=true to rewrite");
  }
}
