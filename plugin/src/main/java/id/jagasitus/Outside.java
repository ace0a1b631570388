package id.jagasitus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Settings from outside {@code config.toml}: environment variables {@code JAGASITUS_…} and system
 * properties {@code jagasitus.…}, without those that say where things are before a file is read.
 */
public final class Outside {

  private static final String PREFIX = "jagasitus.";

  private static final Set<String> NO_SETTINGS =
      Set.of("jagasitus.enabled", "jagasitus.site", "jagasitus.home", "jagasitus.war");

  private Outside() {}

  /** What this process was given. */
  public static Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    System.getenv().forEach((name, value) -> put(settings, isVariable(name), name, value));
    System.getProperties()
        .forEach((name, value) -> put(settings, isProperty(name), name.toString(), value));
    return settings;
  }

  private static boolean isVariable(String name) {
    return name.startsWith("JAGASITUS_");
  }

  private static boolean isProperty(Object name) {
    return name instanceof String text
        && text.startsWith(PREFIX)
        && !text.startsWith(HomeLock.PROPERTY)
        && !NO_SETTINGS.contains(text);
  }

  private static void put(Map<String, String> settings, boolean wanted, String name, Object value) {
    if (wanted) {
      settings.put(name, value.toString());
    }
  }
}
