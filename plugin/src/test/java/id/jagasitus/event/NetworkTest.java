package id.jagasitus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NetworkTest {

  @Test
  void maskedIn_addressesInEveryDress_becomeNetworks() {
    assertEquals(
        "for=203.0.113.0/24;by=[2001:db8:1::/48] (10.0.0.0/24, 10.0.0.0/24)",
        Network.maskedIn("for=203.0.113.77:4711;by=[2001:db8:1:2::3] (10.0.0.9, 10.0.0.8)"));
    assertEquals("seen at 203.0.113.0/24.", Network.maskedIn("seen at 203.0.113.7."));
    assertEquals("203.0.113.0/24", Network.maskedIn("::ffff:203.0.113.7"));
  }

  @Test
  void maskedIn_whatIsNoAddress_stays() {
    for (String text :
        List.of("", "10:05:03 +0000", "Chrome/130.0", "abc.de/f", "300.1.1.1", "a:b", "...")) {
      assertEquals(text, Network.maskedIn(text));
    }
  }

  private static String canonical(String text) {
    return Address.parse(text).map(Address::toString).orElse("none");
  }

  @Test
  void address_textsOfRfc5952_becomeCanonical() {
    assertEquals("2001:db8::1", canonical("2001:0db8:0:0:0:0:0:1"));
    assertEquals("2001:db8::1:0:0:1", canonical("2001:db8:0:0:1:0:0:1"));
    assertEquals("2001:db8:0:1:1:1:1:1", canonical("2001:db8:0:1:1:1:1:1"));
    assertEquals("::", canonical("0:0:0:0:0:0:0:0"));
    assertEquals("::1", canonical("[::1]"));
    assertEquals("fe80::1", canonical("fe80::1%eth0"));
    assertEquals("1::", canonical("1::"));
    assertEquals("2001:db8::aaaa", canonical("2001:DB8::AAAA"));
  }

  @Test
  void address_v4InsideV6_isV4() {
    assertEquals("192.0.2.1", canonical("::ffff:192.0.2.1"));
    assertEquals("192.0.2.1", canonical("::FFFF:c000:201"));
    assertEquals("64:ff9b::c000:201", canonical("64:ff9b::192.0.2.1"));
  }

  @Test
  void address_noAddress_isRefused() {
    List<String> wrong =
        List.of(
            "",
            " ",
            "localhost",
            "1.2.3",
            "1.2.3.4.5",
            "01.2.3.4",
            "256.1.1.1",
            "1.2.3.4 ",
            "1..2.3",
            "+1.2.3.4",
            ":",
            ":::",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1::2::3",
            "12345::",
            "g::",
            "::1.2.3",
            "1:2:3:4:5:6:7:1.2.3.4",
            "1:2:3:4::5:6:7:8",
            "[::1",
            "٣.1.1.1",
            "::٣",
            "1:",
            "::1:");
    wrong.forEach(text -> assertEquals("none", canonical(text), text));
    assertEquals(Optional.empty(), Address.parse("1".repeat(100_000)));
  }

  @Test
  void address_random_agreesWithTheJdk() throws UnknownHostException {
    var random = new Random(20_261_122);
    for (int i = 0; i < 2_000; i++) {
      var bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      if (random.nextInt(3) == 0) {
        java.util.Arrays.fill(bytes, 1, bytes.length - 1, (byte) 0);
      }
      InetAddress jdk = InetAddress.getByAddress(bytes);
      String canonical = canonical(jdk.getHostAddress());
      assertEquals(jdk, InetAddress.getByName(canonical), canonical);
      assertEquals(canonical, canonical(canonical));
    }
  }

  @Test
  void contains_edges_areExact() {
    assertTrue(Network.parse("10.0.0.0/8").contains("10.255.255.255"));
    assertFalse(Network.parse("10.0.0.0/8").contains("11.0.0.0"));
    assertTrue(Network.parse("0.0.0.0/0").contains("255.1.1.1"));
    assertFalse(Network.parse("0.0.0.0/0").contains("::1"));
    assertTrue(Network.parse("::/0").contains("2001:db8::"));
    assertTrue(Network.parse("2001:db8::/65").contains("2001:db8:0:0:7fff::1"));
    assertFalse(Network.parse("2001:db8::/65").contains("2001:db8:0:0:8000::1"));
    assertTrue(Network.parse("2001:db8::/64").contains("2001:db8::ffff:1:1:1"));
    assertTrue(Network.parse("192.0.2.7").contains("::ffff:192.0.2.7"));
    assertFalse(Network.parse("192.0.2.7").contains("not an address"));
  }

  @Test
  void anyContains_oneOfSeveral_isFound() {
    List<Network> networks = List.of(Network.parse("10.0.0.0/8"), Network.parse("::1"));
    assertTrue(Network.anyContains(networks, "::1"));
    assertFalse(Network.anyContains(networks, "::2"));
    assertFalse(Network.anyContains(networks, "x"));
  }

  @Test
  void parse_wrongNetworks_sayWhy() {
    for (String text : List.of("10.0.0.0/33", "::/129", "x/8", "10.0.0.0/", "10.0.0.0/-1", "/8")) {
      assertThrows(IllegalArgumentException.class, () -> Network.parse(text), text);
    }
    String message =
        assertThrows(IllegalArgumentException.class, () -> Network.parse("10.0.0.1/8"))
            .getMessage();
    assertEquals("10.0.0.1/8 has bits behind its length, write 10.0.0.0/8", message);
  }

  @Test
  void masked_addresses_showTheirNetworkOnly() {
    assertEquals("203.0.113.0/24", Network.masked("203.0.113.77"));
    assertEquals("2001:db8:1::/48", Network.masked("2001:db8:1:2:3:4:5:6"));
    assertEquals("?", Network.masked("client.example"));
    assertEquals("2001:db8:1:2::/64", Network.textual("2001:db8:1:2:3:4:5:6", 32, 64));
  }
}
