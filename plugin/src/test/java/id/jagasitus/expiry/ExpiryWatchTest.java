package id.jagasitus.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.journal.Journal;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExpiryWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final URI SITE = URI.create("https://www.pn-contoh.go.id/");
  private static final String DOMAIN = "pn-contoh.go.id";

  @TempDir Path folder;
  private Instant now = NOW;
  private Journal journal;
  private ServiceRegister services;
  private ExpiryWatch watch;
  private int asked;
  private boolean silent;
  private CertificateFacts certificate = certificate(60, "Let's Encrypt");
  private DomainFacts domain = domain(400, List.of("active"), "ns1.contoh.id");

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal"), () -> now);
    services = new ServiceRegister(journal);
    journal.follow(services::fold);
    watch = reopen();
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private ExpiryWatch reopen() throws IOException {
    return ExpiryWatch.open(folder.resolve("expiry"), services, () -> now, () -> ZONE);
  }

  private static CertificateFacts certificate(int days, String issuer) {
    Instant until = NOW.plus(Duration.ofDays(days)).plusSeconds(60);
    return new CertificateFacts(
        "www.pn-contoh.go.id",
        until.minus(Duration.ofDays(90)),
        until,
        List.of("www.pn-contoh.go.id"),
        issuer,
        issuer + days,
        true,
        true);
  }

  private static DomainFacts domain(int days, List<String> status, String... servers) {
    return new DomainFacts(
        DOMAIN,
        Optional.of(NOW.plus(Duration.ofDays(days)).plusSeconds(60)),
        status,
        List.of(servers),
        "Komdigi",
        false);
  }

  private List<Signal> look() throws Exception {
    return watch.look(
        new ExpiryWatch.Wanted(List.of(SITE, SITE), Optional.of(DOMAIN)),
        address -> {
          if (silent) {
            throw new IOException("no answer");
          }
          return certificate;
        },
        name -> {
          asked++;
          if (silent) {
            throw new IOException("the registry was asked too often");
          }
          return domain;
        });
  }

  private static List<String> rules(List<Signal> signals) {
    return signals.stream().map(Signal::rule).toList();
  }

  private void save(Service.Kind kind, String name, int days, boolean renewed) throws IOException {
    String id = kind.name().toLowerCase(Locale.ROOT);
    LocalDate expires = NOW.atZone(ZONE).toLocalDate().plusDays(days);
    List<Service.Price> prices = renewed ? List.of(new Service.Price(expires, 150_000)) : List.of();
    services.save(
        "budi", "", new Service(id, kind, name, "", "", "", 14, expires, prices, List.of(), false));
  }

  @Test
  void look_allIsWell_saysNothingAndKnowsIt() throws Exception {
    assertEquals(List.of(), look());
    assertEquals(1, watch.view().certificates().size());
    assertEquals(Optional.of(domain), watch.view().domain().orElseThrow().facts());
  }

  @Test
  void look_certificateNearsItsEnd_tellsEachStepOnce() throws Exception {
    certificate = certificate(20, "Let's Encrypt");
    assertEquals(List.of("certificate-ending"), rules(look()));
    assertEquals(List.of(), look());
    now = NOW.plus(Duration.ofDays(7));
    Signal nearer = look().getFirst();
    assertEquals(Severity.REVIEW, nearer.severity());
    now = NOW.plus(Duration.ofDays(21));
    Signal over = look().getFirst();
    assertEquals("certificate-expired", over.rule());
    assertTrue(over.succeeded());
  }

  @Test
  void look_shortCertificate_isNotNaggedBeforeATurnIsLate() throws Exception {
    Instant until = NOW.plus(Duration.ofDays(20));
    certificate =
        new CertificateFacts(
            "www.pn-contoh.go.id",
            until.minus(Duration.ofDays(47)),
            until,
            List.of(),
            "i",
            "47",
            true,
            true);
    assertEquals(List.of(), look());
    now = NOW.plus(Duration.ofDays(6));
    assertEquals(List.of("certificate-ending"), rules(look()));
  }

  @Test
  void look_otherIssuerOrNames_isForReview() throws Exception {
    look();
    CertificateFacts good = certificate(80, "Penerbit Lain");
    certificate =
        new CertificateFacts(
            good.host(),
            good.from(),
            good.until(),
            List.of("lain.example"),
            good.issuer(),
            "x",
            false,
            false);
    List<Signal> signals = look();
    assertEquals(
        List.of("certificate-names", "certificate-untrusted", "certificate-issuer"),
        rules(signals));
    assertEquals("Let's Encrypt", signals.getLast().facts().get("before"));
    assertEquals(List.of(), look());
  }

  @Test
  void look_registry_isAskedOnceADay() throws Exception {
    look();
    look();
    watch = reopen();
    look();
    assertEquals(1, asked);
    now = NOW.plus(Duration.ofDays(1));
    look();
    assertEquals(2, asked);
  }

  @Test
  void look_registryAndServerSilent_keepWhatWasKnown() throws Exception {
    look();
    silent = true;
    now = NOW.plus(Duration.ofDays(1));
    assertEquals(List.of(), look());
    KnownDomain known = watch.view().domain().orElseThrow();
    assertEquals(Optional.of(domain), known.facts());
    assertTrue(known.problem().contains("too often"));
    KnownCertificate held = watch.view().certificates().getFirst();
    assertEquals(Optional.of(certificate), held.facts());
    assertEquals("no answer", held.problem());
  }

  @Test
  void look_registrationChanged_isForReviewAndAHoldIsCritical() throws Exception {
    look();
    domain = domain(400, List.of("server hold"), "ns.lain.example");
    now = NOW.plus(Duration.ofDays(1));
    List<Signal> signals = look();
    assertEquals(List.of("domain-failing", "domain-name-servers", "domain-status"), rules(signals));
    assertEquals(Severity.CRITICAL, signals.getFirst().severity());
    assertEquals("ns1.contoh.id", signals.get(1).facts().get("before"));
  }

  @Test
  void look_domainThatNobodyEntered_isRemindedOfByTheRegistry() throws Exception {
    domain = domain(29, List.of("active"), "ns1.contoh.id");
    assertEquals(List.of("domain-ending"), rules(look()));
  }

  @Test
  void look_enteredDate_winsAndTheDifferenceIsToldOnce() throws Exception {
    save(Service.Kind.DOMAIN, "Domain pn-contoh.go.id", 29, false);
    assertEquals(List.of("date-differs"), rules(look()));
    assertEquals(List.of(), look());
    Service service = services.find("domain").orElseThrow();
    assertEquals(Optional.of(371L), watch.view().difference(service));
    assertEquals(29, service.daysLeft(NOW.atZone(ZONE).toLocalDate()));
  }

  @Test
  void look_renewalInEffect_isConfirmedAndOneThatIsNotIsTold() throws Exception {
    save(Service.Kind.DOMAIN, "Domain", 400, true);
    look();
    assertTrue(services.find("domain").orElseThrow().confirmed());
    save(Service.Kind.CERTIFICATE, "www.pn-contoh.go.id", 425, true);
    assertEquals(List.of("renewal-not-seen"), rules(look()));
    assertFalse(services.find("certificate").orElseThrow().confirmed());
  }

  @Test
  void read_serviceOfAnotherHost_isNotCompared() throws Exception {
    look();
    save(Service.Kind.CERTIFICATE, "sipp.pn-contoh.go.id", 10, false);
    Service service = services.find("certificate").orElseThrow();
    assertEquals(Optional.empty(), watch.view().read(service));
  }

  @Test
  void look_registryNoLongerAllowed_forgetsWhatItSaid() throws Exception {
    look();
    var quiet = new ExpiryWatch.Wanted(List.of(), Optional.empty());
    watch.look(quiet, address -> certificate, name -> domain);
    assertEquals(Optional.empty(), watch.view().domain());
  }

  @Test
  void open_damagedFile_startsAnew() throws Exception {
    look();
    for (String damage : List.of("", "\0\0\0", "{}", "[1]", "{\"certificates\":[null]}")) {
      Files.writeString(folder.resolve("expiry"), damage);
      watch = reopen();
      assertEquals(List.of(), watch.view().certificates(), damage);
    }
  }

  @Test
  void about_placesOfFindings_areTheEntriesThatCoverThem() throws Exception {
    save(Service.Kind.CERTIFICATE, "Sertifikat www.pn-contoh.go.id", 60, false);
    save(Service.Kind.DOMAIN, "pn-contoh.go.id", 400, false);
    save(Service.Kind.HOSTING, "Hosting", 90, false);
    look();
    ExpiryView view = watch.view();
    for (String place : List.of("certificate:www.pn-contoh.go.id", "service:certificate")) {
      assertEquals(List.of(Service.Kind.CERTIFICATE), kinds(view, place), place);
    }
    for (String place : List.of("domain:pn-contoh.go.id", "names:www.pn-contoh.go.id")) {
      assertEquals(List.of(Service.Kind.DOMAIN), kinds(view, place), place);
    }
    for (String place :
        List.of(
            "certificate:lain.example", "domain:lain.example", "/index.html", "", "service:x")) {
      assertEquals(List.of(), kinds(view, place), place);
    }
  }

  private List<Service.Kind> kinds(ExpiryView view, String place) {
    return view.about(place, services.all()).stream().map(Service::kind).toList();
  }
}
