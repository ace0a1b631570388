package id.jagasitus.uptime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Signal;
import id.jagasitus.journal.Journal;
import id.jagasitus.watch.AddressGuard;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.TestAuthority;
import id.jagasitus.watch.TlsServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sites that browsers warn of, on a real server: down, and said why. What Java accepts depends on
 * today, so the dates lie far apart.
 */
final class SecureProbeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Instant BEGAN = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2048-01-01T00:00:00Z");

  @TempDir Path folder;
  private final AtomicLong ticks = new AtomicLong();
  private final TestAuthority authority = authority();

  private static TestAuthority authority() {
    try {
      return new TestAuthority("Otoritas Uji");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer answer(SSLContext shown) throws Exception {
    try (var server = new TlsServer(shown)) {
      return look(server.address().toString());
    }
  }

  private Answer look(String address) throws Exception {
    var guard = new AddressGuard(List.of("localhost"));
    try (var fetch = new PageFetch(guard, Duration.ofSeconds(20), authority.trusting())) {
      return new HttpProbe(fetch, ticks::incrementAndGet)
          .look(new Check("site", "Situs", address, "Pengadilan"));
    }
  }

  @Test
  void look_goodCertificate_isUp() throws Exception {
    Answer answer = answer(authority.serving(BEGAN, LATER, "localhost"));
    assertEquals("", answer.problem());
    assertEquals(200, answer.status());
  }

  @Test
  void look_expired_saysSo() throws Exception {
    Answer answer = answer(authority.serving(BEGAN, BEGAN.plusSeconds(86_400), "localhost"));
    assertTrue(answer.problem().contains("its certificate has expired"), answer::problem);
  }

  @Test
  void look_notValidYet_saysSo() throws Exception {
    Answer answer = answer(authority.serving(LATER, LATER.plusSeconds(86_400), "localhost"));
    assertTrue(answer.problem().contains("its certificate is not valid yet"), answer::problem);
  }

  @Test
  void look_selfSigned_saysSo() throws Exception {
    Answer answer = answer(TestAuthority.selfSigned(BEGAN, LATER, "localhost"));
    assertTrue(answer.problem().contains("is from nobody known"), answer::problem);
  }

  @Test
  void look_otherName_saysSo() throws Exception {
    Answer answer = answer(authority.serving(BEGAN, LATER, "pn-lain.go.id"));
    assertTrue(answer.problem().contains("is for another name"), answer::problem);
  }

  @Test
  void look_noTlsThere_saysSo() throws Exception {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering = Thread.ofPlatform().daemon().start(() -> hello(plain));
      Answer answer = look("https://localhost:" + plain.getLocalPort() + "/");
      answering.join();
      assertTrue(answer.problem().contains("no secure connection comes about"), answer::problem);
    }
  }

  private static void hello(ServerSocket plain) {
    try (var guest = plain.accept()) {
      guest
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void reachability_expired_isDownAfterItsStreakAndBackWithANewOne() throws Exception {
    try (Journal journal = Journal.open(folder.resolve("journal"), () -> NOW);
        var server =
            new TlsServer(authority.serving(BEGAN, BEGAN.plusSeconds(86_400), "localhost"))) {
      Reachability reachability =
          Reachability.open(folder.resolve("uptime"), journal, () -> ZoneOffset.UTC);
      journal.follow(reachability::fold);
      String site = server.address().toString();
      reachability.change(
          "budi", "", new UptimeSettings(site, List.of(), "", 2, 60_000, false, false));
      assertEquals(List.of(), told(reachability, 0));
      assertEquals(List.of("site-down"), told(reachability, 1));
      assertEquals(State.DOWN, reachability.standing("site").orElseThrow().state());
      String cause = reachability.outages().getLast().cause();
      assertTrue(cause.contains("its certificate has expired"), cause);
      server.show(authority.serving(BEGAN, LATER, "localhost"));
      assertEquals(List.of("site-back"), told(reachability, 2));
      assertEquals(State.UP, reachability.standing("site").orElseThrow().state());
    }
  }

  private List<String> told(Reachability reachability, int minute) throws Exception {
    var guard = new AddressGuard(List.of("localhost"));
    try (var fetch = new PageFetch(guard, Duration.ofSeconds(20), authority.trusting())) {
      return reachability
          .look(new HttpProbe(fetch, ticks::incrementAndGet), NOW.plusSeconds(60L * minute))
          .stream()
          .map(Signal::rule)
          .toList();
    }
  }
}
