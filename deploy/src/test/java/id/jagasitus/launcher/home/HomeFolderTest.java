package id.jagasitus.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeFolderTest {

  @TempDir Path folder;

  @Test
  void find_optionWins_thenEnvironmentThenDefault() {
    var environment = Map.of(HomeFolder.VARIABLE, folder.resolve("env").toString());
    assertEquals(
        folder.resolve("option"), HomeFolder.find(folder.resolve("option"), environment).path());
    assertEquals(folder.resolve("env"), HomeFolder.find(null, environment).path());
    assertEquals(
        Path.of("jagasitus-home").toAbsolutePath(),
        HomeFolder.find(null, Map.of(HomeFolder.VARIABLE, "")).path());
  }

  @Test
  void create_newHome_isForItsOwnerOnly() throws Exception {
    var home = new HomeFolder(folder.resolve("a").resolve("home"));
    home.create();
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path())));
    home.create();
    home.checkOwner();
  }

  @Test
  void create_fileInTheWay_saysWhatToDo() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    OperatorProblem problem =
        assertThrows(OperatorProblem.class, new HomeFolder(file.resolve("home"))::create);
    assertTrue(String.valueOf(problem.getMessage()).contains("--home"), problem.getMessage());
  }
}
