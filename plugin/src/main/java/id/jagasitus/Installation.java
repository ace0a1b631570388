package id.jagasitus;

import id.jagasitus.accesslog.Importer;
import id.jagasitus.account.Accounts;
import id.jagasitus.capture.CaptureConfig;
import id.jagasitus.capture.Redaction;
import id.jagasitus.command.Commands;
import id.jagasitus.console.HealthDesk;
import id.jagasitus.console.Imports;
import id.jagasitus.console.OfficeConsole;
import id.jagasitus.console.SelfCheck;
import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.console.office.Trail;
import id.jagasitus.console.paper.PaperDesks;
import id.jagasitus.console.paper.PaperSources;
import id.jagasitus.console.visitor.AddressTokens;
import id.jagasitus.console.visitor.Dashboards;
import id.jagasitus.console.visitor.ShownAddresses;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.finding.Past;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import id.jagasitus.home.SecretFile;
import id.jagasitus.journal.Journal;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.LuceneEventStore;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.SnapshotConfig;
import id.jagasitus.vault.Vault;
import id.jagasitus.visitorlog.VisitorLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A home that is open: its journal folded, its index and visitor log ready. The running server and
 * the command line open it the same way.
 */
final class Installation implements OpenHome {

  private final Home home;
  private final Machine machine;
  private final Journal journal;
  private final Accounts accounts;
  private final OfficeConsole office;
  private final OfficeDesks procedure;
  private final RequestRecord record;
  private final AddressTokens tokens;
  private final Importer importer;
  private final Imports imports;
  private final Detection detection;
  private final Ledger backups;
  private final SnapshotConfig snapshotConfig;
  private final Watching watching;
  private final PaperDesks papers;
  private final Privacy privacy;
  private @Nullable Vault vault;

  private Installation(
      Home home,
      Machine machine,
      Journal journal,
      Accounts accounts,
      OfficeConsole office,
      OfficeDesks procedure,
      RequestRecord record,
      AddressTokens tokens,
      Importer importer,
      Imports imports,
      Detection detection,
      Ledger backups,
      SnapshotConfig snapshotConfig,
      Watching watching,
      PaperDesks papers)
      throws IOException {
    this.home = home;
    this.machine = machine;
    this.journal = journal;
    this.accounts = accounts;
    this.office = office;
    this.procedure = procedure;
    this.record = record;
    this.tokens = tokens;
    this.importer = importer;
    this.imports = imports;
    this.detection = detection;
    this.backups = backups;
    this.snapshotConfig = snapshotConfig;
    this.watching = watching;
    this.papers = papers;
    this.privacy = Privacy.open(home, machine, journal, importer, record);
  }

  /**
   * Opens what lies in a home; the caller holds its lock.
   *
   * @throws IOException when the journal or a key cannot be opened; the index and the visitor log
   *     report their troubles themselves
   */
  static Installation open(Home home, PluginConfig config, Machine machine) throws IOException {
    home.create();
    InstantSource clock = machine.clock();
    var tokens =
        new AddressTokens(
            SecretFile.readOrMake(
                home.secrets().resolve("address-key"), AddressTokens.KEY_BYTES, machine.random()));
    var trail = new Trail();
    var past = new Past();
    Journal journal = Journal.open(home.journal(), clock, List.of(trail::fold, past::note));
    var accounts =
        new Accounts(config.account(), home.setupCode(), clock, machine.random(), journal);
    var office = new OfficeConsole(journal);
    journal.follow(List.of("account."), accounts::fold);
    journal.follow(List.of("settings."), office::fold);
    OfficeDesks procedure = procedure(journal, trail, accounts, office, tokens, clock);
    EventStore store = LuceneEventStore.open(home.index(), config.store(), clock);
    var record =
        new RequestRecord(
            new VisitorLog(home.access(), config.visitorLog(), clock), store, machine);
    Importer importer = importer(home, store, config.capture(), machine);
    var imports = new Imports(importer, journal, clock);
    journal.follow(List.of("import."), imports::fold);
    var backups = new Ledger();
    journal.follow(List.of("snapshot."), backups::fold);
    Supplier<ZoneId> zone = () -> office.settings().zone();
    SiteRecords site = SiteRecords.open(home, journal, clock, zone);
    var detection = Detection.open(home, config, journal, past, store, tokens, clock);
    var watching =
        new Watching(home, machine, journal, site, config.ownHosts(), zone, detection.findings());
    var addresses = new ShownAddresses(tokens, office::settings);
    PaperSources sources =
        HousePapers.sources(
            home,
            new Dashboards(store, ownHosts(config, site.reachability())),
            procedure,
            watching,
            detection.findings(),
            backups,
            config.snapshot().repository().orElse(SnapshotConfig.PRIMARY),
            address -> addresses.masked(address).text(),
            zone);
    var papers = new PaperDesks(home, journal, accounts, office, sources, machine);
    journal.follow(List.of("court.", "setup.", "report.", "paper.", "mail."), papers::fold);
    return new Installation(
        home,
        machine,
        journal,
        accounts,
        office,
        procedure,
        record,
        tokens,
        importer,
        imports,
        detection,
        backups,
        config.snapshot(),
        watching,
        papers);
  }

  static OwnHosts ownHosts(PluginConfig config, Reachability reachability) {
    return new OwnHosts(config.ownHosts(), () -> reachability.settings().site());
  }

  private static OfficeDesks procedure(
      Journal journal,
      Trail trail,
      Accounts accounts,
      OfficeConsole office,
      AddressTokens tokens,
      InstantSource clock)
      throws IOException {
    var addresses = new ShownAddresses(tokens, office::settings);
    return OfficeDesks.over(
        journal,
        trail,
        accounts,
        clock,
        () -> office.settings().zone(),
        address -> addresses.masked(address).text());
  }

  private static Importer importer(
      Home home, EventStore store, CaptureConfig config, Machine machine) throws IOException {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    return new Importer(
        home.imported(),
        store.lines(),
        new Redaction(config.sensitive()),
        address -> Network.anyContains(config.trusted(), address),
        machine.clock(),
        machine.random(),
        threads);
  }

  Home home() {
    return home;
  }

  /** Clock and randomness of the machine the home is opened on. */
  Machine machine() {
    return machine;
  }

  Journal journal() {
    return journal;
  }

  Accounts accounts() {
    return accounts;
  }

  OfficeConsole office() {
    return office;
  }

  /** The office's procedure. */
  OfficeDesks procedure() {
    return procedure;
  }

  /** The visitor log and the index made of it. */
  RequestRecord record() {
    return record;
  }

  EventStore store() {
    return record.store();
  }

  VisitorLog visitorLog() {
    return record.log();
  }

  AddressTokens tokens() {
    return tokens;
  }

  Importer importer() {
    return importer;
  }

  Imports imports() {
    return imports;
  }

  Detection detection() {
    return detection;
  }

  /** What was done about backup. */
  Ledger backups() {
    return backups;
  }

  /** The checks of the site. */
  Watching watching() {
    return watching;
  }

  PaperDesks papers() {
    return papers;
  }

  /** Erasures, and who saw whom. */
  Privacy privacy() {
    return privacy;
  }

  /** Writes a batch of requests to the record, without those whom nobody may remember. */
  void write(List<RequestEvent> batch) {
    record.write(batch, privacy.erasures()::without);
  }

  /** The commands of a home that no server serves; only what lies on the disk can be checked. */
  @Override
  public Commands commands() {
    return commands(
        () ->
            List.of(
                SelfCheck.java(Runtime.version()),
                SelfCheck.home(home),
                SelfCheck.disk(home.root()),
                SelfCheck.index(store().stats()),
                SelfCheck.journal(journal.opened(), journal.head().seq()),
                SelfCheck.accessLog(visitorLog().stats())),
        ownVault());
  }

  /** The commands, with the self-check of whoever has this home open. */
  Commands commands(Supplier<List<HealthDesk.Check>> checks, Vault vault) {
    return HomeCommands.over(this, checks, vault);
  }

  /**
   * The backup, for a home that no server serves now; its site is the one served last, or the
   * sample one, if any.
   */
  private Vault ownVault() {
    Optional<Path> site =
        backups
            .site()
            .or(() -> Optional.of(home.root().resolve("site")).filter(Files::isDirectory));
    try {
      Vault opened = Backup.of(this, snapshotConfig, site, () -> false);
      vault = opened;
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot learn the name of this machine", e);
    }
  }

  /** What cannot be written any more does not keep the rest from being written and let go of. */
  @Override
  public void close() throws IOException {
    Vault own = vault;
    try (journal;
        record;
        detection) {
      if (own != null) {
        own.close();
      }
      record.stopFollowing();
    }
  }
}
