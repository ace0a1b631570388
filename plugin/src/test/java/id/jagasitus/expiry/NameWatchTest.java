package id.jagasitus.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final String HOST = "www.pn-contoh.go.id";

  @TempDir Path folder;
  private NameWatch watch;
  private List<String> addresses = List.of("203.0.113.1", "2001:db8::1");
  private List<String> servers = List.of("ns1.contoh.id");
  private boolean unknown;

  private final Names names =
      new Names() {
        @Override
        public List<String> addresses(String host) throws IOException {
          if (unknown) {
            throw new UnknownHostException(host);
          }
          return addresses;
        }

        @Override
        public List<String> nameServers(String domain) {
          assertEquals("pn-contoh.go.id", domain);
          return servers;
        }
      };

  @BeforeEach
  void open() throws IOException {
    watch = NameWatch.open(folder.resolve("names"));
    assertEquals(List.of(), watch.look(HOST, names, NOW));
  }

  @Test
  void look_newAddressAndServer_areForReviewOnce() throws IOException {
    addresses = List.of("198.51.100.7");
    servers = List.of("ns.lain.example", "ns1.contoh.id");
    List<Signal> signals = watch.look(HOST, names, NOW);
    assertEquals(
        List.of("dns-address", "dns-name-server"), signals.stream().map(Signal::rule).toList());
    assertTrue(signals.stream().allMatch(signal -> signal.severity() == Severity.REVIEW));
    assertEquals("ns.lain.example", signals.getLast().facts().get("now"));
    assertEquals("2001:db8::1 203.0.113.1", signals.getFirst().facts().get("before"));
    assertEquals(List.of(), watch.look(HOST, names, NOW));
  }

  @Test
  void look_serversThatTakeTurns_areQuiet() throws IOException {
    addresses = List.of("203.0.113.1");
    assertEquals(List.of(), watch.look(HOST, names, NOW));
    addresses = List.of("2001:db8::1");
    assertEquals(List.of(), watch.look(HOST, names, NOW));
  }

  @Test
  void look_afterRestart_comparesWithWhatWasKnown() throws IOException {
    watch = NameWatch.open(folder.resolve("names"));
    assertEquals(List.of(), watch.look(HOST, names, NOW));
    addresses = List.of("198.51.100.7");
    assertEquals(1, watch.look(HOST, names, NOW).size());
  }

  @Test
  void look_nameNotKnown_isSaidAndNoChange() throws IOException {
    unknown = true;
    assertEquals(List.of(), watch.look(HOST, names, NOW));
    assertEquals(HOST, watch.view().problem());
    unknown = false;
    assertEquals(List.of(), watch.look(HOST, names, NOW));
  }

  @Test
  void look_anotherSite_hasABaselineOfItsOwn() throws IOException {
    addresses = List.of("198.51.100.7");
    assertEquals(List.of(), watch.look("pn-contoh.go.id", names, NOW));
  }
}
