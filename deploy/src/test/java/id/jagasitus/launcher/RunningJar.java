package id.jagasitus.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar, started as a process of its own, as an operator does. */
final class RunningJar implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private RunningJar(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a server on a free port and waits for its first line, which says that it serves. */
  static RunningJar serve(Path home, String... more) throws IOException {
    int port = freePort();
    var words =
        new ArrayList<>(
            List.of("serve", "--home", home.toString(), "--port", Integer.toString(port)));
    words.addAll(List.of(more));
    Process process = builder(words.toArray(String[]::new)).start();
    String first = process.inputReader().readLine();
    if (first == null || !first.startsWith("Jagasitus serves")) {
      throw new IOException("the server did not start: " + first);
    }
    return new RunningJar(process, port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Runs one command to its end. */
  static Answer command(Path home, String input, String... words)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString()));
    Process process = builder(all.toArray(String[]::new)).redirectErrorStream(true).start();
    try (var in = process.outputWriter()) {
      in.write(input);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return new Answer(process.exitValue(), output);
  }

  private static ProcessBuilder builder(String... words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-jar", System.getProperty("jagasitus.jar")));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  int get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** SIGTERM; whether the process ended within the seconds. */
  boolean terminate(long seconds) throws InterruptedException {
    process.destroy();
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.close();
  }

  /** How a command ended, and all it said. */
  record Answer(int code, String output) {}
}
