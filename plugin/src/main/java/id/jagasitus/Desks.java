package id.jagasitus;

import id.jagasitus.console.AccountConsole;
import id.jagasitus.console.AccountDesk;
import id.jagasitus.console.DropWatch;
import id.jagasitus.console.HealthConsole;
import id.jagasitus.console.HealthDesk;
import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.console.HealthDesk.Subject;
import id.jagasitus.console.ImportConsole;
import id.jagasitus.console.ImportDesk;
import id.jagasitus.console.OfficeConsole;
import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.SelfCheck;
import id.jagasitus.console.exercise.ExerciseDesk;
import id.jagasitus.console.finding.FindingConsole;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.finding.RuleConsole;
import id.jagasitus.console.finding.RuleDesk;
import id.jagasitus.console.office.CaseDesk;
import id.jagasitus.console.office.DayDesk;
import id.jagasitus.console.office.JournalDesk;
import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.console.office.ProcedureDesk;
import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.console.paper.MailDesk;
import id.jagasitus.console.paper.PaperDesk;
import id.jagasitus.console.paper.PaperDesks;
import id.jagasitus.console.paper.ReportDesk;
import id.jagasitus.console.privacy.PrivacyConsole;
import id.jagasitus.console.snapshot.SnapshotConsole;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.visitor.Dashboards;
import id.jagasitus.console.visitor.Profiles;
import id.jagasitus.console.visitor.Reveals;
import id.jagasitus.console.visitor.ShownAddresses;
import id.jagasitus.console.visitor.VisitorConsole;
import id.jagasitus.console.visitor.VisitorDesk;
import id.jagasitus.console.watch.CleanupDesk;
import id.jagasitus.console.watch.WatchDesk;
import id.jagasitus.event.Network;
import id.jagasitus.guard.Guard;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import id.jagasitus.office.Step;
import id.jagasitus.schedule.Scheduler;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The desks behind the console, each over the parts it speaks for. */
final class Desks implements Console {

  private final AccountConsole accounts;
  private final VisitorConsole visitors;
  private final HealthConsole health;
  private final ImportConsole imports;
  private final OfficeConsole office;
  private final FindingConsole findings;
  private final RuleConsole rules;
  private final SnapshotConsole snapshots;
  private final PaperDesks papers;
  private final WatchDesk watch;
  private final CleanupDesk cleanup;
  private final OfficeDesks procedure;
  private final PrivacyConsole privacy;
  private final ExerciseDesk exercises;

  Desks(
      WatchDesk watch,
      CleanupDesk cleanup,
      ExerciseDesk exercises,
      Owned owned,
      Installation installation,
      RequestFlow flow,
      Guard guard,
      Scheduler scheduler,
      Vault vault,
      PluginConfig config,
      Surroundings around) {
    this.watch = watch;
    this.cleanup = cleanup;
    this.exercises = exercises;
    office = installation.office();
    papers = installation.papers();
    procedure = installation.procedure();
    var addresses = new ShownAddresses(installation.tokens(), office::settings);
    accounts =
        new AccountConsole(installation.accounts(), address -> addresses.masked(address).text());
    visitors = visitors(installation, config, addresses, around.machine());
    imports = new ImportConsole(installation.home(), installation.imports(), Desks::inBackground);
    Detection detection = installation.detection();
    InstantSource clock = around.machine().clock();
    findings =
        new FindingConsole(detection.findings(), detection.book(), guard::stats, addresses, clock);
    rules =
        new RuleConsole(
            detection.book(),
            detection.counts(),
            detection.findings(),
            detection.looks(),
            office,
            addresses,
            clock);
    privacy = privacy(installation, config, clock);
    snapshots = new SnapshotConsole(vault, around.machine().clock());
    new OfficeWitness(
            installation.store(),
            vault.ledger(),
            addresses,
            () -> office.settings().zone(),
            Plugin.ownTraffic(config))
        .join(procedure);
    procedure.inspectedBy(
        Step.VISITORS,
        new VisitorDay(
            installation.store(), detection.findings()::list, () -> office.settings().zone()));
    procedure.foundBy(new OfficeFindings(detection.findings()));
    health = health(owned, installation, flow, guard, scheduler, around);
  }

  private static PrivacyConsole privacy(
      Installation installation, PluginConfig config, InstantSource clock) {
    return new PrivacyConsole(
        installation.privacy().erasures(),
        installation.privacy().unmaskings(),
        installation.privacy().blurDays(),
        new PrivacyHolders(installation, config.tails()).all(),
        who -> config.capture().trusted().stream().anyMatch(ours -> meet(ours, who)),
        installation.office(),
        config.visitorLog().days(),
        installation.journal(),
        clock,
        Desks::inBackground);
  }

  private static boolean meet(Network one, Network other) {
    return one.contains(other.first()) || other.contains(one.first());
  }

  private static VisitorConsole visitors(
      Installation installation, PluginConfig config, ShownAddresses addresses, Machine machine) {
    var tokens = installation.tokens();
    OwnHosts ownHosts = Installation.ownHosts(config, installation.watching().reachability());
    var dashboards = new Dashboards(installation.store(), ownHosts);
    return new VisitorConsole(
        installation.store(),
        dashboards,
        addresses,
        new Profiles(installation.store(), dashboards, tokens, addresses),
        new Reveals(installation.journal(), machine.clock(), machine.random()),
        tokens);
  }

  private static HealthConsole health(
      Owned owned,
      Installation installation,
      RequestFlow flow,
      Guard guard,
      Scheduler scheduler,
      Surroundings around) {
    Machine machine = around.machine();
    Instant started = machine.clock().instant();
    return new HealthConsole(
        checks(owned, installation, flow, guard, scheduler, around, started),
        () -> flow.recorder().stats(),
        () -> installation.store().stats(),
        () -> free(installation.home()),
        started,
        versions(around),
        new DropWatch(machine.clock()));
  }

  private static List<Supplier<Check>> checks(
      Owned owned,
      Installation installation,
      RequestFlow flow,
      Guard guard,
      Scheduler scheduler,
      Surroundings around,
      Instant started) {
    Machine machine = around.machine();
    long startTick = machine.nanoTime().getAsLong();
    return List.of(
        () -> SelfCheck.filter(flow.filter().seen(), flow.filter().failures()),
        () -> home(owned),
        () -> SelfCheck.disk(installation.home().root()),
        () ->
            SelfCheck.clock(
                machine.clock().instant(),
                started,
                Duration.ofNanos(machine.nanoTime().getAsLong() - startTick)),
        () -> SelfCheck.java(Runtime.version()),
        () -> SelfCheck.queue(flow.recorder().stats()),
        () -> SelfCheck.backlog(installation.record().behind()),
        () -> SelfCheck.index(installation.store().stats()),
        () ->
            SelfCheck.journal(installation.journal().opened(), installation.journal().head().seq()),
        () -> SelfCheck.accessLog(installation.visitorLog().stats()),
        () -> SelfCheck.tails(flow.tails().status()),
        () -> SelfCheck.site(around.site()),
        () -> SelfCheck.detection(guard.stats()),
        () -> SelfCheck.bound(guard.stats()),
        () -> SelfCheck.rules(installation.detection().book()),
        () -> SelfCheck.jobs(scheduler.status()));
  }

  private static Check home(Owned owned) {
    return owned
        .trouble()
        .map(
            e ->
                new Check(
                    Subject.HOME,
                    State.CRITICAL,
                    List.of(owned.wanted().root().toString(), e.toString())))
        .orElseGet(() -> SelfCheck.home(owned.home(), owned.held()));
  }

  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("jagasitus-work").start(work);
  }

  private static long free(Home home) {
    try {
      return Files.getFileStore(home.root()).getUsableSpace();
    } catch (IOException gone) {
      return 0; // the check of the home says why
    }
  }

  private static Map<String, String> versions(Surroundings around) {
    var versions = new LinkedHashMap<String, String>();
    String own = Desks.class.getPackage().getImplementationVersion();
    versions.put("Jagasitus", own == null ? "?" : own);
    versions.put("Java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    versions.put("Servlet", around.container());
    versions.put("OS", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    return versions;
  }

  @Override
  public AccountDesk accounts() {
    return accounts;
  }

  @Override
  public VisitorDesk visitors() {
    return visitors;
  }

  @Override
  public HealthDesk health() {
    return health;
  }

  @Override
  public PrivacyConsole privacy() {
    return privacy;
  }

  @Override
  public WatchDesk watch() {
    return watch;
  }

  @Override
  public CleanupDesk cleanup() {
    return cleanup;
  }

  @Override
  public ExerciseDesk exercises() {
    return exercises;
  }

  @Override
  public OfficeDesk office() {
    return office;
  }

  @Override
  public DayDesk days() {
    return procedure.dayDesk();
  }

  @Override
  public CaseDesk cases() {
    return procedure.caseDesk();
  }

  @Override
  public ProcedureDesk procedure() {
    return procedure.procedureDesk();
  }

  @Override
  public JournalDesk journal() {
    return procedure.journalDesk();
  }

  @Override
  public ImportDesk imports() {
    return imports;
  }

  @Override
  public FindingDesk findings() {
    return findings;
  }

  @Override
  public RuleDesk rules() {
    return rules;
  }

  @Override
  public SnapshotDesk snapshots() {
    return snapshots;
  }

  @Override
  public CourtDesk court() {
    return papers.court();
  }

  @Override
  public ReportDesk reports() {
    return papers.reports();
  }

  @Override
  public PaperDesk papers() {
    return papers.papers();
  }

  @Override
  public MailDesk mail() {
    return papers.mail();
  }
}
