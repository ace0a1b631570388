package id.jagasitus.integrity;

import id.jagasitus.site.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The baseline on the disk. One that nobody approved (its author is empty) only tells what was
 * first seen, so that changes show from the first minute on.
 */
final class Approvals {

  private final Path file;
  private Optional<Baseline> current = Optional.empty();

  private Approvals(Path file) {
    this.file = file;
  }

  /**
   * Opens what lies in a folder.
   *
   * @throws IOException when it cannot be read, or was damaged; its message says what to do
   */
  static Approvals open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var approvals = new Approvals(folder.resolve("baseline"));
    if (Files.exists(approvals.file)) {
      approvals.current = Optional.of(Baseline.read(approvals.file));
    }
    return approvals;
  }

  Optional<Baseline> current() {
    return current;
  }

  void set(Baseline baseline) throws IOException {
    baseline.write(file);
    current = Optional.of(baseline);
  }
}
