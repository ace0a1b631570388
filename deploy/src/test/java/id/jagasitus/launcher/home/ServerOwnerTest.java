package id.jagasitus.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerOwnerTest {

  @TempDir Path home;
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

  @Test
  void connect_noSocketOrALeftOne_isNoServer() throws Exception {
    assertNull(ServerOwner.connect(home));
    listen(home.resolve("control.sock")).close();
    assertTrue(Files.exists(home.resolve("control.sock")));
    assertNull(ServerOwner.connect(home));
  }

  @Test
  void carryOut_answered_passesLinesAndCode() throws Exception {
    try (var server = listen(home.resolve("control.sock"));
        Owner owner = Objects.requireNonNull(ServerOwner.connect(home))) {
      var request =
          answer(server, "{\"type\":\"row\",\"row\":{\"n\":1}}\n{\"type\":\"end\",\"code\":2}\n");

      int code = owner.carryOut("a b", Map.of("x", "é"), lines::add, new Cancellation());

      assertEquals(2, code);
      assertEquals(List.of(Map.of("type", "row", "row", Map.of("n", 1))), lines);
      assertEquals(Map.of("command", "a b", "args", Map.of("x", "é")), Json.read(request.get()));
    }
  }

  @Test
  void carryOut_serverGoesAway_saysSo() throws Exception {
    try (var server = listen(home.resolve("control.sock"));
        Owner owner = Objects.requireNonNull(ServerOwner.connect(home))) {
      var request = answer(server, "{\"type\":\"row\",\"row\":{}}\n");
      IOException problem =
          assertThrows(
              IOException.class,
              () -> owner.carryOut("a", Map.of(), lines::add, new Cancellation()));
      assertNotNull(request.get());
      assertTrue(String.valueOf(problem.getMessage()).startsWith("the server went away"));
    }
  }

  @Test
  void connect_pointer_isFollowed() throws Exception {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere")).resolve("control.sock");
    Files.writeString(home.resolve("control.path"), elsewhere + "\n");
    try (var server = listen(elsewhere);
        Owner owner = Objects.requireNonNull(ServerOwner.connect(home))) {
      assertNotNull(owner);
      assertTrue(server.isOpen());
    }
  }

  @Test
  void cancellation_requested_sendsASecondLine() throws Exception {
    try (var server = listen(home.resolve("control.sock"));
        Owner owner = Objects.requireNonNull(ServerOwner.connect(home))) {
      var cancellation = new Cancellation();
      var second = CompletableFuture.supplyAsync(() -> secondLine(server, cancellation));

      assertEquals(1, owner.carryOut("a", Map.of(), lines::add, cancellation));
      assertEquals("{\"cancel\":true}", second.get());
    }
  }

  private static String secondLine(ServerSocketChannel server, Cancellation cancellation) {
    try (SocketChannel client = server.accept()) {
      var reader = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
      reader.readLine();
      cancellation.request();
      String line = reader.readLine();
      write(client, "{\"type\":\"end\",\"code\":1}\n");
      return line;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static CompletableFuture<String> answer(ServerSocketChannel server, String lines) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (SocketChannel client = server.accept()) {
            var reader = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
            String request = reader.readLine();
            write(client, lines);
            return request;
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static void write(SocketChannel client, String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    while (bytes.hasRemaining()) {
      client.write(bytes);
    }
  }

  private static ServerSocketChannel listen(Path socket) throws IOException {
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    return server;
  }
}
