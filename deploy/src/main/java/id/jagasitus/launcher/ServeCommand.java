package id.jagasitus.launcher;

import id.jagasitus.launcher.home.EmbeddedWar;
import id.jagasitus.launcher.home.HomeFolder;
import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.home.Owner;
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

  /** Environment variable that names the site's folder when {@code --site} does not. */
  private static final String SITE_VARIABLE = "JAGASITUS_SITE";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "port (default ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "address to listen on (default ${DEFAULT-VALUE}); 0.0.0.0 for all")
  private String host = "127.0.0.1";

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "the site's folder; else $JAGASITUS_SITE, else the sample in the home")
  private @Nullable Path site;

  ServeCommand() {}

  @Override
  public Integer call() throws IOException, OperatorProblem, InterruptedException {
    long began = System.nanoTime();
    if (port < 0 || port > 65_535) {
      throw new ParameterException(
          spec().commandLine(), "--port is " + port + ": expected 0 to 65535");
    }
    ServerLog.setUp(true);
    HomeFolder folder = Main.home(spec());
    folder.create();
    refuseSecond(folder);
    EmbeddedWar war = EmbeddedWar.find();
    Path room = folder.roomToUnpack();
    Path served = site(war, room);
    Unpacked unpacked = Unpacked.classes(war, room);
    SiteServer server =
        SiteServer.of(new SiteServer.Address(host, port), served, unpacked, folder.path());
    StopSignal signal = StopSignal.stops(server);
    server.start();
    String refusal = server.refusal();
    if (refusal != null) {
      server.stop();
      throw new OperatorProblem(refusal);
    }
    unpacked.removeOthers();
    greet(server, served, folder, System.nanoTime() - began);
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

  private Path site(EmbeddedWar war, Path home) throws IOException, OperatorProblem {
    Path given = site != null ? site : fromEnvironment();
    if (given == null) {
      return Unpacked.sampleSite(war, home);
    }
    if (!Files.isDirectory(given)) {
      throw new OperatorProblem(
          "there is no folder "
              + given.toAbsolutePath()
              + ": expected the site's folder in --site or "
              + SITE_VARIABLE);
    }
    return given.toRealPath();
  }

  private static @Nullable Path fromEnvironment() {
    String variable = System.getenv(SITE_VARIABLE);
    return variable == null || variable.isEmpty() ? null : Path.of(variable);
  }

  private static void greet(SiteServer server, Path site, HomeFolder home, long nanos) {
    System.out.printf(
        java.util.Locale.ROOT,
        "Jagasitus serves %s%n  at     %s%n  admin  %sadmin%n  home   %s%n  started in %d ms%n",
        site,
        server.url(),
        server.url(),
        home.path(),
        nanos / 1_000_000);
    System.out.flush();
  }
}
