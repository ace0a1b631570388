package id.jagasitus.accesslog;

import id.jagasitus.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log of another server to follow.
 *
 * @param file where it lies
 * @param format its format; recognised from its lines when empty
 */
public record TailConfig(Path file, Optional<LogFormat> format) {

  /** Reads every {@code [[tail]]}: {@code file}, {@code format}. */
  public static List<TailConfig> from(Settings settings) {
    var tails = new ArrayList<TailConfig>();
    for (Settings tail : settings.tables("tail")) {
      Optional<Path> file = tail.path("file");
      Optional<LogFormat> format =
          tail.parsed(
              "format", TailConfig::format, "one of " + LogFormat.keys(), LogFormat.COMBINED.key());
      if (file.isPresent()) {
        tails.add(new TailConfig(file.get(), format));
      } else {
        tail.note("file", "missing; expected a path, for example \"/var/log/nginx/access.log\"");
      }
    }
    return tails;
  }

  private static LogFormat format(String key) {
    return LogFormat.named(key).orElseThrow(() -> new IllegalArgumentException(key));
  }
}
