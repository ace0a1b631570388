package id.jagasitus;

import id.jagasitus.config.Settings;
import id.jagasitus.event.Network;
import java.util.List;

/**
 * What the machine dictates about the pages ({@code [admin]} in {@code config.toml}).
 *
 * @param path where the pages are, {@code /admin} by default; begins with a slash, ends with none
 * @param allowed networks that may see them at all; empty for every network
 */
public record AdminConfig(String path, List<Network> allowed) {

  public AdminConfig {
    allowed = List.copyOf(allowed);
  }

  /** Reads {@code admin.path} and {@code admin.allow}. */
  public static AdminConfig from(Settings settings) {
    Settings mine = settings.table("admin");
    return new AdminConfig(path(mine.text("path", "/admin")), mine.networks("allow", List.of()));
  }

  /** Servlet mappings need {@code /a/b}; slashes around it are an easy slip and are mended. */
  private static String path(String wanted) {
    String trimmed = wanted.strip().replaceAll("^/+|/+$", "");
    return trimmed.isEmpty() ? "/admin" : "/" + trimmed;
  }
}
