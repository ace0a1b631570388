package id.jagasitus.event;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hides the host part of visitors' addresses for good. Doing it again changes nothing.
 *
 * @param v4Bits leading bits of an IPv4 address that stay
 * @param v6Bits leading bits of an IPv6 address that stay
 */
public record Blur(int v4Bits, int v6Bits) {

  private static final Mentions ANY_V4 = new Mentions(Network.parse("0.0.0.0/0"));
  private static final Mentions ANY_V6 = new Mentions(Network.parse("::/0"));

  /** The first address of its network. */
  public Address of(Address address) {
    return address.first(address.isV4() ? v4Bits : v6Bits);
  }

  /** Likewise; a text that is no address stays. */
  public String of(String address) {
    return Address.parse(address).map(this::of).map(Address::text).orElse(address);
  }

  /** Whether a text names any address. */
  public static boolean shows(String text) {
    return ANY_V4.in(text) || ANY_V6.in(text);
  }

  /** Whether the bytes from {@code from} to before {@code to} name any address. */
  public static boolean shows(byte[] bytes, int from, int to) {
    return ANY_V4.in(bytes, from, to) || ANY_V6.in(bytes, from, to);
  }

  /**
   * The request of nobody in particular: without forwarded addresses, without headers that name an
   * address. The other end of the connection stays where it is a proxy of ours.
   */
  public RequestEvent of(RequestEvent e) {
    String client = of(e.client());
    String peer = e.peer().equals(e.client()) ? client : e.peer();
    return e.sentFrom(client, peer, "", quiet(e.headers()));
  }

  private static Map<String, String> quiet(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> !shows(header.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
