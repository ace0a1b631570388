package id.jagasitus;

import static id.jagasitus.Shutdown.stop;

import id.jagasitus.capture.RequestFilter;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.command.Commands;
import id.jagasitus.command.ControlSocket;
import id.jagasitus.console.Caller;
import id.jagasitus.detect.RobotNames;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Signal;
import id.jagasitus.guard.Guard;
import id.jagasitus.guard.ImportedLogs;
import id.jagasitus.guard.OwnTraffic;
import id.jagasitus.guard.SiteFiles;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import id.jagasitus.journal.JournalException;
import id.jagasitus.schedule.Job;
import id.jagasitus.schedule.Scheduler;
import id.jagasitus.vault.Vault;
import id.jagasitus.watch.OwnProbes;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The running plugin: wires the parts, starts them, stops them in reverse order.
 *
 * <p>The main flow, from a request to what is known of it, is {@link RequestFlow}; what looks after
 * the record is {@link Upkeep}, after the site {@link SiteWatch}, after the backup {@link Vault}.
 * Pages and commands come in through {@link #console} and the control socket.
 */
public final class Plugin implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Plugin.class.getName());

  /** Where the pages take log-in forms, below their path. */
  private static final String LOG_IN = "/masuk";

  private static final Duration JOBS_END = Duration.ofSeconds(2);

  private final Owned owned;
  private final Installation installation;
  private volatile boolean stopping;
  private final SiteFiles site;
  private final RequestFlow flow;
  private final Upkeep upkeep;
  private final SiteWatch siteWatch;
  private final Vault vault;
  private final Drills drills;
  private final Scheduler scheduler;
  private final Optional<ControlSocket> socket;
  private final Console console;

  private Plugin(Owned owned, Installation installation, PluginConfig config, Surroundings around)
      throws IOException {
    Machine machine = around.machine();
    this.owned = owned;
    this.installation = installation;
    site = new SiteFiles(around.site(), machine.clock(), machine.nanoTime());
    Guard guard = guard(installation, config, site);
    flow = new RequestFlow(installation, config, around.reported(), guard);
    upkeep = upkeep(config, guard);
    vault = Backup.of(installation, config.snapshot(), around.site(), flow::busy);
    drills = new Drills(installation, vault, guard);
    scheduler = new Scheduler(machine.clock(), machine.random(), Plugin::jobFailed, JOBS_END);
    siteWatch = new SiteWatch(installation, around.site(), this::signals, vault);
    siteWatch.witness().join(installation.procedure());
    console =
        new Desks(
            siteWatch.desk(),
            siteWatch.cleanup(),
            drills.desk(),
            owned,
            installation,
            flow,
            guard,
            scheduler,
            vault,
            config,
            around);
    socket =
        listen(owned.home(), installation.commands(() -> console.health().now().checks(), vault));
  }

  private Upkeep upkeep(PluginConfig config, Guard guard) {
    var importedLogs =
        new ImportedLogs(
            guard,
            owned.home().imported(),
            owned.home().rules().resolve("imported.tsv"),
            address -> Network.anyContains(config.capture().trusted(), address),
            installation.machine().clock());
    var blur =
        new AddressBlur(
            installation,
            config.visitorLog().zone(),
            () -> installation.privacy().blurDays().rule().blurDays(),
            () -> stopping);
    return new Upkeep(installation, importedLogs, blur, () -> stopping);
  }

  private static Guard guard(Installation installation, PluginConfig config, SiteFiles site) {
    Detection detection = installation.detection();
    OwnProbes probes = installation.watching().ownProbes();
    Predicate<RequestEvent> pages = ownTraffic(config);
    var guard =
        new Guard(
            detection.book(),
            config.detect(),
            site::current,
            detection.findings(),
            detection.counts(),
            pages.or(event -> probes.made(event.uri(), event.userAgent(), event.time())));
    if (config.detect().resolveRobots()) {
      var server = NameServer.at(config.detect().nameServer(), Duration.ofSeconds(1));
      guard.ask(new RobotNames(server, NameServer.background(), installation.machine().nanoTime()));
    }
    return guard;
  }

  /** What the pages' own readers ask for; log-ins are anybody's. */
  static OwnTraffic ownTraffic(PluginConfig config) {
    return new OwnTraffic(config.admin().path(), LOG_IN);
  }

  /**
   * Opens the home and starts everything.
   *
   * @throws CommandRefused when another process owns the home
   * @throws IOException when not even a replacement for a broken home can be made
   */
  public static Plugin start(Home home, PluginConfig config, Surroundings around)
      throws CommandRefused, IOException {
    Owned owned = Owned.take(home);
    Installation installation = null;
    Plugin plugin = null;
    try {
      installation = Installation.open(owned.home(), config, around.machine());
      plugin = new Plugin(owned, installation, config, around);
      plugin.run();
      return plugin;
    } finally {
      if (plugin == null) {
        letGo(installation, owned);
      }
    }
  }

  private static void letGo(@Nullable Installation installation, Owned owned) {
    if (installation != null) {
      stop("home", installation::close);
    }
    stop("lock", owned::close);
  }

  /** Without its socket the plugin does all but take commands. */
  private static Optional<ControlSocket> listen(Home home, Commands commands) {
    try {
      return Optional.of(ControlSocket.open(home.root(), commands));
    } catch (IOException e) {
      LOG.log(Level.ERROR, "No commands can be given while this server runs: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private void run() throws IOException {
    installation.detection().newRules().start();
    scheduler.add(Job.every(Duration.ofSeconds(1), "refresh", flow::refresh));
    scheduler.add(new Job("site", site::interval, false, site::refresh));
    scheduler.runNow("site");
    upkeep.schedule(scheduler);
    scheduler.add(Job.every(Duration.ofSeconds(20), "snapshot", vault::tick));
    scheduler.add(Job.every(Duration.ofMinutes(10), "snapshot-overdue", this::missing));
    siteWatch.schedule(scheduler);
    new Telling(installation, scheduler).begin(() -> console.health().now().checks());
    scheduler.add(Job.every(Duration.ofSeconds(2), "drill", drills::runOnce));
    scheduler.start();
    flow.start();
    offerSetupCode();
  }

  /** Signals of the site's own checks. */
  private void signals(List<Signal> signals) {
    if (signals.isEmpty()) {
      return;
    }
    try {
      installation.detection().findings().accept(signals);
    } catch (JournalException e) {
      LOG.log(Level.ERROR, "A finding of the site could not be written down", e);
    }
  }

  /** A new installation is claimed with a code that only its operator can read. */
  private void offerSetupCode() {
    try {
      Optional<String> code = installation.accounts().offerSetupCode();
      code.ifPresent(
          text ->
              LOG.log(
                  Level.INFO,
                  "Kode penyiapan / set-up code: {0} (juga di / also in {1})",
                  text,
                  installation.home().setupCode()));
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The set-up code could not be written", e);
    }
  }

  /** Knows due dates only, so that a backup that never ran is noticed all the same. */
  private void missing() throws JournalException {
    List<Signal> overdue = vault.overdueSignals();
    if (!overdue.isEmpty()) {
      installation.detection().findings().accept(overdue);
    }
  }

  private static void jobFailed(String job, Throwable failure) {
    LOG.log(Level.ERROR, "The job " + job + " failed; it runs again at its next time", failure);
  }

  /** Sees every request first. */
  public Filter filter() {
    return flow.filter();
  }

  /** Where a launcher reports every finished request. */
  public Consumer<Map<String, Object>> requestLog() {
    return flow.containerLog();
  }

  /** Who is at the other end of a request, trusted proxies walked. */
  public Caller caller(HttpServletRequest request) {
    RequestEvent event = flow.filter().describe(request);
    return new Caller(event.client(), event.scheme().equals("https"), event.userAgent());
  }

  /** Says that whoever makes a request is logged in to the administrator's pages. */
  public void own(HttpServletRequest request) {
    RequestFilter.own(request);
  }

  /** Makes a damaged index again now. */
  void rebuild() throws IOException, CommandRefused {
    upkeep.rebuild();
  }

  /** The door for the administrator's pages. */
  public Console console() {
    return console;
  }

  /** Drains the queue, writes everything out and lets go of the home, within about ten seconds. */
  @Override
  public void close() {
    stop("reports", flow::awaitReports);
    stopping = true;
    socket.ifPresent(open -> stop("control socket", open::close));
    stop("jobs", scheduler::close);
    stop("heartbeat", siteWatch::stop);
    stop("backup", vault::close);
    flow.close();
    stop("home", installation::close);
    stop("lock", owned::close);
  }
}
