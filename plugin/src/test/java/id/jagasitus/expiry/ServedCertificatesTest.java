package id.jagasitus.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.watch.AddressGuard;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/**
 * Reads what a server of the test shows: a self-signed certificate of 90 days for a court's name,
 * made with {@code keytool}.
 */
final class ServedCertificatesTest {

  private static final char[] PASSWORD = "rahasia-uji".toCharArray();

  @Test
  void read_selfSignedForAnotherName_isToldAsItIs() throws Exception {
    try (ServerSocket server = tls()) {
      Thread serving = Thread.ofPlatform().daemon().start(() -> shakeHands(server));
      CertificateFacts facts = read("localhost", server.getLocalPort(), 20);
      serving.join();
      assertEquals(List.of("pn-contoh.go.id", "*.pn-contoh.go.id"), facts.names());
      assertEquals("Penerbit Contoh", facts.issuer());
      assertEquals(2026, facts.from().atOffset(ZoneOffset.UTC).getYear());
      assertEquals(30, facts.notice());
      assertFalse(facts.trusted());
      assertFalse(facts.fits());
      assertTrue(facts.sha256().matches("[0-9a-f]{64}"));
      assertEquals("localhost:" + server.getLocalPort(), facts.host());
    }
  }

  @Test
  void read_serverThatNeverAnswers_isGivenUpInWords() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      IOException e =
          assertThrows(IOException.class, () -> read("localhost", silent.getLocalPort(), 1));
      assertTrue(String.valueOf(e.getMessage()).contains("shows no certificate"), e::toString);
    }
  }

  @Test
  void read_innerAddressThatNobodyNamed_isNotCalled() {
    var careful = new ServedCertificates(new AddressGuard(List.of()), Duration.ofSeconds(5));
    IOException e =
        assertThrows(IOException.class, () -> careful.read(URI.create("https://127.0.0.1:9/")));
    assertTrue(String.valueOf(e.getMessage()).contains("inner network"), e::toString);
  }

  @Test
  void covers_star_isOneLabel() {
    assertTrue(CertificateFacts.covers("*.pn-contoh.go.id", "SIPP.pn-contoh.go.id"));
    assertFalse(CertificateFacts.covers("*.pn-contoh.go.id", "a.sipp.pn-contoh.go.id"));
    assertFalse(CertificateFacts.covers("*.pn-contoh.go.id", "pn-contoh.go.id"));
    assertTrue(CertificateFacts.covers("PN-Contoh.go.id", "pn-contoh.go.id"));
  }

  @Test
  void daysLeft_ended_isNegative() {
    Instant until = Instant.parse("2026-11-22T00:00:00Z");
    var facts =
        new CertificateFacts(
            "a", until.minus(Duration.ofDays(47)), until, List.of(), "i", "", true, true);
    assertEquals(-1, facts.daysLeft(until.plusSeconds(1)));
    assertEquals(0, facts.daysLeft(until.minusSeconds(1)));
    assertEquals(15, facts.notice());
  }

  private static CertificateFacts read(String host, int port, int seconds) throws IOException {
    var guard = new AddressGuard(List.of("localhost"));
    return new ServedCertificates(guard, Duration.ofSeconds(seconds))
        .read(URI.create("https://" + host + ':' + port + "/"));
  }

  private static ServerSocket tls() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = ServedCertificatesTest.class.getResourceAsStream("situs.p12")) {
      keys.load(Objects.requireNonNull(file), PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void shakeHands(ServerSocket server) {
    try (SSLSocket guest = (SSLSocket) server.accept()) {
      guest.startHandshake();
      guest.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
