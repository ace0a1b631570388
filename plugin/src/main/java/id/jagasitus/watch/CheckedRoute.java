package id.jagasitus.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Connects requests over plain HTTP to the very address that was checked, so that a name server
 * which answers differently the second time (DNS rebinding) leads nowhere. The client of the JDK
 * takes no address beside a name; named as its proxy, the checked address gets the request in
 * absolute form, which every server must accept (RFC 9112, 3.2.2). HTTPS needs none of this: what
 * answers at an inner address has no certificate for the name. A real proxy of the office goes
 * first; it looks names up by itself.
 */
final class CheckedRoute extends ProxySelector {

  private static final int HTTP = 80;
  private static final List<Proxy> STRAIGHT = List.of(Proxy.NO_PROXY);

  private final Checked checked;
  private final Optional<ProxySelector> office;

  /** Where to connect; empty where the name is trusted. */
  @FunctionalInterface
  interface Checked {
    /**
     * @throws IOException why it must not be called
     */
    Optional<InetAddress> of(URI address) throws IOException;
  }

  /**
   * @param office what the machine is set to; empty for no proxy
   */
  CheckedRoute(Checked checked, Optional<ProxySelector> office) {
    this.checked = checked;
    this.office = office;
  }

  @Override
  public List<Proxy> select(URI address) {
    List<Proxy> usual = office.map(machine -> machine.select(address)).orElse(STRAIGHT);
    boolean proxied = usual.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    if (proxied || !"http".equalsIgnoreCase(address.getScheme())) {
      return usual;
    }
    try {
      return checked.of(address).map(at -> List.of(to(at, address.getPort()))).orElse(STRAIGHT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Proxy to(InetAddress at, int port) {
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(at, port < 0 ? HTTP : port));
  }

  /** Only a proxy of the office is worth remembering; the request itself fails with the reason. */
  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException why) {
    office.ifPresent(machine -> machine.connectFailed(address, proxy, why));
  }
}
