package id.jagasitus.watch;

import static id.jagasitus.watch.HostileServer.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Real servers that mean harm: whatever they send, there is an end, and words for it. */
final class HostileServerTest {

  private static final String OK =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n";
  private static final String PAGE = "<title>Pengadilan</title><p>Melayani</p>";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Hosts COURT = new Hosts("127.0.0.1", Set.of());
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static void head(OutputStream out, String more) throws IOException {
    out.write(bytes(OK + more + "\r\n"));
  }

  private static PageFetch.Fetched get(HostileServer.Script script) throws Exception {
    try (var server = HostileServer.with(script);
        var fetch = fetch(server, PATIENCE)) {
      return fetch.get(server.address(), Visitor.SELF);
    }
  }

  private static String said(Duration patience, HostileServer.Script script) throws Exception {
    try (var server = HostileServer.with(script);
        var fetch = fetch(server, patience)) {
      IOException e =
          assertThrows(IOException.class, () -> fetch.get(server.address(), Visitor.SELF));
      return String.valueOf(e.getMessage());
    }
  }

  private static PageFetch fetch(HostileServer server, Duration patience) {
    return new PageFetch(
        new AddressGuard(List.of(AddressGuard.server(server.address()))), patience);
  }

  @Test
  void get_headThatDripsForEver_isGivenUpInWords() throws Exception {
    String said =
        said(
            SHORT,
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\nX-Lama: "));
              HostileServer.drip(out, "a");
            });
    assertTrue(said.contains("did not answer completely within 1 s"), said);
  }

  @Test
  void get_bodyThatDripsForEver_isGivenUpInWords() throws Exception {
    String said =
        said(
            SHORT,
            out -> {
              head(out, "Content-Length: 100000000\r\n");
              HostileServer.drip(out, "slot ");
            });
    assertTrue(said.contains("did not answer completely within 1 s"), said);
  }

  @Test
  void get_headersWithoutEnd_areGivenUpInWords() throws Exception {
    String said =
        said(
            PATIENCE,
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\n"));
              byte[] line = bytes("X-Banyak: " + "a".repeat(1_000) + "\r\n");
              for (int i = 0; i < 100_000; i++) {
                out.write(line);
              }
            });
    assertTrue(said.matches(".*(?:no proper HTTP|breaks off).*"), said);
  }

  @Test
  void get_noHttpAtAll_isWorded() throws Exception {
    String said = said(PATIENCE, out -> out.write(bytes("SSH-2.0-OpenSSH_9.2\r\n\r\n")));
    assertTrue(said.contains("its answer is no proper HTTP"), said);
  }

  @Test
  void get_nothingAtAll_isWorded() throws Exception {
    String said = said(PATIENCE, OutputStream::flush);
    assertTrue(said.contains("its answer breaks off"), said);
  }

  @Test
  void get_answerCutShort_isWorded() throws Exception {
    String said =
        said(
            PATIENCE,
            out -> {
              head(out, "Content-Length: 1000\r\n");
              out.write(bytes(PAGE));
            });
    assertTrue(said.contains("its answer breaks off"), said);
  }

  @Test
  void get_hundredMegabytes_isCutAtTheLimit() throws Exception {
    byte[] piece = bytes("slot gacor ".repeat(100_000));
    PageFetch.Fetched page =
        get(
            out -> {
              head(out, "Content-Length: " + 100L * piece.length + "\r\n");
              for (int i = 0; i < 100; i++) {
                out.write(piece);
              }
            });
    assertEquals(FileText.MOST_BYTES, page.text().length());
    assertFalse(page.whole());
  }

  @Test
  void get_packedAnswerDamaged_isWorded() throws Exception {
    byte[] packed = packed(1 << 20);
    Arrays.fill(packed, packed.length / 2, packed.length, (byte) 7);
    String said = said(PATIENCE, out -> sendPacked(out, packed));
    assertTrue(said.matches(".*(?:packed answer is damaged|breaks off).*"), said);
  }

  @Test
  void get_farMoreThanItWasPacked_isCutAtTheLimit() throws Exception {
    byte[] packed = packed(1 << 27);
    PageFetch.Fetched page = get(out -> sendPacked(out, packed));
    assertEquals(FileText.MOST_BYTES, page.text().length());
    assertFalse(page.whole());
  }

  private static void sendPacked(OutputStream out, byte[] packed) throws IOException {
    head(out, "Content-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n");
    out.write(packed);
  }

  private static byte[] packed(int bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] nothing = new byte[1 << 20];
    try (var zip = new GZIPOutputStream(out)) {
      for (int done = 0; done < bytes; done += nothing.length) {
        zip.write(nothing);
      }
    }
    return out.toByteArray();
  }

  @Test
  void get_charsetOfTheHead_isUsedAsBrowsersDo() throws Exception {
    byte[] wide = "<p>slot gacor".getBytes(StandardCharsets.UTF_16LE);
    assertEquals("<p>slot gacor", get(out -> in(out, "utf-16le", wide)).text());
  }

  @Test
  void get_charsetThatIsNone_isReadAllTheSame() throws Exception {
    assertEquals(PAGE, get(out -> in(out, "x-tidak-ada", bytes(PAGE))).text());
  }

  private static void in(OutputStream out, String charset, byte[] body) throws IOException {
    String type = "Content-Type: text/html; charset=" + charset;
    out.write(bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n" + type + "\r\n\r\n"));
    out.write(body);
  }

  @Test
  void probe_hundredThousandLinks_hasAnEnd() throws Exception {
    var html = new StringBuilder(PAGE);
    for (int i = 0; i < 100_000; i++) {
      html.append("<a href='https://h").append(i).append(".example/'>halaman</a>");
    }
    byte[] body = bytes(html.toString());
    try (var server =
            HostileServer.with(
                out -> {
                  head(out, "");
                  out.write(body);
                });
        var fetch = fetch(server, PATIENCE)) {
      var scanner = new CleanScanner(Programs.EXPECTED);
      ScanResult result = new CloakCheck(fetch, scanner, COURT, TODAY).probe(server.address());
      assertTrue(result.signals().size() < 100, () -> result.signals().size() + "");
      assertEquals(2 + Visitor.OTHERS.size(), server.asked());
    }
  }

  /** What an attacker would want the scanner to call for them. */
  @Test
  void follow_redirectToAnotherServerOfThisMachine_isNotFollowed() throws Exception {
    try (var secret = HostileServer.with(out -> head(out, "Content-Length: 0\r\n"))) {
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]")) {
        String to = secret.address(host).toString();
        try (var site = HostileServer.with(out -> redirect(out, to));
            var fetch = fetch(site, PATIENCE)) {
          assertRefusedOrLeft(fetch, site.address(), to);
        }
      }
      assertEquals(0, secret.asked());
    }
  }

  private static void redirect(OutputStream out, String to) throws IOException {
    out.write(bytes("HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + to + "\r\n\r\n"));
  }

  private static void assertRefusedOrLeft(PageFetch fetch, URI site, String to) throws Exception {
    try {
      assertEquals(to, fetch.follow(site, Visitor.SELF, COURT).location());
    } catch (IOException refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains("an address of an inner network"));
    }
  }

  @Test
  void check_everyFormOfAnInnerAddress_isRefused() {
    var guard = new AddressGuard(List.of("pn-contoh.go.id:443"));
    for (String inner :
        List.of(
            "127.0.0.1",
            "127.255.1.2",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "198.18.0.1",
            "192.0.0.8",
            "224.0.0.1",
            "255.255.255.255",
            "0.0.0.0",
            "[::]",
            "[::1]",
            "[fe80::1]",
            "[fec0::1]",
            "[fd00::1]",
            "[ff02::1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:0a00:0001]",
            "[::127.0.0.1]",
            "[::ffff:0:10.0.0.1]",
            "[2002:7f00:0001::]",
            "[64:ff9b::10.0.0.1]",
            "[64:ff9b:1::10.0.0.1]",
            "localhost",
            "nobody@127.0.0.1")) {
      IOException e =
          assertThrows(
              IOException.class, () -> guard.check(URI.create("http://" + inner + "/")), inner);
      assertTrue(String.valueOf(e.getMessage()).contains("an address of an inner network"), inner);
    }
  }

  @Test
  void check_numbersThatHideAnAddress_areNoAddress() {
    var guard = new AddressGuard(List.of());
    for (String hidden : List.of("2130706433", "0x7f000001", "127.1", "017700000001")) {
      assertThrows(
          IOException.class, () -> guard.check(URI.create("http://" + hidden + "/")), hidden);
    }
  }

  @Test
  void check_nameThatLeadsInside_isRefusedAndPublicOnesPass() throws Exception {
    var guard = new AddressGuard(List.of());
    URI name = URI.create("http://jebakan.example/");
    IOException e =
        assertThrows(
            IOException.class,
            () -> guard.check(name, host -> addresses("93.184.216.34", "192.168.1.1")));
    assertEquals(
        "jebakan.example leads to 192.168.1.1, an address of an inner network", e.getMessage());
    guard.check(name, host -> addresses("93.184.216.34", "2606:2800:220:1::1"));
    guard.check(name, host -> addresses("2002:5db8:d822::1", "64:ff9b::5db8:d822"));
  }

  private static InetAddress[] addresses(String... all) throws IOException {
    var found = new InetAddress[all.length];
    for (int i = 0; i < all.length; i++) {
      found[i] = InetAddress.getByName(all[i]);
    }
    return found;
  }

  @Test
  void check_siteItself_passesOnItsOwnPortsOnly() throws Exception {
    var test = new AddressGuard(List.of("127.0.0.1:8080"));
    test.check(URI.create("http://127.0.0.1:8080/"));
    assertThrows(IOException.class, () -> test.check(URI.create("http://127.0.0.1/")));
    assertThrows(IOException.class, () -> test.check(URI.create("http://127.0.0.1:9200/")));
    var usual = new AddressGuard(List.of("127.0.0.1:80"));
    usual.check(URI.create("https://127.0.0.1/"));
    assertThrows(IOException.class, () -> usual.check(URI.create("http://127.0.0.1:8080/")));
  }
}
