package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PluginConfigTest {

  private static PluginConfig read(String toml) throws ConfigException {
    return PluginConfig.from(Settings.parse("config.toml", toml, Map.of()));
  }

  @Test
  void from_settingsOfTheLauncher_areKnown() throws ConfigException {
    PluginConfig config =
        read("[serve]\nport = 8081\nhost = \"::1\"\nsite = \"/srv\"\n[site]\nhosts = [\"a.id\"]");
    assertEquals(Set.of("a.id"), config.ownHosts());
  }

  /**
   * The sample is the list of settings, so a wrong or forgotten section in it misleads everybody.
   */
  @Test
  void sample_withEveryLineInUse_isUnderstoodAndNamesEverySection() throws Exception {
    String sample = Files.readString(Path.of("../deploy/config.toml.sample"));
    PluginConfig config = read(sample.replaceAll("(?m)^#(?=\\[|[a-z-]+ = )", ""));
    assertEquals("/admin", config.admin().path());
    assertEquals(Path.of("/var/log/nginx/access.log"), config.tails().getFirst().file());
    assertEquals("192.0.2.53:5353", config.detect().nameServer());
    assertTrue(config.snapshot().repository().isPresent());
  }

  @Test
  void from_mistakesOfTheLauncher_areToldWithTheRest() {
    var refused =
        assertThrows(
            ConfigException.class,
            () -> read("[serve]\nport = 99999\npintu = 1\n[capture]\nqueue-events = 1\n"));
    String told = String.valueOf(refused.getMessage());
    assertTrue(told.contains("serve.port"), told);
    assertTrue(told.contains("serve.pintu"), told);
    assertTrue(told.contains("capture.queue-events"), told);
  }
}
