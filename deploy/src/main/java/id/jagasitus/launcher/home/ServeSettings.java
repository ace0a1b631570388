package id.jagasitus.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * Where the server listens and what it serves, as {@code [serve]} of {@code config.toml} says:
 * {@code port}, {@code host}, {@code site}; and where the pages are, as {@code [admin]} says. The
 * environment ({@code JAGASITUS_SERVE_PORT} and so on) goes before the file, an option of the
 * command line before both.
 *
 * <p>What is no port is left out here: the plugin reads the same table and refuses to start, naming
 * every mistake of the file at once.
 *
 * @param port 0 to 65535; null where nothing says it
 * @param host an address of this machine; null where nothing says it
 * @param site a folder, relative to the working directory; null where nothing says it
 * @param admin path of the pages without slashes around it
 */
public record ServeSettings(
    @Nullable Integer port, @Nullable String host, @Nullable Path site, String admin) {

  private static final String ADMIN = "admin";

  /** Reads a home's settings; a home without a file says nothing. */
  public static ServeSettings read(HomeFolder home, Map<String, String> environment)
      throws IOException {
    Path file = home.path().resolve("config.toml");
    TomlParseResult toml = Toml.parse(Files.isRegularFile(file) ? Files.readString(file) : "");
    Optional<String> site =
        said("JAGASITUS_SITE", environment).or(() -> value("site", environment, toml));
    return new ServeSettings(
        value("port", environment, toml).map(ServeSettings::port).orElse(null),
        value("host", environment, toml).orElse(null),
        site.map(Path::of).orElse(null),
        said("JAGASITUS_ADMIN_PATH", environment)
            .or(() -> Optional.ofNullable(toml.get("admin.path")).map(Object::toString))
            .map(path -> path.strip().replaceAll("^/+|/+$", ""))
            .filter(path -> !path.isEmpty())
            .orElse(ADMIN));
  }

  private static Optional<String> value(
      String key, Map<String, String> environment, TomlParseResult toml) {
    return said("JAGASITUS_SERVE_" + key.toUpperCase(java.util.Locale.ROOT), environment)
        .or(() -> Optional.ofNullable(toml.get("serve." + key)).map(Object::toString));
  }

  private static Optional<String> said(String variable, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
  }

  private static @Nullable Integer port(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535
        ? Integer.valueOf(text)
        : null;
  }
}
