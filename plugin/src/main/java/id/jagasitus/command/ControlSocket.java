package id.jagasitus.command;

import id.jagasitus.HomeLock;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The door through which the command line reaches the process that owns the home: a Unix domain
 * socket that only its own user may open.
 *
 * <p>A connection carries one command. The client writes one line, {@code
 * {"command":NAME,"args":{…}}}, and reads lines until {@code {"type":"end","code":N}}; without that
 * last line the server went away in the middle. A second line from the client, or its end of
 * stream, cancels the command.
 */
public final class ControlSocket implements AutoCloseable {

  /** Name of the socket in the home. */
  static final String NAME = "control.sock";

  /** Name of the file that tells where the socket is when the home's own path is too long. */
  static final String POINTER = "control.path";

  /** Linux takes 107 bytes, macOS 103, and the shorter one keeps a home portable. */
  private static final int MAX_PATH_BYTES = 103;

  /** Beginning of the name of a folder that holds the socket of a home elsewhere. */
  private static final String FOLDER = "jagasitus";

  /** Where such a folder may be, the wanted place first. */
  private static final List<Path> TEMPORARY =
      List.of(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath(), Path.of("/tmp"));

  private static final int MAX_CONNECTIONS = 16;

  private static final System.Logger LOG = System.getLogger(ControlSocket.class.getName());

  private final Path home;
  private final Path socket;
  private final ServerSocketChannel server;
  private final Commands commands;
  private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
  private final Set<ControlConnection> open = ConcurrentHashMap.newKeySet();
  private final Thread acceptor;

  private ControlSocket(Path home, Path socket, ServerSocketChannel server, Commands commands) {
    this.home = home;
    this.socket = socket;
    this.server = server;
    this.commands = commands;
    this.acceptor = Thread.ofVirtual().name("control").unstarted(this::accept);
  }

  /**
   * Opens the door. The caller holds the {@link HomeLock}, so a socket that is still there belongs
   * to nobody and is replaced.
   */
  public static ControlSocket open(Path home, Commands commands) throws IOException {
    Path socket = place(home);
    Files.deleteIfExists(socket);
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      ownerOnly(socket);
    } catch (IOException e) {
      server.close();
      throw new IOException("cannot listen on " + socket + ": " + e.getMessage(), e);
    }
    var control = new ControlSocket(home, socket, server, commands);
    control.acceptor.start();
    return control;
  }

  private static Path place(Path home) throws IOException {
    removeLeft(home);
    Path inHome = home.toAbsolutePath().resolve(NAME);
    if (fits(inHome)) {
      return inHome;
    }
    Path elsewhere = folder(TEMPORARY).resolve(NAME);
    Files.writeString(home.resolve(POINTER), elsewhere + "\n");
    return elsewhere;
  }

  /** What a killed server pointed to: its socket, and the folder made for it. */
  private static void removeLeft(Path home) throws IOException {
    Path pointer = home.resolve(POINTER);
    if (!Files.exists(pointer)) {
      return;
    }
    Path left = Path.of(Files.readString(pointer).strip());
    Path folder = left.getParent();
    if (folder != null && left.endsWith(NAME) && named(folder)) {
      Files.deleteIfExists(left);
      Files.deleteIfExists(folder);
    }
    Files.delete(pointer);
  }

  private static boolean named(Path folder) {
    Path name = folder.getFileName();
    return name != null && name.toString().startsWith(FOLDER);
  }

  /**
   * A folder of our own in the first of some where a socket's path is short enough.
   *
   * @throws IOException when there is none
   */
  static Path folder(List<Path> parents) throws IOException {
    for (Path parent : parents) {
      // Names of temporary folders end in at most twenty digits.
      if (Files.isWritable(parent) && fits(parent.resolve(FOLDER + "0".repeat(20)).resolve(NAME))) {
        return Files.createTempDirectory(parent, FOLDER);
      }
    }
    throw new IOException(
        "the path of the home is too long for a socket, and so is "
            + parents
            + "; expected one of at most "
            + MAX_PATH_BYTES
            + " bytes: give the home a shorter path, or set -Djava.io.tmpdir to a short one");
  }

  private static boolean fits(Path socket) {
    return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_PATH_BYTES;
  }

  private static void ownerOnly(Path socket) throws IOException {
    if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        serve(server.accept());
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "a command could not be taken from " + socket, e);
      }
    }
  }

  private void serve(SocketChannel channel) {
    var connection = new ControlConnection(channel, commands);
    if (!free.tryAcquire()) {
      connection.refuse(MAX_CONNECTIONS + " commands are running already; try again later");
      return;
    }
    open.add(connection);
    Thread.ofVirtual()
        .name("command")
        .start(
            () -> {
              try {
                connection.run();
              } finally {
                open.remove(connection);
                free.release();
              }
            });
  }

  /** Takes no more commands, cancels those that run and gives them {@code grace} to end. */
  public void close(Duration grace) throws IOException {
    server.close();
    removeSocket();
    open.forEach(ControlConnection::cancel);
    try {
      if (!free.tryAcquire(MAX_CONNECTIONS, grace.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "commands were still running when the server stopped");
        return;
      }
      free.release(MAX_CONNECTIONS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.forEach(ControlConnection::drop);
    }
  }

  private void removeSocket() throws IOException {
    Files.deleteIfExists(socket);
    if (Files.deleteIfExists(home.resolve(POINTER))) {
      Files.deleteIfExists(Objects.requireNonNull(socket.getParent()));
    }
  }

  @Override
  public void close() throws IOException {
    close(Duration.ofSeconds(3));
  }
}
