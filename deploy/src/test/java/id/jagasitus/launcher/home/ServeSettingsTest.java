package id.jagasitus.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServeSettingsTest {

  private static final ServeSettings NOTHING = new ServeSettings(null, null, null, "admin");

  @TempDir private Path folder;

  private ServeSettings read(String toml, Map<String, String> environment) throws IOException {
    Files.writeString(folder.resolve("config.toml"), toml);
    return ServeSettings.read(new HomeFolder(folder), environment);
  }

  @Test
  void read_withoutFile_saysNothing() throws IOException {
    assertEquals(NOTHING, ServeSettings.read(new HomeFolder(folder.resolve("none")), Map.of()));
  }

  @Test
  void read_table_isTaken() throws IOException {
    assertEquals(
        new ServeSettings(8081, "0.0.0.0", Path.of("/srv/situs"), "admin"),
        read("[serve]\nport = 8081\nhost = \"0.0.0.0\"\nsite = \"/srv/situs\"\n", Map.of()));
  }

  @Test
  void read_environment_goesBeforeTheFile() throws IOException {
    assertEquals(
        new ServeSettings(9090, "::1", Path.of("/srv/lain"), "admin"),
        read(
            "[serve]\nport = 8081\nsite = \"/srv/situs\"\n",
            Map.of(
                "JAGASITUS_SERVE_PORT", "9090",
                "JAGASITUS_SERVE_HOST", "::1",
                "JAGASITUS_SITE", "/srv/lain")));
  }

  @Test
  void read_pathOfThePages_isTakenWithoutSlashesAroundIt() throws IOException {
    assertEquals("ruang/dalam", read("[admin]\npath = \"/ruang/dalam/\"\n", Map.of()).admin());
    var environment = Map.of("JAGASITUS_ADMIN_PATH", "/jaga");
    assertEquals("jaga", read("[admin]\npath = \"/ruang\"\n", environment).admin());
  }

  @Test
  void read_mistakes_areLeftToThePlugin() throws IOException {
    assertEquals(NOTHING, read("[serve]\nport = 99999\n", Map.of()));
    assertEquals(NOTHING, read("[serve]\nport = \"pintu\"\n", Map.of("JAGASITUS_SITE", " ")));
    assertEquals(NOTHING, read("port 8081", Map.of()));
  }
}
