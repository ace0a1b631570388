package id.jagasitus.webapp;

import id.jagasitus.AdminConfig;
import id.jagasitus.Outside;
import id.jagasitus.Plugin;
import id.jagasitus.PluginConfig;
import id.jagasitus.Surroundings;
import id.jagasitus.admin.AdminServlet;
import id.jagasitus.capture.Handover;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads what the container, the environment and {@code config.toml} say, starts the plugin, and
 * puts its filter and pages into the application.
 */
final class Starter {

  private final ServletContext context;

  Starter(ServletContext context) {
    this.context = context;
  }

  /**
   * Starts the plugin and offers its filter and pages.
   *
   * @throws ConfigException when the settings have mistakes; all of them are in its message
   * @throws CommandRefused when another process owns the home
   */
  void start() throws ConfigException, CommandRefused, IOException {
    var home = new Home(home());
    Settings settings = Settings.read(home.config(), Outside.settings());
    PluginConfig config = PluginConfig.from(settings);
    Plugin plugin = Plugin.start(home, config, surroundings());
    boolean offered = false;
    try {
      offer(plugin, config.admin());
      offered = true;
    } finally {
      if (!offered) {
        plugin.close();
      }
    }
  }

  private void offer(Plugin plugin, AdminConfig admin) {
    Initializer.first(context, "jagasitus-recorder", plugin.filter());
    pages(plugin, admin);
    context.addListener(new AtStop(plugin));
    context.setAttribute(Handover.REQUEST_LOG, plugin.requestLog());
  }

  private void pages(Plugin plugin, AdminConfig admin) {
    Machine machine = Surroundings.thisMachine();
    var servlet =
        new AdminServlet(
            plugin.console(),
            admin,
            plugin::caller,
            plugin::own,
            machine.clock(),
            machine.random());
    ServletRegistration.Dynamic registration = context.addServlet("jagasitus-admin", servlet);
    if (registration == null) {
      throw new IllegalStateException("a servlet jagasitus-admin is registered already");
    }
    registration.setMultipartConfig(AdminServlet.uploads(plugin.console()));
    registration.addMapping(admin.path(), admin.path() + "/*");
  }

  private Surroundings surroundings() {
    Object launcher = context.getAttribute(Handover.CONTAINER);
    String container = launcher == null ? context.getServerInfo() : launcher.toString();
    return new Surroundings(Surroundings.thisMachine(), container, launcher != null, site());
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
    return Optional.ofNullable(context.getRealPath("/")).map(Path::of).filter(this::lasts);
  }

  /** Where a container unpacks an archive for itself, nothing that is changed there stays. */
  private boolean lasts(Path folder) {
    return !(context.getAttribute(ServletContext.TEMPDIR) instanceof File passing
        && folder.toAbsolutePath().startsWith(passing.toPath().toAbsolutePath()));
  }
}
