package id.jagasitus.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.capture.CaptureConfig.ChainHeader;
import id.jagasitus.event.Network;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ClientAddressTest {

  private static final String PROXY = "10.0.0.1";

  private static ClientAddress behind(ChainHeader header, String... networks) {
    return new ClientAddress(Stream.of(networks).map(Network::parse).toList(), header);
  }

  private static String client(String peer, String chain) {
    return behind(ChainHeader.EITHER, "10.0.0.0/8", "fd00::/8").resolve(peer, chain, "").client();
  }

  private static String forwarded(String chain) {
    return behind(ChainHeader.EITHER, "10.0.0.0/8", "fd00::/8").resolve(PROXY, "", chain).client();
  }

  @Test
  void resolve_peerNotTrusted_isTheClientWhateverItClaims() {
    assertEquals("203.0.113.5", client("203.0.113.5", "192.0.2.1"));
  }

  @Test
  void resolve_trustedPeer_takesTheRightmostStranger() {
    assertEquals("198.51.100.7", client(PROXY, "198.51.100.7"));
    assertEquals("198.51.100.7", client(PROXY, "192.0.2.1, 198.51.100.7"));
    assertEquals("198.51.100.7", client(PROXY, "192.0.2.1, 198.51.100.7, 10.2.3.4"));
  }

  @Test
  void resolve_everybodyTrusted_takesTheLeftmost() {
    assertEquals("10.9.9.9", client(PROXY, "10.9.9.9, 10.2.3.4"));
  }

  @Test
  void resolve_hopThatIsNoAddress_stopsAtTheProxyThatWroteIt() {
    assertEquals("10.2.3.4", client(PROXY, "192.0.2.1, unknown, 10.2.3.4"));
    assertEquals(PROXY, client(PROXY, "'; DROP TABLE--"));
    assertEquals(PROXY, client(PROXY, ",,,"));
    assertEquals(PROXY, client(PROXY, ""));
  }

  @Test
  void resolve_portsAndBrackets_areLeftOut() {
    assertEquals("198.51.100.7", client(PROXY, "198.51.100.7:51000"));
    assertEquals("2001:db8::1", client(PROXY, "[2001:DB8:0::1]:443"));
    assertEquals("2001:db8::1", client("fd00::5", "2001:db8::1"));
    assertEquals(PROXY, client(PROXY, "[2001:db8::1"));
    assertEquals(PROXY, client(PROXY, "198.51.100.7:<script>"));
  }

  @Test
  void resolve_peerText_isCanonical() {
    var origin = behind(ChainHeader.EITHER).resolve("[0:0:0:0:0:0:0:1]", "", "");
    assertEquals(new ClientAddress.Origin("::1", "::1", false), origin);
    assertEquals("192.0.2.1", client("::ffff:192.0.2.1", ""));
  }

  @Test
  void resolve_forwarded_readsForParameters() {
    assertEquals("192.0.2.60", forwarded("for=192.0.2.60;proto=http;by=203.0.113.43"));
    assertEquals("2001:db8:cafe::17", forwarded("For=\"[2001:db8:cafe::17]:4711\""));
    assertEquals("198.51.100.17", forwarded("for=192.0.2.43, for=198.51.100.17"));
    assertEquals(PROXY, forwarded("for=_hidden"));
    assertEquals(PROXY, forwarded("for=\"a, for=192.0.2.1"));
  }

  @Test
  void resolve_bothHeaders_believesTheConfiguredOne() {
    assertEquals("192.0.2.1", both(ChainHeader.EITHER));
    assertEquals("192.0.2.1", both(ChainHeader.X_FORWARDED_FOR));
    assertEquals("192.0.2.2", both(ChainHeader.FORWARDED));
  }

  private static String both(ChainHeader header) {
    return behind(header, "10.0.0.0/8").resolve(PROXY, "192.0.2.1", "for=192.0.2.2").client();
  }

  @Test
  void resolve_endlessChain_isWalkedOnlySoFar() {
    String chain = "192.0.2.1" + ", 10.0.0.2".repeat(20_000);
    assertEquals("10.0.0.2", client(PROXY, chain));
    assertEquals(ForwardedChain.MAX_HOPS, ForwardedChain.ofXForwardedFor(chain).size());
  }

  @Test
  void scheme_isBelievedOfTrustedProxiesOnly() {
    var addresses = behind(ChainHeader.EITHER, "10.0.0.0/8");
    var proxied = addresses.resolve(PROXY, "192.0.2.1", "");
    var direct = addresses.resolve("192.0.2.1", "", "");
    assertEquals("https", addresses.scheme(proxied, "http", "https", ""));
    assertEquals("https", addresses.scheme(proxied, "http", "", "for=a;proto=https"));
    assertEquals("http", addresses.scheme(proxied, "http", "javascript", ""));
    assertEquals("http", addresses.scheme(direct, "http", "https", ""));
  }

  @Test
  void hops_keepTheirOrder() {
    assertEquals(List.of("a", "b", "c"), ForwardedChain.ofXForwardedFor("a, b ,c"));
  }
}
