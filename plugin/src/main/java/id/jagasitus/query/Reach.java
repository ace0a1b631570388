package id.jagasitus.query;

import id.jagasitus.event.Address;
import id.jagasitus.event.Network;

/**
 * How precisely a reader may tell visitors apart.
 *
 * @param v4 leading bits of an IPv4 address that may be known
 * @param v6 leading bits of an IPv6 address that may be known
 */
public record Reach(int v4, int v6) {

  /** Full addresses: the Admin role, one written-down act at a time. */
  public static final Reach ADDRESSES = new Reach(32, 128);

  /** Networks only, as they are masked at first; the office may mask more. */
  public static final Reach NETWORKS = new Reach(24, 48);

  /** Whether addresses may be known; else fields that can hold one are closed to search. */
  public boolean whole() {
    return equals(ADDRESSES);
  }

  /** Whether a reader may ask for the visitors of a network. */
  public boolean covers(Network network) {
    return network.bits() <= bits(network.first());
  }

  /** The network of an address that may be known. */
  public Network network(Address address) {
    return new Network(address.first(bits(address)), bits(address));
  }

  /**
   * What may be known of an address given as text; where that is no address (a log written with
   * host names), {@code other}.
   */
  public String shown(String address) {
    return whole()
        ? address
        : Address.parse(address).map(parsed -> network(parsed).toString()).orElse("other");
  }

  private int bits(Address address) {
    return address.isV4() ? v4 : v6;
  }
}
