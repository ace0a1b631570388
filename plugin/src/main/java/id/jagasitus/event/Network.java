package id.jagasitus.event;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of addresses in CIDR form (RFC 4632, RFC 4291 section 2.3), and the masks under which
 * addresses are shown.
 *
 * @param first the first address
 * @param bits leading bits that all addresses share, counted in the address's own family
 */
public record Network(Address first, int bits) {

  /** What is shown for a text that is no address, so that masking never lets one through. */
  public static final String NO_ADDRESS = "?";

  /** What an address is written with, a port behind it and the end of a sentence included. */
  private static final Pattern RUN = Pattern.compile("[0-9A-Fa-f:.]++");

  /**
   * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address.
   *
   * @throws IllegalArgumentException when the text is no network, or has bits set behind its length
   */
  public static Network parse(String text) {
    Network network =
        around(text)
            .orElseThrow(() -> new IllegalArgumentException("no IP address or network: " + text));
    if (!network.first.equals(base(text).orElseThrow())) {
      throw new IllegalArgumentException(text + " has bits behind its length, write " + network);
    }
    return network;
  }

  /** The network that holds what is written, bits behind its length dropped; empty for nonsense. */
  public static Optional<Network> around(String text) {
    int slash = text.indexOf('/');
    return base(text)
        .flatMap(
            base ->
                (slash < 0 ? Optional.of(width(base)) : length(text.substring(slash + 1), base))
                    .map(bits -> new Network(base.first(bits), bits)));
  }

  private static Optional<Address> base(String text) {
    int slash = text.indexOf('/');
    return Address.parse(slash < 0 ? text : text.substring(0, slash));
  }

  private static int width(Address address) {
    return address.isV4() ? 32 : 128;
  }

  private static Optional<Integer> length(String digits, Address base) {
    int bits = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    return bits < 0 || bits > width(base) ? Optional.empty() : Optional.of(bits);
  }

  /** The last address. */
  public Address last() {
    return first.last(bits);
  }

  /** Whether an address lies in this network; a text that is no address does not. */
  public boolean contains(String address) {
    return Address.parse(address).filter(this::contains).isPresent();
  }

  /** Whether an address lies in this network. */
  public boolean contains(Address address) {
    return address.isV4() == first.isV4() && address.first(bits).equals(first);
  }

  /** Whether an address lies in one of the networks. */
  public static boolean anyContains(Collection<Network> networks, String address) {
    if (networks.isEmpty()) {
      return false;
    }
    return Address.parse(address)
        .filter(parsed -> networks.stream().anyMatch(network -> network.contains(parsed)))
        .isPresent();
  }

  /**
   * The part of an address that everybody may see: {@code 203.0.113.0/24} or {@code
   * 2001:db8:1::/48}; {@link #NO_ADDRESS} for a text that is no address.
   */
  public static String masked(String address) {
    return Address.parse(address).map(Address::network).orElse(NO_ADDRESS);
  }

  /**
   * A text with networks in place of all addresses in it, whether with a port, in brackets or in a
   * list.
   */
  public static String maskedIn(String text) {
    return RUN.matcher(text).replaceAll(run -> maskedRun(run.group()));
  }

  private static String maskedRun(String run) {
    int end = run.length();
    while (end > 0 && run.charAt(end - 1) == '.') {
      end--;
    }
    String written = run.substring(0, end);
    int port = written.lastIndexOf(':');
    return Address.parse(written)
        .or(() -> port < 0 ? Optional.empty() : Address.parse(written.substring(0, port)))
        .map(address -> address.network() + run.substring(written.length()))
        .orElse(run);
  }

  /** The network of an address in CIDR form; {@link #NO_ADDRESS} for a text that is none. */
  public static String textual(String address, int v4Bits, int v6Bits) {
    return Address.parse(address)
        .map(
            parsed -> {
              int bits = parsed.isV4() ? v4Bits : v6Bits;
              return new Network(parsed.first(bits), bits).toString();
            })
        .orElse(NO_ADDRESS);
  }

  /** CIDR form. */
  @Override
  public String toString() {
    return first + "/" + bits;
  }
}
