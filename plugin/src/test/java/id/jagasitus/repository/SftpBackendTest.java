package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against the real OpenSSH server, on the loopback address. Where {@code CI} is set it must run.
 */
final class SftpBackendTest extends BackendContract {

  private static final Path SSHD = Path.of("/usr/sbin/sshd");

  @TempDir static Path folder;
  private static Process server;
  private static int port;
  private static int places;

  @BeforeAll
  static void serve() throws Exception {
    if (!Files.isExecutable(SSHD)) {
      String why = "sshd is not installed (apt-get install openssh-server)";
      if (System.getenv("CI") != null) {
        fail(why);
      }
      Assumptions.abort(why);
    }
    keygen("host");
    keygen("user");
    Path authorized = Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String hostKey = Files.readString(folder.resolve("host.pub"));
    Files.writeString(folder.resolve("known"), "[127.0.0.1]:" + port + " " + hostKey);
    Files.createDirectories(Path.of("/run/sshd"));
    server =
        new ProcessBuilder(
                SSHD.toString(),
                "-D",
                "-f",
                "/dev/null",
                "-p",
                String.valueOf(port),
                "-o",
                "ListenAddress=127.0.0.1",
                "-o",
                "HostKey=" + folder.resolve("host"),
                "-o",
                "AuthorizedKeysFile=" + authorized,
                "-o",
                "StrictModes=no",
                "-o",
                "PidFile=none",
                "-o",
                "PermitRootLogin=yes",
                "-o",
                "Subsystem=sftp internal-sftp")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("sshd.log").toFile())
            .start();
    awaitServer();
  }

  private static void keygen(String name) throws IOException, InterruptedException {
    Process keygen =
        new ProcessBuilder(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve(name).toString())
            .start();
    assertEquals(0, keygen.waitFor());
  }

  private static void awaitServer() throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertTrue(probe.isConnected());
        return;
      } catch (java.net.ConnectException notYet) {
        assertTrue(!server.waitFor(100, TimeUnit.MILLISECONDS), () -> log());
      }
    }
    fail(log());
  }

  private static String log() {
    try {
      return Files.readString(folder.resolve("sshd.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null) {
      server.destroyForcibly().waitFor();
    }
  }

  private static SftpPlace place(Path knownHosts) {
    String url =
        "sftp://"
            + System.getProperty("user.name")
            + "@127.0.0.1:"
            + port
            + folder.resolve("repo-" + places);
    return SftpPlace.parse(url, folder.resolve("user"), knownHosts);
  }

  @Override
  Backend open() {
    places++;
    return new SftpBackend(place(folder.resolve("known")));
  }

  @Test
  void repository_overSftp_isWrittenAndRead() throws IOException {
    byte[] content = new byte[2_000_000];
    BlobId id;
    try (Repository repository = TestRepositories.init(backend);
        RepositoryLock lock = repository.lock(false);
        BlobWriter writer = repository.writer()) {
      id = writer.save(BlobType.DATA, content, 0, content.length).id();
      writer.flush();
      lock.ensureHeld();
    }
    try (Repository again = TestRepositories.open(backend)) {
      again.loadIndex();
      assertEquals(content.length, again.load(BlobType.DATA, id).length);
    }
    try (Repository local =
        TestRepositories.open(new LocalBackend(folder.resolve("repo-" + places)))) {
      assertEquals(List.of(), local.list(FileType.LOCK), "the lock was given back");
    }
  }

  @Test
  void connect_toUnknownHost_isRefused() throws IOException {
    Path empty = Files.createTempFile(folder, "known", "");
    try (var stranger = new SftpBackend(place(empty))) {
      var error = assertThrows(IOException.class, () -> stranger.list(FileType.KEY));
      assertTrue(error.toString().contains("cannot reach sftp://"), error.toString());
    }
  }
}
