package id.jagasitus.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import id.jagasitus.event.Network;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CaptureConfigTest {

  private static CaptureConfig read(String toml) throws ConfigException {
    Settings settings = Settings.parse("config.toml", toml, Map.of());
    CaptureConfig config = CaptureConfig.from(settings);
    settings.finish();
    return config;
  }

  @Test
  void from_nothingConfigured_trustsNobody() throws ConfigException {
    assertEquals(CaptureConfig.DEFAULT, read(""));
  }

  @Test
  void from_everythingConfigured_isTaken() throws ConfigException {
    assertEquals(
        new CaptureConfig(
            List.of(Network.parse("10.0.0.0/8")),
            CaptureConfig.ChainHeader.FORWARDED,
            Set.of("nomor"),
            2048,
            4L << 20),
        read(
            """
            [proxy]
            trusted = ["10.0.0.0/8"]
            header = "forwarded"
            [capture]
            sensitive = ["nomor"]
            queue-events = 2048
            queue-bytes = "4MiB"
            """));
  }

  @Test
  void from_mistakes_areAllNamed() {
    var problems =
        assertThrows(
            ConfigException.class,
            () -> read("[proxy]\ntrusted = [\"10.0.0.0/33\"]\n[capture]\nqueue-events = 0\n"));
    String said = String.valueOf(problems.getMessage());
    assertTrue(said.contains("proxy.trusted"), said);
    assertTrue(said.contains("capture.queue-events"), said);
  }
}
