package id.jagasitus.config;

import java.util.Collection;

/**
 * A block of addresses in CIDR form (RFC 4632, RFC 4291 section 2.3), and the masks under which
 * addresses are shown.
 *
 * @param high upper 64 bits of the first address; 0 for IPv4
 * @param low lower 64 bits of the first address; for IPv4 the address in the lower 32
 * @param bits leading bits that all addresses share
 * @param v4 whether it holds IPv4 addresses
 */
public record Network(long high, long low, int bits, boolean v4) {
  /** Leading bits of an IPv4 address that everybody may see. */
  public static final int SHOWN_V4_BITS = 24;

  /** Leading bits of an IPv6 address that everybody may see. */
  public static final int SHOWN_V6_BITS = 48;

  /** What is shown for a text that is no address, so that masking never lets one through. */
  public static final String NO_ADDRESS = "?";

  /**
   * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address.
   *
   * @throws IllegalArgumentException when the text is no network, or has bits set behind its length
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    Address first = Address.read(slash < 0 ? text : text.substring(0, slash));
    if (first == null) {
      throw new IllegalArgumentException("no IP address: " + text);
    }
    int most = first.v4() ? 32 : 128;
    Network network = of(first, slash < 0 ? most : length(text.substring(slash + 1), most));
    if (network.high != first.high() || network.low != first.low()) {
      throw new IllegalArgumentException(text + " has bits behind its length, write " + network);
    }
    return network;
  }

  private static int length(String text, int most) {
    int bits = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("the length must be 0 to " + most + ": " + text);
    }
    return bits;
  }

  /** The network that holds an address, {@code bits} long. */
  static Network of(Address address, int bits) {
    if (address.v4()) {
      return new Network(0, address.low() & mask(bits + 32), bits, true);
    }
    long high = address.high() & mask(Math.min(bits, 64));
    long low = address.low() & mask(Math.max(bits - 64, 0));
    return new Network(high, low, bits, false);
  }

  private static long mask(int ones) {
    return ones == 0 ? 0 : -1L << (64 - ones);
  }

  /** Whether an address lies in this network; a text that is no address does not. */
  public boolean contains(String address) {
    Address parsed = Address.read(address);
    return parsed != null && contains(parsed);
  }

  /** Whether an address lies in this network. */
  public boolean contains(Address address) {
    if (address.v4() != v4) {
      return false;
    }
    if (v4) {
      return (address.low() & mask(bits + 32)) == low;
    }
    return (address.high() & mask(Math.min(bits, 64))) == high
        && (address.low() & mask(Math.max(bits - 64, 0))) == low;
  }

  /** Whether an address lies in one of the networks. */
  public static boolean anyContains(Collection<Network> networks, String address) {
    Address parsed = Address.read(address);
    return parsed != null && networks.stream().anyMatch(network -> network.contains(parsed));
  }

  /**
   * The part of an address that everybody may see: {@code 203.0.113.0/24} or {@code
   * 2001:db8:1::/48}; {@link #NO_ADDRESS} for a text that is no address.
   */
  public static String masked(String address) {
    return textual(address, SHOWN_V4_BITS, SHOWN_V6_BITS);
  }

  /** The network of an address in CIDR form; {@link #NO_ADDRESS} for a text that is none. */
  public static String textual(String address, int v4Bits, int v6Bits) {
    Address parsed = Address.read(address);
    return parsed == null ? NO_ADDRESS : parsed.network(v4Bits, v6Bits).toString();
  }

  /** CIDR form. */
  @Override
  public String toString() {
    return new Address(high, low, v4) + "/" + bits;
  }
}
