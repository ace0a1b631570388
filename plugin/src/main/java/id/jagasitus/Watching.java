package id.jagasitus;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.command.watch.Patrols;
import id.jagasitus.dns.Resolver;
import id.jagasitus.event.Signal;
import id.jagasitus.expiry.DomainName;
import id.jagasitus.expiry.ExpiryWatch;
import id.jagasitus.expiry.NameWatch;
import id.jagasitus.expiry.RdapRegistry;
import id.jagasitus.expiry.ServedCertificates;
import id.jagasitus.expiry.SystemNames;
import id.jagasitus.finding.Findings;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.journal.Appender;
import id.jagasitus.patrol.OutsideLinks;
import id.jagasitus.patrol.ServedPages;
import id.jagasitus.patrol.ServedPatrol;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.patrol.SiteView;
import id.jagasitus.patrol.TieWatch;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.uptime.HttpProbe;
import id.jagasitus.uptime.Probe;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.watch.AddressGuard;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.OwnProbes;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Tie;
import id.jagasitus.watch.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps the patrol of each site a home watches: in a server one, by command any folder. */
final class Watching implements Patrols {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What a site holds that has no folder. */
  private static final Optional<Set<Tie>> NO_FILES = Optional.of(Set.of());

  /** Milliseconds between two requests of a probe, so that it is no burst to the site. */
  private static final int SHORTEST_REST = 100;

  private static final int LONGER = 200;

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int FAILED = 500;

  private final Home home;
  private final Machine machine;
  private final Appender journal;
  private final SiteRecords records;
  private final Set<String> ownHosts;
  private final Supplier<ZoneId> zone;
  private final Findings findings;
  private final OwnProbes ownProbes;
  private final ServedPatrol served;
  private final Map<Path, SitePatrol> patrols = new HashMap<>();

  Watching(
      Home home,
      Machine machine,
      Appender journal,
      SiteRecords records,
      Set<String> ownHosts,
      Supplier<ZoneId> zone,
      Findings findings) {
    this.home = home;
    this.machine = machine;
    this.journal = journal;
    this.records = records;
    this.ownHosts = ownHosts;
    this.zone = zone;
    this.findings = findings;
    ownProbes = records.probes();
    outgoing().coveredBy(() -> Files.exists(remembered()) ? Optional.empty() : NO_FILES);
    served =
        new ServedPatrol(
            this::site,
            this::hosts,
            this::fetch,
            this::rest,
            new ServedPages(machine.random()),
            new TieWatch(records.outgoing(), records.publishing(), this::hosts),
            machine.clock(),
            zone);
  }

  /** Remembers which site is served here, for commands that come when no server runs. */
  void serves(Path site) throws IOException {
    Files.writeString(remembered(), site.toAbsolutePath().normalize() + "\n");
  }

  private Path remembered() {
    return home.watch().resolve("site");
  }

  /** How fresh the site's sections were at the last look of this process. */
  synchronized Optional<FreshReport> freshness() {
    return patrols.values().stream()
        .map(SitePatrol::view)
        .filter(SiteView::done)
        .map(SiteView::fresh)
        .findFirst();
  }

  /** What the checks remember. */
  SiteRecords records() {
    return records;
  }

  Reachability reachability() {
    return records.reachability();
  }

  Publishing publishing() {
    return records.publishing();
  }

  /** Where served pages lead and what they run. */
  Outgoing outgoing() {
    return records.outgoing();
  }

  /** What our own checks asked for lately. */
  OwnProbes ownProbes() {
    return ownProbes;
  }

  /** What certificates and the registry say. */
  ExpiryWatch expiry() {
    return records.expiry();
  }

  /**
   * Reads certificates, and asks the registry where that is allowed and due.
   *
   * @return signals of what is new
   */
  List<Signal> lookExpiring() throws IOException, InterruptedException {
    var settings = records.reachability().settings();
    List<URI> servers =
        records.reachability().checks().stream()
            .map(check -> URI.create(check.address()))
            .filter(address -> "https".equalsIgnoreCase(address.getScheme()))
            .toList();
    Optional<String> domain =
        settings.rdap()
            ? site().map(Watching::host).flatMap(DomainName::registered)
            : Optional.empty();
    try (PageFetch fetch = fetch()) {
      return records
          .expiry()
          .look(
              new ExpiryWatch.Wanted(servers, domain),
              new ServedCertificates(guard(), PATIENCE),
              new RdapRegistry(fetch, settings.rdapServer()));
    }
  }

  /** Where the pages lead outside. */
  OutsideLinks links() {
    return records.links();
  }

  /** Asks for some of what the pages link to, where that is allowed. */
  void lookLinks(SitePatrol patrol) throws IOException, InterruptedException {
    records.links().learn(patrol.view().studies(), hosts());
    if (!records.reachability().settings().links()) {
      return;
    }
    try (PageFetch fetch = fetch()) {
      records.links().look(address -> problem(fetch, address), machine.clock().instant());
    }
  }

  /** Refusing a program is no fault of a page; only what is gone or does not answer is. */
  private String problem(PageFetch fetch, URI address) throws InterruptedException {
    rest();
    try {
      int status = fetch.get(address, Visitor.SELF).status();
      return status == NOT_FOUND || status == GONE || status >= FAILED ? "HTTP " + status : "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Who signed which stage of which clean-up. */
  Cleanups cleanups() {
    return records.cleanups();
  }

  /** Where the site's name leads. */
  NameWatch names() {
    return records.names();
  }

  /** Looks the site's name up; an address that is no name cannot change. */
  List<Signal> lookNames() throws IOException {
    Optional<String> host = site().map(Watching::host).filter(Watching::isName);
    return host.isEmpty()
        ? List.of()
        : records
            .names()
            .look(
                host.get(),
                new SystemNames(Resolver.at("", Duration.ofSeconds(2))),
                machine.clock().instant());
  }

  /** What visitors and search engines get to see. */
  ServedPatrol served() {
    return served;
  }

  /** Public address of the site, while it is set. */
  Optional<URI> site() {
    return Optional.of(records.reachability().settings().site())
        .filter(address -> !address.isEmpty())
        .map(URI::create);
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost());
  }

  /**
   * The site's own name first, by which links are told to be foreign. Behind an address that is no
   * name, as on a test machine, pages give the name that they will have; it is no stranger's.
   */
  private Hosts hosts() {
    String configured = ownHosts.stream().sorted().findFirst().orElse("");
    Optional<String> host = site().map(Watching::host);
    var known = new HashSet<>(ownHosts);
    host.ifPresent(known::add);
    return new Hosts(host.filter(Watching::isName).orElse(configured), known);
  }

  private static boolean isName(String host) {
    return host.matches("(?i)(?=.*\\.)[a-z0-9.-]*[a-z][a-z0-9-]*");
  }

  /**
   * Asks over the network. Inner addresses are called where the Admin wrote them down, as the
   * site's or a service's; nothing that a page or a redirect names can lead there.
   */
  PageFetch fetch() {
    return new PageFetch(guard(), PATIENCE, ownProbes);
  }

  /** What the public address answers a browser; empty while it is not set. */
  String home() throws InterruptedException {
    Optional<URI> home = site();
    if (home.isEmpty()) {
      return "";
    }
    try (PageFetch fetch = fetch()) {
      return Integer.toString(fetch.follow(home.get(), Visitor.BROWSER, hosts()).status());
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private AddressGuard guard() {
    var allowed = new ArrayList<>(ownHosts);
    records
        .reachability()
        .settings()
        .addresses()
        .forEach(at -> allowed.add(AddressGuard.server(URI.create(at))));
    return new AddressGuard(allowed);
  }

  private void rest() throws InterruptedException {
    Thread.sleep(SHORTEST_REST + machine.random().nextInt(LONGER));
  }

  /** Looks at every address once, because a command asked, and tells what is new. */
  void look() throws IOException {
    if (!records.reachability().checks().isEmpty()) {
      try (PageFetch fetch = fetch()) {
        findings.accept(records.reachability().look(probe(fetch), machine.clock().instant()));
      }
    }
  }

  /** Compares what visitors see, because a command asked, and tells what is new. */
  void tellServed() throws IOException, InterruptedException {
    findings.accept(served.look());
  }

  /** Reads what expires, because a command asked, and tells what is new. */
  void tellExpiring() throws IOException, InterruptedException {
    findings.accept(lookExpiring());
  }

  @Override
  public Optional<Outgoing> outgoing(SitePatrol of) throws IOException {
    return isServed(of.site()) ? Optional.of(records.outgoing()) : Optional.empty();
  }

  private boolean isServed(Path site) throws IOException {
    return Files.exists(remembered()) && site.equals(folderServed());
  }

  /** What is found in another folder than the site's is told by the command alone. */
  @Override
  public void tell(SitePatrol of, List<Signal> news) throws IOException {
    if (isServed(of.site())) {
      findings.accept(news);
    }
  }

  Probe probe(PageFetch fetch) {
    return new HttpProbe(fetch, machine.nanoTime());
  }

  ServiceRegister services() {
    return records.services();
  }

  /** Today where the court is. */
  LocalDate today() {
    return machine.clock().instant().atZone(zone.get()).toLocalDate();
  }

  SectionRegister sections() {
    return records.sections();
  }

  @Override
  public synchronized SitePatrol of(Optional<Path> site) throws IOException, CommandRefused {
    Path wanted = site.isPresent() ? site.get() : folder();
    if (!Files.isDirectory(wanted)) {
      throw new CommandRefused("there is no folder " + wanted + ": expected the site in --site");
    }
    Path root = wanted.toRealPath();
    SitePatrol known = patrols.get(root);
    if (known == null) {
      known = open(root);
      patrols.put(root, known);
      if (isServed(root)) {
        outgoing().coveredBy(known::approvedTies);
      }
    }
    return known;
  }

  private Path folderServed() throws IOException {
    return Path.of(Files.readString(remembered()).strip());
  }

  private Path folder() throws IOException, CommandRefused {
    if (Files.exists(remembered())) {
      return folderServed();
    }
    Path sample = home.root().resolve("site");
    if (Files.isDirectory(sample)) {
      return sample;
    }
    throw CommandRefused.usage("no site is known here yet: expected its folder in --site");
  }

  private SitePatrol open(Path root) throws IOException {
    Path folder = home.watch().resolve("site-" + name(root));
    return SitePatrol.open(
        root,
        folder,
        home.evidence().resolve("site"),
        journal,
        records.sections(),
        this::hosts,
        machine.clock(),
        zone);
  }

  /** A short name for a folder that stays the same. */
  private static String name(Path root) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(root.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
