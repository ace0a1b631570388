package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name server that answers with a public address first, and with an inner one then. */
final class CheckedRouteTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PUBLIC = "93.184.216.34";

  private final List<String> asked = new ArrayList<>();
  private HttpServer inner;

  @BeforeEach
  void open() throws IOException {
    inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inner.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI() + " of " + exchange.getRequestHeaders().getFirst("Host"));
          byte[] body = "rahasia".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    inner.start();
  }

  @AfterEach
  void close() {
    inner.stop(0);
  }

  private URI named(String host) {
    return URI.create("http://" + host + ":" + inner.getAddress().getPort() + "/x?y=1");
  }

  /** Answers one after the other; the last one from then on. */
  private static AddressGuard.Names flipping(String... answers) {
    var left = new ArrayDeque<>(List.of(answers));
    return host -> {
      String next = left.size() > 1 ? left.remove() : left.element();
      return new InetAddress[] {InetAddress.getByName(next)};
    };
  }

  @Test
  void select_nameThatFlipsInside_isRefusedInsteadOfCalled() throws IOException {
    var guard = new AddressGuard(List.of());
    AddressGuard.Names names = flipping(PUBLIC, "127.0.0.1");
    assertEquals(PUBLIC, guard.checked(named("jebakan.example"), names).get().getHostAddress());
    var route = new CheckedRoute(at -> guard.checked(at, names), Optional.empty());
    try (var fetch = new PageFetch(new AddressGuard(List.of("jebakan.example")), PATIENCE, route)) {
      IOException refused =
          assertThrows(IOException.class, () -> fetch.get(named("jebakan.example"), Visitor.SELF));
      assertEquals(
          "jebakan.example leads to 127.0.0.1, an address of an inner network",
          refused.getMessage());
    }
    assertEquals(List.of(), asked);
  }

  @Test
  void select_nameThatFlipsAfterTheCheck_isConnectedWhereItWasChecked() throws IOException {
    var guard = new AddressGuard(List.of());
    var route =
        new CheckedRoute(at -> guard.checked(at, flipping(PUBLIC, "127.0.0.1")), Optional.empty());
    Proxy way = route.select(named("jebakan.example")).getFirst();
    assertEquals(
        new InetSocketAddress(InetAddress.getByName(PUBLIC), inner.getAddress().getPort()),
        way.address());
  }

  @Test
  void get_checkedAddress_isCalledWithoutLookingTheNameUpAgain() throws Exception {
    var route =
        new CheckedRoute(at -> Optional.of(InetAddress.getLoopbackAddress()), Optional.empty());
    String nowhere = "tidak-ada.invalid"; // RFC 6761: known to no name server
    try (var fetch = new PageFetch(new AddressGuard(List.of(nowhere)), PATIENCE, route)) {
      assertEquals("rahasia", fetch.get(named(nowhere), Visitor.SELF).text());
    }
    assertEquals(1, asked.size());
    assertTrue(
        asked.getFirst().endsWith("/x?y=1 of " + named(nowhere).getAuthority()), asked::toString);
  }

  @Test
  void select_siteItself_andHttps_goStraight() {
    var own = new CheckedRoute(at -> Optional.empty(), Optional.empty());
    assertEquals(List.of(Proxy.NO_PROXY), own.select(URI.create("http://pn-contoh.go.id/")));
    var foreign =
        new CheckedRoute(at -> Optional.of(InetAddress.getLoopbackAddress()), Optional.empty());
    assertEquals(List.of(Proxy.NO_PROXY), foreign.select(URI.create("https://contoh.example/")));
  }

  @Test
  void select_proxyOfTheOffice_goesFirst() {
    var office = new InetSocketAddress(InetAddress.getLoopbackAddress(), 3128);
    var route =
        new CheckedRoute(
            at -> {
              throw new IOException("never asked");
            },
            Optional.of(ProxySelector.of(office)));
    Proxy way = route.select(URI.create("http://contoh.example/")).getFirst();
    assertEquals(office, way.address());
  }
}
