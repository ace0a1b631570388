package id.jagasitus.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds addresses of one network in a line of any log, however they are written: with a port, in
 * brackets, mapped into IPv6 (RFC 4291 section 2.5.5.2), in a list of proxies.
 */
public final class Mentions {

  /** Longest spelling of an address: an IPv6 one that ends in dotted decimal, and a port. */
  private static final int LONGEST = 51;

  private static final int SHORTEST = 2;

  private final Network network;

  public Mentions(Network network) {
    this.network = network;
  }

  /** Whether a text names an address of the network. */
  public boolean in(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return in(bytes, 0, bytes.length);
  }

  /** Whether a request is from the network, or names one of its addresses in a header it kept. */
  public boolean in(RequestEvent event) {
    return network.contains(event.client())
        || (!event.forwarded().isEmpty() && in(event.forwarded()))
        || (!event.headers().isEmpty() && event.headers().values().stream().anyMatch(this::in));
  }

  /** Whether the bytes from {@code from} to before {@code to} do. */
  public boolean in(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int start = at;
      int marks = 0;
      while (at < to && part(bytes[at])) {
        marks += mark(bytes[at]) ? 1 : 0;
        at++;
      }
      if (marks > 1 && names(bytes, start, at)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private static boolean part(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f') || (b >= 'A' && b <= 'F') || mark(b);
  }

  private static boolean mark(byte b) {
    return b == '.' || b == ':';
  }

  private boolean names(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] == '.') {
      end--;
    }
    if (end - from < SHORTEST || end - from > LONGEST) {
      return false;
    }
    String word = new String(bytes, from, end - from, StandardCharsets.US_ASCII);
    Optional<Address> whole = Address.parse(word);
    return whole.or(() -> withoutPort(word)).filter(network::contains).isPresent();
  }

  private static Optional<Address> withoutPort(String word) {
    int colon = word.lastIndexOf(':');
    return colon < 0 ? Optional.empty() : Address.parse(word.substring(0, colon));
  }
}
