package id.jagasitus.launcher;

import id.jagasitus.launcher.home.EmbeddedWar;
import id.jagasitus.launcher.home.HomeFolder;
import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.home.Owner;
import id.jagasitus.launcher.home.ServeSettings;
import id.jagasitus.launcher.home.Unpacked;
import id.jagasitus.launcher.server.SiteServer;
import id.jagasitus.launcher.terminal.ServerLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}. */
@Command(
    name = "serve",
    description =
        "Serves the site with the plugin inside until it is stopped with Ctrl-C or SIGTERM.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final int PORT = 8080;
  private static final String HOST = "127.0.0.1";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port; else [serve] port in config.toml, else " + PORT)
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "address to listen on, 0.0.0.0 for all; else [serve] host in config.toml, else " + HOST)
  private @Nullable String host;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description =
          "the site's folder; else $JAGASITUS_SITE, else [serve] site in config.toml, else the"
              + " sample in the home")
  private @Nullable Path site;

  ServeCommand() {}

  @Override
  public Integer call() throws IOException, OperatorProblem, InterruptedException {
    long began = System.nanoTime();
    if (port != null && (port < 0 || port > 65_535)) {
      throw new ParameterException(
          spec().commandLine(), "--port is " + port + ": expected 0 to 65535");
    }
    ServerLog.setUp(true);
    HomeFolder folder = Main.home(spec());
    folder.create();
    refuseSecond(folder);
    EmbeddedWar war = EmbeddedWar.find();
    Path room = folder.roomToUnpack();
    ServeSettings settings = ServeSettings.read(folder, System.getenv());
    Path served = site(war, room, settings);
    Unpacked unpacked = Unpacked.classes(war, room);
    SiteServer server = SiteServer.of(address(settings), served, unpacked, folder.path());
    StopSignal signal = StopSignal.stops(server);
    server.start();
    String refusal = server.refusal();
    if (refusal != null) {
      server.stop();
      throw new OperatorProblem(refusal);
    }
    unpacked.removeOthers();
    greet(server, served, folder, settings.admin(), System.nanoTime() - began);
    server.join();
    signal.done();
    return 0;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not called through the command line");
    }
    return spec;
  }

  private static void refuseSecond(HomeFolder folder) throws IOException, OperatorProblem {
    if (Owner.serverRuns(folder)) {
      throw new OperatorProblem(
          "a server already runs with the home "
              + folder.path()
              + ": stop it first, or give this one another --home");
    }
    folder.checkOwner();
  }

  private SiteServer.Address address(ServeSettings settings) {
    return new SiteServer.Address(
        first(host, settings.host(), HOST), first(port, settings.port(), PORT));
  }

  private static <T> T first(@Nullable T option, @Nullable T setting, T otherwise) {
    if (option != null) {
      return option;
    }
    return setting != null ? setting : otherwise;
  }

  private Path site(EmbeddedWar war, Path home, ServeSettings settings)
      throws IOException, OperatorProblem {
    Path given = site != null ? site : settings.site();
    if (given == null) {
      return Unpacked.sampleSite(war, home);
    }
    if (!Files.isDirectory(given)) {
      throw new OperatorProblem(
          "there is no folder "
              + given.toAbsolutePath()
              + ": expected the site's folder in --site, JAGASITUS_SITE or [serve] site");
    }
    return given.toRealPath();
  }

  private static void greet(
      SiteServer server, Path site, HomeFolder home, String admin, long nanos) {
    System.out.printf(
        java.util.Locale.ROOT,
        "Jagasitus serves %s%n  at     %s%n  admin  %s%n  home   %s%n  started in %d ms%n",
        site,
        server.url(),
        enabled() ? server.url() + admin : "none, since jagasitus.enabled is false",
        home.path(),
        nanos / 1_000_000);
    System.out.flush();
  }

  private static boolean enabled() {
    return !"false".equalsIgnoreCase(System.getProperty("jagasitus.enabled"));
  }
}
