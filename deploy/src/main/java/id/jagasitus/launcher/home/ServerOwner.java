package id.jagasitus.launcher.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running server, reached through {@code control.sock} in the home, or through the path in {@code
 * control.path} where the home's own path is too long for a socket. The plugin's {@code
 * ControlSocket} describes the lines.
 */
final class ServerOwner implements Owner {

  private final SocketChannel channel;

  private ServerOwner(SocketChannel channel) {
    this.channel = channel;
  }

  /** Connects, or answers null where no server listens. */
  static @Nullable ServerOwner connect(Path home) throws IOException, OperatorProblem {
    Path socket = socket(home);
    if (!Files.exists(socket)) {
      return null;
    }
    try {
      return new ServerOwner(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    } catch (ConnectException e) {
      // A killed server leaves its socket behind; nobody listens any more.
      return null;
    } catch (SocketException e) {
      throw new OperatorProblem(
          "a server owns "
              + home
              + ", but this user may not speak to it ("
              + e.getMessage()
              + "): run the command as the server's user",
          e);
    }
  }

  private static Path socket(Path home) throws IOException {
    try {
      return Path.of(Files.readString(home.resolve("control.path")).strip());
    } catch (NoSuchFileException e) {
      return home.resolve("control.sock");
    }
  }

  @Override
  public int carryOut(
      String command,
      Map<String, ? extends @Nullable Object> arguments,
      Consumer<Map<String, @Nullable Object>> lines,
      Cancellation cancellation)
      throws IOException {
    var request = new LinkedHashMap<String, @Nullable Object>();
    request.put("command", command);
    request.put("args", arguments);
    send(Json.write(request));
    cancellation.whenRequested(this::cancel);
    return receive(lines);
  }

  private int receive(Consumer<Map<String, @Nullable Object>> lines) throws IOException {
    var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      Map<String, @Nullable Object> answer = Json.read(line);
      if ("end".equals(answer.get("type"))) {
        return answer.get("code") instanceof Number code ? code.intValue() : 1;
      }
      lines.accept(answer);
    }
    throw new IOException(
        "the server went away in the middle of the command; what it had finished is kept");
  }

  private void send(String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void cancel() {
    try {
      send("{\"cancel\":true}");
    } catch (ClosedChannelException e) {
      // The command was over already.
      return;
    } catch (IOException e) {
      System.getLogger(ServerOwner.class.getName())
          .log(System.Logger.Level.DEBUG, "the server could not be asked to stop", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
