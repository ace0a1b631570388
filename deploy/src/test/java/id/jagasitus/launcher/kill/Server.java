package id.jagasitus.launcher.kill;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar in a process of its own. */
record Server(Process process) {

  private static final long PATIENCE_SECONDS = 60;

  /** Starts it and does not wait. */
  static Server start(Place place) throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                place.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + place.folder().resolve("classes.jsa"),
                "-Xlog:disable",
                "-jar",
                place.jar().toString()));
    words.addAll(List.of("serve", "--home", place.home().toString()));
    words.addAll(List.of("--port", Integer.toString(place.port())));
    words.addAll(List.of("--site", place.site().toString()));
    File log = place.folder().resolve("server.log").toFile();
    return new Server(
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.appendTo(log)).start());
  }

  /** Waits for its first line, which says that it serves. */
  Server serving() throws IOException {
    BufferedReader out = process.inputReader();
    String first = out.readLine();
    if (first == null || !first.startsWith("Jagasitus serves")) {
      throw new IOException("the server did not start: " + first);
    }
    return this;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM, and waits until it has written everything out. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("the server did not stop");
    }
  }
}
