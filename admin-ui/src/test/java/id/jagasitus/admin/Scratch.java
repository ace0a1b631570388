package id.jagasitus.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for fakes that do not know when their test ends; removed when the process does. */
final class Scratch {
  private static final Path ROOT = root();

  private Scratch() {}

  static Path folder() throws IOException {
    return Files.createTempDirectory(ROOT, "");
  }

  private static Path root() {
    try {
      Path root = Files.createTempDirectory("jagasitus-uji-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
