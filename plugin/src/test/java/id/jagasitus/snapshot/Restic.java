package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import id.jagasitus.repository.TestRepositories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The public restic program, judge of what we write. Where {@code CI} is set it must be there;
 * elsewhere its tests are skipped and say so.
 */
final class Restic {

  private final Path repository;
  private final Path passwordFile;

  Restic(Path repository, Path scratch) throws IOException {
    if (!installed()) {
      String why = "restic is not installed (apt-get install restic): it judges the format";
      if (System.getenv("CI") != null) {
        fail(why);
      }
      Assumptions.abort(why);
    }
    this.repository = repository;
    passwordFile = scratch.resolve("restic-password");
    Files.writeString(passwordFile, new String(TestRepositories.password()));
  }

  private static boolean installed() {
    return Files.isExecutable(Path.of("/usr/bin/restic"))
        || Files.isExecutable(Path.of("/usr/local/bin/restic"));
  }

  /** Runs it and returns what it said; anything but success fails the test. */
  String run(String... arguments) throws IOException, InterruptedException {
    var out = new StringBuilder();
    int code = run(out, arguments);
    assertEquals(0, code, out.toString());
    return out.toString();
  }

  /** Runs it and returns its exit code. */
  int run(StringBuilder out, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("restic", "--no-cache", "-q"));
    command.addAll(List.of("-r", repository.toString(), "-p", passwordFile.toString()));
    command.addAll(List.of(arguments));
    return Processes.run(out, command);
  }

  /** Whether it finds every byte in order. */
  void check() throws IOException, InterruptedException {
    run("check", "--read-data");
  }

  /** Other programs of the same kind. */
  static final class Processes {

    private Processes() {}

    static int run(StringBuilder out, List<String> command)
        throws IOException, InterruptedException {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readAllBytes();
      out.append(new String(said, StandardCharsets.UTF_8));
      return process.waitFor();
    }

    static void succeed(String... command) throws IOException, InterruptedException {
      var out = new StringBuilder();
      assertEquals(0, run(out, List.of(command)), out.toString());
    }
  }
}
