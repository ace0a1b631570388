package id.jagasitus.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
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
  private List<String> mail = List.of("mx.contoh.id");
  private List<String> issuers = List.of();
  private List<String> wild = List.of();
  private boolean unknown;

  private final Names names =
      new Names() {
        @Override
        public List<String> addresses(String host) throws IOException {
          if (unknown || !host.equals(HOST)) {
            return others(host);
          }
          return addresses;
        }

        private List<String> others(String host) throws IOException {
          if (unknown || wild.isEmpty()) {
            throw new UnknownHostException(host);
          }
          return wild;
        }

        @Override
        public List<String> mailServers(String domain) {
          return mail;
        }

        @Override
        public List<String> issuers(String domain) {
          return issuers;
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
  void look_newMailServer_isForReviewOnce() throws IOException {
    mail = List.of("mx.lain.example");
    Signal told = only();
    assertEquals("dns-mail", told.rule());
    assertEquals("mx.contoh.id", told.facts().get("before"));
    assertEquals(List.of(), watch.look(HOST, names, NOW));
  }

  @Test
  void look_firstIssuerWhereNoneWas_isToldAfterRestartAsWell() throws IOException {
    watch = NameWatch.open(folder.resolve("names"));
    issuers = List.of("issue otoritas.example");
    Signal told = only();
    assertEquals("dns-issuer", told.rule());
    assertEquals("", told.facts().get("before"));
    assertEquals("issue otoritas.example", told.facts().get("now"));
    assertEquals(issuers, watch.view().issuers());
  }

  @Test
  void look_everyNameLeadsSomewhere_isTold() throws IOException {
    wild = List.of("198.51.100.99");
    assertEquals("dns-wildcard", only().rule());
    assertEquals(wild, watch.view().wildcard());
  }

  @Test
  void issuer_recordAsItComes_isRead() {
    byte[] record = "\u0000\u0005issueletsencrypt.org".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("issue letsencrypt.org", SystemNames.issuer(record));
    assertEquals("a b", SystemNames.issuer("A b."));
    assertEquals("000978", SystemNames.issuer(new byte[] {0, 9, 'x'}));
  }

  private Signal only() throws IOException {
    List<Signal> signals = watch.look(HOST, names, NOW);
    assertEquals(1, signals.size(), signals::toString);
    return signals.getFirst();
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
