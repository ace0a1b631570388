package id.jagasitus.watch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of inner networks from public ones (IANA's registries of special addresses), also
 * where an IPv6 address carries an IPv4 address within.
 */
final class InnerNetwork {

  private InnerNetwork() {}

  static boolean holds(InetAddress at) {
    byte[] bytes = at.getAddress();
    return at.isLoopbackAddress()
        || at.isAnyLocalAddress()
        || at.isLinkLocalAddress()
        || at.isSiteLocalAddress()
        || at.isMulticastAddress()
        || (at instanceof Inet6Address ? sixth(bytes) : fourth(bytes));
  }

  private static boolean fourth(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean shared = first == 100 && (second & 0xC0) == 64; // RFC 6598
    boolean protocol = first == 192 && second == 0 && bytes[2] == 0; // RFC 6890
    boolean measuring = first == 198 && (second & 0xFE) == 18; // RFC 2544
    return first == 0 || first >= 240 || shared || protocol || measuring;
  }

  private static boolean sixth(byte[] bytes) {
    boolean local = (bytes[0] & 0xFE) == 0xFC; // RFC 4193
    int carried = carried(bytes);
    return local || (carried >= 0 && holds(four(bytes, carried)));
  }

  /** Where an IPv4 address begins within an IPv6 one; −1 when it carries none. */
  private static int carried(byte[] bytes) {
    if (starts(bytes, 0x20, 0x02)) {
      return 2; // 6to4, RFC 3056
    }
    boolean translated = starts(bytes, 0, 0x64, 0xFF, 0x9B); // NAT64, RFC 6052 and 8215
    boolean mapped = Arrays.equals(bytes, 0, 8, new byte[8], 0, 8); // RFC 4291, RFC 2765
    return translated || mapped ? 12 : -1;
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress four(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
