package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DetectConfigTest {

  private static DetectConfig from(String toml) throws ConfigException {
    Settings settings = Settings.parse("config.toml", toml, Map.of());
    DetectConfig config = DetectConfig.from(settings);
    settings.finish();
    return config;
  }

  @Test
  void from_nothing_isTheDefault_whichAsksNobody() throws ConfigException {
    assertEquals(DetectConfig.DEFAULT, from(""));
    assertEquals("", DetectConfig.DEFAULT.nameServer());
  }

  @Test
  void from_addressOfANameServer_isTaken() throws ConfigException {
    assertEquals("192.0.2.53", from("detect.name-server = \"192.0.2.53\"").nameServer());
    assertEquals("[2001:db8::53]:5353", server("[2001:db8::53]:5353"));
  }

  private static String server(String text) throws ConfigException {
    return from("detect.name-server = \"" + text + '"').nameServer();
  }

  @Test
  void from_nameOfANameServer_saysWhatIsExpected() {
    var refused = assertThrows(ConfigException.class, () -> server("dns.example"));

    String said = refused.toString();
    assertTrue(said.contains("detect.name-server") && said.contains("192.0.2.53"), said);
  }

  @Test
  void from_moreAdministratorsPagesThanAreTold_isRefused() {
    assertThrows(ConfigException.class, () -> from("detect.admin = 16"));
  }
}
