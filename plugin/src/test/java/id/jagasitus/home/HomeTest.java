package id.jagasitus.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {

  @TempDir Path folder;

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void create_newHome_isForItsOwnerAlone() throws IOException {
    var home = new Home(folder.resolve("a/rumah"));
    home.create();
    assertEquals("rwx------", mode(home.root()));
    assertEquals("rwx------", mode(home.secrets()));
  }

  @Test
  void create_homeThatIsThere_keepsItsModeButNotThatOfSecrets() throws IOException {
    var home = new Home(folder.resolve("rumah"));
    Files.createDirectory(home.root());
    Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("rwxr-x---"));
    Files.createDirectory(home.secrets());
    Files.setPosixFilePermissions(home.secrets(), PosixFilePermissions.fromString("rwxr-x---"));
    home.create();
    assertEquals("rwxr-x---", mode(home.root()));
    assertEquals("rwx------", mode(home.secrets()));
  }
}
