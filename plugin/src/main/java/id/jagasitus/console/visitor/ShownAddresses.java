package id.jagasitus.console.visitor;

import id.jagasitus.console.OfficeDesk;
import id.jagasitus.event.Address;
import id.jagasitus.event.Network;
import id.jagasitus.query.Reach;
import java.util.function.Supplier;

/** Turns addresses into what may be shown of them, by the masks the office has set. */
public final class ShownAddresses {

  private static final char MASK = '•';

  private final AddressTokens tokens;
  private final Supplier<OfficeDesk.OfficeSettings> settings;

  public ShownAddresses(AddressTokens tokens, Supplier<OfficeDesk.OfficeSettings> settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  /** How much of an address everybody may know. */
  Reach reach() {
    OfficeDesk.OfficeSettings now = settings.get();
    return new Reach(now.maskIpv4(), now.maskIpv6());
  }

  /** The address with its host part hidden. */
  public ShownAddress masked(String address) {
    String network = network(address);
    return new ShownAddress(text(network), tokens.token(address), network, false);
  }

  /** The whole address, for somebody to whom it was revealed. */
  ShownAddress whole(String address) {
    return new ShownAddress(address, tokens.token(address), network(address), true);
  }

  /** A network as somebody who is looked at. */
  ShownAddress network(Network network) {
    String cidr = network.toString();
    return new ShownAddress(cidr, cidr, cidr, false);
  }

  /** The masked network of an address, in CIDR form. */
  String network(String address) {
    OfficeDesk.OfficeSettings now = settings.get();
    return Network.textual(address, now.maskIpv4(), now.maskIpv6());
  }

  /** {@code 203.0.113.0/24} as {@code 203.0.113.•}; other networks stay in CIDR form. */
  private static String text(String cidr) {
    int slash = cidr.indexOf('/');
    boolean v4 =
        slash > 0 && Address.parse(cidr.substring(0, slash)).filter(Address::isV4).isPresent();
    if (!v4) {
      return cidr.equals(Network.NO_ADDRESS) ? String.valueOf(MASK) : cidr;
    }
    return cidr.endsWith("/24") ? cidr.substring(0, cidr.lastIndexOf('.') + 1) + MASK : cidr;
  }
}
