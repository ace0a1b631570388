package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
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
