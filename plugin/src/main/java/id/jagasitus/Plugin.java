package id.jagasitus;

import id.jagasitus.capture.ContainerLog;
import id.jagasitus.capture.Recorder;
import id.jagasitus.capture.Redaction;
import id.jagasitus.capture.RequestFilter;
import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
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
import id.jagasitus.store.StoreStats;
import id.jagasitus.vault.Vault;
import id.jagasitus.visitorlog.Follower;
import id.jagasitus.visitorlog.LogPosition;
import id.jagasitus.watch.OwnProbes;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The running plugin: wires the parts, starts them, stops them in reverse order.
 *
 * <p>The main flow: the filter (or the launcher's request log) makes one event per request; the
 * recorder appends batches to the visitor log on its own thread, the follower hands them on to the
 * index from there; jobs make them visible, expire them and look after the rest; pages and commands
 * come in through {@link #console} and the control socket.
 */
public final class Plugin implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Plugin.class.getName());
  private static final Duration DRAIN = Duration.ofSeconds(4);
  private static final Duration HAND_ON = Duration.ofSeconds(1);

  /** For so long a stop waits for reports of requests that were answered. */
  private static final Duration REPORTS = Duration.ofMillis(500);

  /** Where the pages take log-in forms, below their path. */
  private static final String LOG_IN = "/masuk";

  private static final Duration JOBS_END = Duration.ofSeconds(2);

  /** Requests in the queue from which on unattended work makes room. */
  private static final long BUSY = 200;

  private final InstantSource clock;
  private final Owned owned;
  private final Installation installation;
  private final boolean reported;
  private volatile boolean stopping;
  private final SiteFiles site;
  private final Guard guard;
  private final SiteWatch siteWatch;
  private final ImportedLogs importedLogs;
  private final Tails tails;
  private final Follower follower;
  private final Recorder recorder;
  private final RequestFilter filter;
  private final ContainerLog containerLog;
  private final Vault vault;
  private final Drills drills;
  private final Scheduler scheduler;
  private final Optional<ControlSocket> socket;
  private final Console console;
  private final AddressBlur blur;

  private Plugin(Owned owned, Installation installation, PluginConfig config, Surroundings around)
      throws IOException {
    Machine machine = around.machine();
    clock = machine.clock();
    this.owned = owned;
    this.installation = installation;
    site = new SiteFiles(around.site(), clock, machine.nanoTime());
    guard = guard(installation, config, site);
    importedLogs =
        new ImportedLogs(
            guard,
            owned.home().imported(),
            owned.home().rules().resolve("imported.tsv"),
            address -> Network.anyContains(config.capture().trusted(), address),
            clock);
    tails =
        Tails.of(
            config.tails(),
            owned.home(),
            new Redaction(config.capture().sensitive()),
            address -> Network.anyContains(config.capture().trusted(), address),
            this::writeFollowed,
            clock);
    follower = installation.record().follow(this::follow);
    reported = around.reported();
    recorder = new Recorder(config.capture(), this::record);
    filter = new RequestFilter(config.capture(), recorder, clock, machine.nanoTime(), reported);
    containerLog = new ContainerLog(config.capture(), recorder, clock);
    vault = Backup.of(installation, config.snapshot(), around.site(), this::busy);
    drills = new Drills(installation, vault, guard);
    scheduler = new Scheduler(clock, machine.random(), Plugin::jobFailed, JOBS_END);
    siteWatch = new SiteWatch(installation, around.site(), this::signals, vault);
    siteWatch.witness().join(installation.procedure());
    console =
        new Desks(
            siteWatch.desk(),
            siteWatch.cleanup(),
            drills.desk(),
            owned,
            installation,
            recorder,
            filter,
            tails,
            guard,
            scheduler,
            vault,
            config,
            around);
    blur =
        new AddressBlur(
            installation,
            config.visitorLog().zone(),
            () -> installation.privacy().blurDays().rule().blurDays(),
            () -> stopping);
    socket =
        listen(owned.home(), installation.commands(() -> console.health().now().checks(), vault));
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
    scheduler.add(Job.every(Duration.ofSeconds(1), "refresh", this::refresh));
    scheduler.add(Job.heavyEvery(() -> Duration.ofHours(1), "expire", this::expire));
    scheduler.add(Job.heavyEvery(() -> Duration.ofMinutes(5), "rebuild", this::rebuild));
    scheduler.add(
        Job.heavyEvery(
            () -> Duration.ofDays(1), "verify-index", () -> installation.store().verify()));
    scheduler.add(new Job("site", site::interval, false, site::refresh));
    scheduler.add(Job.every(Duration.ofSeconds(20), "detection", this::settle));
    scheduler.add(Job.every(Duration.ofSeconds(5), "new-rules", this::newRules));
    scheduler.add(
        Job.heavyEvery(
            () -> Duration.ofSeconds(3), "imported", () -> importedLogs.run(() -> stopping)));
    scheduler.add(Job.heavyEvery(() -> Duration.ofSeconds(20), "erasures", this::erase));
    scheduler.add(Job.heavyEvery(() -> Duration.ofHours(1), "blur", blur::runOnce));
    scheduler.runNow("site");
    scheduler.add(Job.every(Duration.ofSeconds(20), "snapshot", vault::tick));
    scheduler.add(Job.every(Duration.ofMinutes(10), "snapshot-overdue", this::missing));
    siteWatch.schedule(scheduler);
    new Telling(installation, scheduler).begin(() -> console.health().now().checks());
    scheduler.add(Job.every(Duration.ofSeconds(2), "drill", drills::runOnce));
    scheduler.runNow("erasures"); // what the process before promised and could not do
    scheduler.start();
    recorder.start();
    Thread.ofPlatform().daemon().name("jagasitus-start").start(this::beginToFollow);
    offerSetupCode();
  }

  /**
   * Reading the rules takes a second, for which no visitor need wait; what comes meanwhile does.
   */
  private void beginToFollow() {
    try {
      guard.warm(Detection.latest(installation.store()));
    } finally {
      follower.start();
    }
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

  /** On the recorder's thread, for every batch: the record, which never falls behind. */
  private void record(List<RequestEvent> batch) {
    List<RequestEvent> named = batch.stream().map(this::named).toList();
    tails.recorded(named);
    installation.write(named);
  }

  /** What other servers logged: our probes reach them, too. */
  private void writeFollowed(List<RequestEvent> events) {
    installation.write(events.stream().map(this::named).toList());
  }

  /** Our own probes under our own name: what they pass for would count as visits. */
  private RequestEvent named(RequestEvent event) {
    boolean ours =
        installation.watching().ownProbes().made(event.uri(), event.userAgent(), event.time());
    return ours ? event.ownBy(OwnProbes.named(event.userAgent())) : event;
  }

  private void settle() throws IOException {
    installation.detection().settle(clock.instant());
  }

  /** Keeps what was promised before a kill, or could not be kept at once. */
  private void erase() throws IOException {
    installation.privacy().erasures().work();
  }

  private void newRules() throws IOException {
    var zone = installation.office().settings().zone();
    installation.detection().newRules().run(clock.instant(), zone);
  }

  /**
   * On the follower's thread, for every batch: what costs more than visitors should pay at once,
   * and may fall behind when they need the machine.
   */
  private void follow(List<RequestEvent> events, Optional<LogPosition> upTo) {
    List<RequestEvent> kept = installation.privacy().erasures().without(events);
    installation.store().append(kept, upTo.map(LogPosition::text).orElse(""));
    guard.examine(kept);
  }

  /** Every second: what came in becomes visible and safe. */
  private void refresh() throws IOException {
    tails.poll();
    installation.visitorLog().flush();
    installation.store().refresh();
    tails.settle();
  }

  /** A damaged index was set aside when it was opened; the log files hold all that was in it. */
  void rebuild() throws IOException, CommandRefused {
    boolean setAside =
        installation.store().stats().trouble().stream()
            .anyMatch(trouble -> trouble.kind() == StoreStats.Kind.SET_ASIDE);
    if (setAside) {
      LOG.log(Level.WARNING, "The index was damaged and is rebuilt from the log files");
      HomeCommands.rebuild(installation)
          .run(new Arguments(Map.of()), new CommandOutput(line -> {}, () -> stopping));
    }
  }

  private void expire() throws IOException {
    var settings = installation.office().settings();
    Instant oldest = clock.instant().minus(Duration.ofDays(settings.keepDays()));
    installation.visitorLog().tidy(settings.keepDays());
    installation.store().expire(oldest.toEpochMilli());
    installation.importer().expire(oldest);
    installation.store().shrink(settings.keepMiB() << 20);
    installation.detection().findings().expire(oldest);
  }

  /** Visitors need the machine: requests wait to be written. */
  private boolean busy() {
    return recorder.stats().queued() > BUSY;
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
    return filter;
  }

  /** Where a launcher reports every finished request. */
  public Consumer<Map<String, Object>> requestLog() {
    return containerLog;
  }

  /** Who is at the other end of a request, trusted proxies walked. */
  public Caller caller(HttpServletRequest request) {
    RequestEvent event = filter.describe(request);
    return new Caller(event.client(), event.scheme().equals("https"), event.userAgent());
  }

  /** Says that whoever makes a request is logged in to the administrator's pages. */
  public void own(HttpServletRequest request) {
    RequestFilter.own(request);
  }

  /** The door for the administrator's pages. */
  public Console console() {
    return console;
  }

  /**
   * A server tells of a request when the visitor has the answer already, which may be after it
   * began to stop.
   */
  private void awaitReports() throws InterruptedException {
    LongSupplier nanoTime = installation.machine().nanoTime();
    long until = nanoTime.getAsLong() + REPORTS.toNanos();
    while (containerLog.answered() < filter.seen() && nanoTime.getAsLong() < until) {
      Thread.sleep(5);
    }
  }

  /** Drains the queue, writes everything out and lets go of the home, within about ten seconds. */
  @Override
  public void close() {
    if (reported) {
      stop("reports", this::awaitReports);
    }
    stopping = true;
    socket.ifPresent(open -> stop("control socket", open::close));
    stop("jobs", scheduler::close);
    stop("heartbeat", siteWatch::stop);
    stop("backup", vault::close);
    stop("recorder", () -> recorder.stop(DRAIN));
    stop("followed logs", tails::close);
    stop("follower", () -> follower.stop(HAND_ON));
    stop("home", installation::close);
    stop("lock", owned::close);
  }

  /** One thing to stop. */
  private interface Stop {
    void run() throws Exception;
  }

  /** What does not stop must not keep the others from being written out. */
  private static void stop(String what, Stop stop) {
    try {
      stop.run();
    } catch (Exception e) {
      LOG.log(Level.ERROR, "Stopping the " + what + " failed", e);
    }
  }
}
