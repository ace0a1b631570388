package id.jagasitus.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.journal.Journal;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.watch.AddressGuard;
import id.jagasitus.watch.TestAuthority;
import id.jagasitus.watch.TlsServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the certificates that a real server on the loopback shows. */
final class LiveCertificatesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Instant BEGAN = NOW.minus(Duration.ofDays(60));

  @TempDir Path folder;
  private TestAuthority authority;
  private Journal journal;
  private ExpiryWatch watch;
  private TlsServer server;

  @BeforeEach
  void open() throws Exception {
    authority = new TestAuthority("Otoritas Uji");
    journal = Journal.open(folder.resolve("journal"), () -> NOW);
    watch =
        ExpiryWatch.open(
            folder.resolve("expiry"),
            new ServiceRegister(journal),
            () -> NOW,
            () -> ZoneOffset.UTC);
    server = new TlsServer(good(30));
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    journal.close();
  }

  private SSLContext good(int days) throws Exception {
    return authority.serving(BEGAN, NOW.plus(Duration.ofDays(days)), "localhost");
  }

  private List<Signal> look() throws Exception {
    var certificates =
        new ServedCertificates(
            new AddressGuard(List.of("localhost")), Duration.ofSeconds(20), authority.known());
    return watch.look(
        new ExpiryWatch.Wanted(List.of(server.address()), Optional.empty()),
        certificates,
        name -> {
          throw new IOException("nobody is to be asked about " + name);
        });
  }

  private Signal only() throws Exception {
    List<Signal> signals = look();
    assertEquals(1, signals.size(), signals::toString);
    return signals.getFirst();
  }

  private CertificateFacts read() {
    return watch.view().certificates().getFirst().facts().orElseThrow();
  }

  @Test
  void look_goodCertificate_isQuiet() throws Exception {
    server.show(good(60));
    assertEquals(List.of(), look());
    assertTrue(read().trusted() && read().fits());
    assertEquals("Otoritas Uji", read().issuer());
    assertEquals(60, read().daysLeft(NOW));
  }

  @Test
  void look_expired_isCriticalOnce() throws Exception {
    server.show(authority.serving(BEGAN, NOW.minus(Duration.ofHours(1)), "localhost"));
    Signal told = only();
    assertEquals("certificate-expired", told.rule());
    assertEquals(Severity.CRITICAL, told.severity());
    assertEquals("2026-11-22T02:00:00Z", told.facts().get("until"));
    assertTrue(read().trusted(), "a bad date is another fault than an unknown authority");
    assertEquals(-1, read().daysLeft(NOW));
    assertEquals(List.of(), look());
  }

  @Test
  void look_selfSigned_isToldAsUntrusted() throws Exception {
    Instant until = NOW.plus(Duration.ofDays(60));
    server.show(TestAuthority.selfSigned(BEGAN, until, "localhost"));
    Signal told = only();
    assertEquals("certificate-untrusted", told.rule());
    assertEquals(Severity.REVIEW, told.severity());
    assertFalse(read().trusted());
    assertTrue(read().fits());
  }

  @Test
  void look_selfSignedAndExpired_tellsBoth() throws Exception {
    server.show(TestAuthority.selfSigned(BEGAN, NOW.minusSeconds(60), "localhost"));
    assertEquals(
        List.of("certificate-expired", "certificate-untrusted"),
        look().stream().map(Signal::rule).toList());
  }

  @Test
  void look_otherName_isToldWithItsNames() throws Exception {
    Instant until = NOW.plus(Duration.ofDays(60));
    server.show(authority.serving(BEGAN, until, "pn-lain.go.id", "www.pn-lain.go.id"));
    Signal told = only();
    assertEquals("certificate-names", told.rule());
    assertEquals("pn-lain.go.id www.pn-lain.go.id", told.facts().get("names"));
  }

  @Test
  void look_endingSoon_isToldAtEachStep() throws Exception {
    server.show(good(13));
    Signal told = only();
    assertEquals("certificate-ending", told.rule());
    assertEquals(Severity.REVIEW, told.severity());
    assertEquals(List.of(), look());
    server.show(good(2));
    assertEquals("certificate-ending", only().rule());
  }

  @Test
  void look_otherIssuer_isToldWithTheOneBefore() throws Exception {
    server.show(good(60));
    look();
    var other = new TestAuthority("Otoritas Lain");
    server.show(other.serving(BEGAN, NOW.plus(Duration.ofDays(60)), "localhost"));
    Signal told =
        look().stream()
            .filter(s -> s.rule().equals("certificate-issuer"))
            .findFirst()
            .orElseThrow();
    assertEquals("Otoritas Uji", told.facts().get("before"));
    assertEquals("Otoritas Lain", told.facts().get("issuer"));
  }

  @Test
  void look_serverGone_keepsWhatWasReadAndSaysWhy() throws Exception {
    server.show(good(60));
    look();
    server.close();
    assertEquals(List.of(), look());
    KnownCertificate known = watch.view().certificates().getFirst();
    assertEquals("Otoritas Uji", known.facts().orElseThrow().issuer());
    assertTrue(known.problem().contains("shows no certificate"), known::problem);
  }
}
