package id.jagasitus.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses the checks may call: the site itself wherever it lies, everything else only in
 * the public network, so that no page can send the scanner into the office's own. A name server may
 * answer otherwise the next time: whoever calls connects to the address that {@link #checked} gave.
 *
 * @param own what is the site itself: {@code host:port} for a server, {@code host} for all there
 */
public record AddressGuard(List<String> own) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** How names become addresses. */
  @FunctionalInterface
  interface Names {
    InetAddress[] of(String host) throws IOException;
  }

  public AddressGuard {
    own = own.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /** The server of an address as {@code host:port}, to be named as the site's own. */
  public static String server(URI address) {
    boolean plain = "http".equalsIgnoreCase(address.getScheme());
    int usual = plain ? HTTP : HTTPS;
    return address.getHost() + ":" + (address.getPort() < 0 ? usual : address.getPort());
  }

  /**
   * Lets an address pass.
   *
   * @throws IOException why it must not be called, or that its name is not known
   */
  public void check(URI address) throws IOException {
    checked(address);
  }

  void check(URI address, Names names) throws IOException {
    checked(address, names);
  }

  /**
   * Lets an address pass, and says where to connect.
   *
   * @return the first of the addresses it leads to now, all of which were looked at; empty for the
   *     site itself, which may lie anywhere
   * @throws IOException why it must not be called, or that its name is not known
   */
  public Optional<InetAddress> checked(URI address) throws IOException {
    return checked(address, InetAddress::getAllByName);
  }

  Optional<InetAddress> checked(URI address, Names names) throws IOException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IOException(address + " is no http address");
    }
    if (isOwn(address)) {
      return Optional.empty();
    }
    InetAddress[] found = addresses(host.replaceAll("^\\[|]$", ""), names);
    for (InetAddress at : found) {
      if (InnerNetwork.holds(at)) {
        throw new IOException(
            host + " leads to " + at.getHostAddress() + ", an address of an inner network");
      }
    }
    return Arrays.stream(found).findFirst();
  }

  /** The same host, and the same port; of the usual two, both. */
  private boolean isOwn(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    String server = server(address).toLowerCase(Locale.ROOT);
    boolean usual = server.equals(host + ":" + HTTP) || server.equals(host + ":" + HTTPS);
    boolean twin = own.contains(host + ":" + HTTP) || own.contains(host + ":" + HTTPS);
    return own.contains(host) || own.contains(server) || (usual && twin);
  }

  private static InetAddress[] addresses(String host, Names names) throws IOException {
    try {
      return names.of(host);
    } catch (UnknownHostException e) {
      throw new IOException(host + ": " + FetchProblem.words(e), e);
    }
  }
}
