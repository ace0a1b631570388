package id.jagasitus.webapp;

import id.jagasitus.CommandRefused;
import id.jagasitus.Home;
import id.jagasitus.Machine;
import id.jagasitus.Outside;
import id.jagasitus.Plugin;
import id.jagasitus.PluginConfig;
import id.jagasitus.Surroundings;
import id.jagasitus.capture.Handover;
import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what the container, the environment and {@code config.toml} say, and starts the plugin. */
final class Starter {

  private final ServletContext context;

  Starter(ServletContext context) {
    this.context = context;
  }

  /**
   * @throws ConfigException when the settings have mistakes; all of them are in its message
   * @throws CommandRefused when another process owns the home
   */
  Plugin start() throws ConfigException, CommandRefused, IOException {
    var home = new Home(home());
    Settings settings = Settings.read(home.config(), Outside.settings());
    PluginConfig config = PluginConfig.from(settings);
    settings.finish();
    return Plugin.start(home, config, surroundings());
  }

  private Surroundings surroundings() {
    Object launcher = context.getAttribute(Handover.CONTAINER);
    String container = launcher == null ? context.getServerInfo() : launcher.toString();
    return new Surroundings(Machine.real(), container, launcher != null, site());
  }

  /** The launcher's word, else the application's parameter, else the machine's. */
  private Path home() {
    if (context.getAttribute("jagasitus.home") instanceof String given) {
      return Path.of(given);
    }
    String parameter = context.getInitParameter("jagasitus.home");
    String outside = System.getProperty("jagasitus.home", System.getenv("JAGASITUS_HOME"));
    return Path.of(parameter != null ? parameter : outside != null ? outside : "jagasitus-home");
  }

  /** The launcher's folder, else the exploded WAR; a packed WAR has none. */
  private Optional<Path> site() {
    if (context.getAttribute(Handover.SITE) instanceof String given) {
      return Optional.of(Path.of(given));
    }
    return Optional.ofNullable(context.getRealPath("/")).map(Path::of);
  }
}
