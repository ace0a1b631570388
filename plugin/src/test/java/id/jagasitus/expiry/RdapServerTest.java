package id.jagasitus.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jagasitus.watch.AddressGuard;
import id.jagasitus.watch.PageFetch;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asks a small registry of the test's own. The answers have the shapes of RFC 9083's example, of a
 * country's registry, of a generic one and of software of their own; names are made up.
 */
final class RdapServerTest {

  private static final String DOMAIN = "pn-contoh.go.id";
  private static final Instant ENDS = Instant.parse("2027-03-01T00:00:00Z");

  /**
   * As national registries answer: capitals, fractions of seconds, notices, no registrar's card.
   */
  private static final String NATIONAL =
      """
      {"rdapConformance":["rdap_level_0"],"notices":[{"title":"Ketentuan","description":["Data untuk keperluan sah."]}],
       "objectClassName":"domain","handle":"PANDI-DO12345","ldhName":"PN-CONTOH.GO.ID",
       "status":["active","server transfer prohibited"],
       "events":[{"eventAction":"registration","eventDate":"2012-02-29T04:11:02.0Z"},
                 {"eventAction":"last changed","eventDate":"2026-01-02T04:11:02.0Z"},
                 {"eventAction":"expiration","eventDate":"2027-03-01T00:00:00.0Z"}],
       "entities":[{"objectClassName":"entity","handle":"komdigi","roles":["registrar"]}],
       "nameservers":[{"objectClassName":"nameserver","ldhName":"NS1.CONTOH.ID"},
                      {"objectClassName":"nameserver","ldhName":"NS2.CONTOH.ID"}],
       "secureDNS":{"delegationSigned":false},"lang":"id"}
      """;

  /** As generic registries answer: registrar with a public identifier, abuse contact within it. */
  private static final String GENERIC =
      """
      {"objectClassName":"domain","ldhName":"PN-CONTOH.GO.ID",
       "links":[{"rel":"self","href":"https://rdap.example/domain/x","type":"application/rdap+json"}],
       "entities":[{"objectClassName":"entity","handle":"292","roles":["registrar"],
         "publicIds":[{"type":"IANA Registrar ID","identifier":"292"}],
         "vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","Registrar Contoh, PT"]]],
         "entities":[{"roles":["abuse"],"vcardArray":["vcard",[["fn",{},"text",""],["tel",{"type":"voice"},"uri","tel:+62"]]]}]}],
       "events":[{"eventAction":"registration","eventDate":"1997-09-15T04:00:00Z"},
                 {"eventAction":"expiration","eventDate":"2027-03-01T07:00:00+07:00"},
                 {"eventAction":"last update of RDAP database","eventDate":"2026-11-22T00:00:00Z"}],
       "secureDNS":{"delegationSigned":true,"dsData":[{"keyTag":1,"algorithm":8,"digest":"AB","digestType":2}]},
       "nameservers":[{"ldhName":"ns2.contoh.id."},{"ldhName":"ns1.contoh.id."}],
       "status":["client delete prohibited","active"]}
      """;

  /** As home-made software answers: no class, a day instead of a time, a mark of order in front. */
  private static final String HOME_MADE =
      "\uFEFF"
          + """
          {"ldhName":"pn-contoh.go.id.","status":"active","events":[{"eventAction":"Expiration","eventDate":"2027-03-01"}],
           "entities":[{"roles":"registrar"},{"roles":["Registrar"],"vcardArray":["vcard",[["org",{},"text","Komdigi"]]]}],
           "nameservers":[{"ldhName":"ns1.contoh.id","ipAddresses":{"v4":["203.0.113.1"]}},{},null,"x"],"secureDNS":null}
          """;

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService answering = Executors.newCachedThreadPool();
  private HttpServer server;
  private volatile String accepted = "";

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(answering);
    server.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    server.stop(0);
    answering.shutdownNow();
  }

  /** What the registry does when it is asked for a domain. */
  @FunctionalInterface
  private interface Doing {
    void answer(HttpExchange asked) throws IOException;
  }

  private void registry(String path, Doing doing) {
    server.createContext(
        path,
        asked -> {
          try (asked) {
            accepted = String.valueOf(asked.getRequestHeaders().getFirst("Accept"));
            doing.answer(asked);
          }
        });
  }

  private static Doing says(int status, String text, String... header) {
    return asked -> {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      asked.getResponseHeaders().set("Content-Type", "application/rdap+json");
      if (header.length == 2) {
        asked.getResponseHeaders().set(header[0], header[1]);
      }
      asked.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      asked.getResponseBody().write(body);
    };
  }

  private DomainFacts ask(int seconds) throws Exception {
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/rdap/domain/";
    var guard = new AddressGuard(List.of("127.0.0.1"));
    try (var fetch = new PageFetch(guard, Duration.ofSeconds(seconds))) {
      return new RdapRegistry(fetch, base).ask(DOMAIN);
    }
  }

  private String problem(int seconds) {
    return String.valueOf(assertThrows(IOException.class, () -> ask(seconds)).getMessage());
  }

  @Test
  void ask_shapesOfSeveralRegistries_giveTheSameFacts() throws Exception {
    Map<String, String> registrars =
        Map.of(NATIONAL, "komdigi", GENERIC, "Registrar Contoh, PT", HOME_MADE, "Komdigi");
    for (Map.Entry<String, String> shape : registrars.entrySet()) {
      registry("/rdap/domain/" + DOMAIN, says(200, shape.getKey()));
      DomainFacts facts = ask(20);
      assertEquals(Optional.of(ENDS), facts.until(), shape.getKey());
      assertEquals(shape.getValue(), facts.registrar());
      assertEquals("ns1.contoh.id", facts.nameServers().getFirst());
      server.removeContext("/rdap/domain/" + DOMAIN);
    }
    assertTrue(accepted.startsWith("application/rdap+json"), accepted);
  }

  @Test
  void ask_redirectOnTheSameServer_isFollowed() throws Exception {
    registry("/rdap/domain/", says(302, "", "Location", "/v2/" + DOMAIN));
    registry("/v2/", says(200, NATIONAL));
    assertEquals(Optional.of(ENDS), ask(20).until());
  }

  @Test
  void ask_redirectElsewhere_isToldNotFollowed() {
    registry("/rdap/", says(302, "", "Location", "https://rdap.lain.example/domain/x"));
    assertEquals(
        "the registry answers HTTP 302, leading to https://rdap.lain.example/domain/x",
        problem(20));
  }

  @Test
  void ask_redirectsWithoutEnd_endInWords() {
    registry("/rdap/", says(301, "", "Location", "/rdap/domain/" + DOMAIN));
    assertTrue(problem(20).startsWith("the registry answers HTTP 301, leading to"));
  }

  @Test
  void ask_refusals_areWorded() {
    Map<Integer, String> words =
        Map.of(
            404, "the registry does not know " + DOMAIN,
            429, "the registry was asked too often",
            503, "the registry answers HTTP 503");
    words.forEach(
        (status, sentence) -> {
          registry("/rdap/", says(status, "{\"errorCode\":" + status + "}"));
          assertEquals(sentence, problem(20));
          server.removeContext("/rdap/");
        });
  }

  @Test
  void ask_nonsense_isWorded() {
    for (String nonsense :
        List.of(
            "",
            "<html>Sedang dalam perbaikan</html>",
            "[]",
            "null",
            "{",
            "{\"objectClassName\":\"domain\",\"ldhName\":\"lain.go.id\"}",
            "{\"objectClassName\":\"entity\",\"ldhName\":\"pn-contoh.go.id\"}",
            "[".repeat(100_000),
            "\u0000\u0001")) {
      registry("/rdap/", says(200, nonsense));
      assertTrue(problem(20).startsWith("the registry's answer "), () -> problem(20));
      server.removeContext("/rdap/");
    }
  }

  @Test
  void ask_hugeAnswer_isRefusedInWords() {
    registry("/rdap/", says(200, "{\"a\":\"" + "x".repeat(9 << 20) + "\"}"));
    assertTrue(problem(60).contains("longer than"), () -> problem(60));
  }

  @Test
  void ask_answerThatNeverEnds_isGivenUp() {
    registry(
        "/rdap/",
        asked -> {
          asked.sendResponseHeaders(200, 0);
          OutputStream out = asked.getResponseBody();
          out.write('{');
          out.flush();
          await();
        });
    assertTrue(problem(1).contains("did not answer completely within 1 s"), () -> problem(1));
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
