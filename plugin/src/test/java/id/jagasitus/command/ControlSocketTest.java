package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ControlSocketTest {

  @TempDir Path home;
  private final Waiting waiting = new Waiting();
  private ControlSocket control;

  @BeforeEach
  void open() throws IOException {
    control = ControlSocket.open(home, new Commands(List.of(new Echo(), waiting)));
  }

  @AfterEach
  void close() throws IOException {
    control.close(Duration.ofSeconds(5));
  }

  @Test
  void request_answered_endsWithItsCode() throws IOException {
    assertEquals(
        List.of(
            "{\"type\":\"row\",\"row\":{\"text\":\"aé\\u001B\"}}", "{\"type\":\"end\",\"code\":0}"),
        ask("{\"command\":\"echo\",\"args\":{\"text\":\"aé\\u001b\"}}"));
  }

  @Test
  void request_notJson_isRefusedInWords() throws IOException {
    List<String> lines = ask("hello");
    assertTrue(lines.getFirst().contains("not one line of JSON"), lines.toString());
    assertEquals("{\"type\":\"end\",\"code\":2}", lines.getLast());
  }

  @Test
  void request_tooLong_isRefused() throws IOException {
    List<String> lines = ask("\"" + "x".repeat(3 << 19) + "\"");
    assertTrue(lines.getFirst().contains("longer than 1048576 bytes"), lines.toString());
  }

  @Test
  void client_gone_cancelsTheCommand() throws Exception {
    try (SocketChannel client = connect()) {
      send(client, "{\"command\":\"wait\"}");
      waiting.started.await();
    }
    waiting.cancelled.await();
  }

  @Test
  void close_runningCommand_isCancelledFirst() throws Exception {
    try (SocketChannel client = connect()) {
      send(client, "{\"command\":\"wait\"}");
      waiting.started.await();
      control.close(Duration.ofSeconds(5));
      assertEquals(0, waiting.cancelled.getCount());
      List<String> lines = read(client);
      assertEquals("{\"type\":\"end\",\"code\":1}", lines.getLast());
    }
  }

  @Test
  void socket_belongsToItsUserAlone() throws IOException {
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(home.resolve(ControlSocket.NAME))));
  }

  @Test
  void socket_leftByAKill_isReplaced() throws IOException {
    Path other = Files.createDirectory(home.resolve("other"));
    Files.writeString(other.resolve(ControlSocket.NAME), "left behind");
    ControlSocket.open(other, new Commands(List.of(new Echo()))).close();
    assertFalse(Files.exists(other.resolve(ControlSocket.NAME)));
  }

  @Test
  void socket_homeWithALongPath_isFoundThroughThePointer() throws IOException {
    Path deep = Files.createDirectories(home.resolve("d".repeat(100)).resolve("e".repeat(100)));
    ControlSocket far = ControlSocket.open(deep, new Commands(List.of(new Echo())));
    Path folder = Path.of(Files.readString(deep.resolve(ControlSocket.POINTER))).getParent();
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    far.close();
    assertFalse(Files.exists(folder));
    assertFalse(Files.exists(deep.resolve(ControlSocket.POINTER)));
  }

  @Test
  void socketElsewhere_leftByAKill_isRemovedWithItsFolder() throws IOException {
    Path left = Files.createDirectory(home.resolve("jagasitus123"));
    Files.writeString(left.resolve(ControlSocket.NAME), "left behind");
    Path other = Files.createDirectory(home.resolve("other"));
    Files.writeString(
        other.resolve(ControlSocket.POINTER), left.resolve(ControlSocket.NAME) + "\n");
    ControlSocket.open(other, new Commands(List.of(new Echo()))).close();
    assertFalse(Files.exists(left));
    assertFalse(Files.exists(other.resolve(ControlSocket.POINTER)));
  }

  @Test
  void pointerToSomethingElse_removesTheFileAloneThatPoints() throws IOException {
    Path document = Files.writeString(home.resolve("document.pdf"), "keep");
    Path other = Files.createDirectory(home.resolve("other"));
    Files.writeString(other.resolve(ControlSocket.POINTER), document + "\n");
    ControlSocket.open(other, new Commands(List.of(new Echo()))).close();
    assertTrue(Files.exists(document));
    assertFalse(Files.exists(other.resolve(ControlSocket.POINTER)));
  }

  @Test
  void folderElsewhere_isTheFirstThatIsShortEnough() throws IOException {
    Path deep = Files.createDirectories(home.resolve("d".repeat(100)));
    Path made = ControlSocket.folder(List.of(deep, home.resolve("missing"), home));
    assertEquals(home, made.getParent());
    var none = assertThrows(IOException.class, () -> ControlSocket.folder(List.of(deep)));
    assertTrue(String.valueOf(none.getMessage()).contains("at most 103 bytes"), none.getMessage());
  }

  private List<String> ask(String request) throws IOException {
    try (SocketChannel client = connect()) {
      send(client, request);
      return read(client);
    }
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(home.resolve(ControlSocket.NAME)));
  }

  private static void send(SocketChannel client, String line) throws IOException {
    var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      client.write(bytes);
    }
  }

  private static List<String> read(SocketChannel client) {
    return new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8)).lines().toList();
  }

  private record Echo() implements Command {
    @Override
    public String name() {
      return "echo";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
      out.row(Map.of("text", arguments.text("text")));
    }
  }

  /** Runs until it is cancelled. */
  private static final class Waiting implements Command {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    @Override
    public String name() {
      return "wait";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) {
      started.countDown();
      while (!out.cancelled()) {
        Thread.onSpinWait();
      }
      cancelled.countDown();
      out.row(Map.of("never", "written"));
    }
  }
}
