package id.jagasitus.watch;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses the checks may call: the site itself wherever it lies, everything else only in
 * the public network, so that no page can send the scanner into the office's own.
 *
 * @param own hosts that are the site itself
 */
public record AddressGuard(List<String> own) {

  /** How names become addresses. */
  @FunctionalInterface
  interface Names {
    InetAddress[] of(String host) throws IOException;
  }

  public AddressGuard {
    own = own.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Lets an address pass.
   *
   * @throws IOException why it must not be called, or that its name is not known
   */
  public void check(URI address) throws IOException {
    check(address, InetAddress::getAllByName);
  }

  void check(URI address, Names names) throws IOException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IOException(address + " is no http address");
    }
    if (own.contains(host.toLowerCase(Locale.ROOT))) {
      return;
    }
    for (InetAddress at : addresses(host.replaceAll("^\\[|]$", ""), names)) {
      if (inner(at)) {
        throw new IOException(
            host + " leads to " + at.getHostAddress() + ", an address of an inner network");
      }
    }
  }

  private static InetAddress[] addresses(String host, Names names) throws IOException {
    try {
      return names.of(host);
    } catch (UnknownHostException e) {
      throw new IOException(host + ": " + FetchProblem.words(e), e);
    }
  }

  static boolean inner(InetAddress at) {
    byte[] bytes = at.getAddress();
    int first = bytes[0] & 0xFF;
    boolean shared = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 64;
    boolean local = at instanceof Inet6Address && (first & 0xFE) == 0xFC;
    return at.isLoopbackAddress()
        || at.isAnyLocalAddress()
        || at.isLinkLocalAddress()
        || at.isSiteLocalAddress()
        || at.isMulticastAddress()
        || shared
        || local
        || (bytes.length == 4 && (first == 0 || first >= 240));
  }
}
