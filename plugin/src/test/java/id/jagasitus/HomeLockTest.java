package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.command.CommandRefused;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeLockTest {

  @TempDir Path home;

  @Test
  void take_twiceInOneProcess_isRefusedInWords() throws Exception {
    try (HomeLock lock = HomeLock.take(home)) {
      CommandRefused refused = assertThrows(CommandRefused.class, () -> HomeLock.take(lock.home()));
      assertTrue(
          String.valueOf(refused.getMessage())
              .startsWith("the home " + home + " is in use by another web application"),
          refused.getMessage());
    }
  }

  @Test
  void take_afterClose_isFree() throws Exception {
    HomeLock.take(home).close();
    HomeLock.take(home).close();
  }

  @Test
  void holds_folderRemovedAndMadeAgain_isFalse() throws Exception {
    Path removed = Files.createDirectory(home.resolve("removed"));
    try (HomeLock lock = HomeLock.take(removed)) {
      assertTrue(lock.holds());
      Files.delete(removed.resolve("lock"));
      Files.delete(removed);
      assertFalse(lock.holds());
      Files.createDirectory(removed);
      assertFalse(lock.holds());
      Files.writeString(removed.resolve("lock"), "process 1\n");
      assertFalse(lock.holds(), "another file of the same name");
    }
  }

  @Test
  void take_failedOnce_doesNotBlockTheNextTry() throws Exception {
    Path later = home.resolve("later");
    assertThrows(NoSuchFileException.class, () -> HomeLock.take(later));
    Files.createDirectory(later);
    HomeLock.take(later).close();
  }

  @Test
  void take_heldByAnotherProcess_namesIt() throws Exception {
    Process holder = startHolder();
    try {
      assertEquals('!', holder.getInputStream().read());
      CommandRefused refused = assertThrows(CommandRefused.class, () -> HomeLock.take(home));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("in use by process " + holder.pid()),
          refused.getMessage());
    } finally {
      holder.destroyForcibly().waitFor();
    }
    HomeLock.take(home).close();
  }

  private Process startHolder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            folderOf(HomeLock.class) + File.pathSeparator + folderOf(Holder.class),
            Holder.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path folderOf(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Takes the lock, says so with one byte, and holds it until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (HomeLock lock = HomeLock.take(Path.of(args[0]))) {
        System.out.write('!');
        System.out.flush();
        System.in.read();
        lock.home();
      }
    }
  }
}
