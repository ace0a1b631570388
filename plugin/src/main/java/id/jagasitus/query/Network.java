package id.jagasitus.query;

import id.jagasitus.event.Address;
import java.util.Optional;

/** An address, or a network in CIDR notation, also as {@code 203.0.113.*}. */
record Network(Address base, int prefix) {

  static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return text.endsWith(".*") ? starred(text) : Address.parse(text).map(Network::single);
    }
    return Address.parse(text.substring(0, slash))
        .flatMap(base -> prefix(text.substring(slash + 1), base).map(p -> new Network(base, p)));
  }

  private static Network single(Address address) {
    return new Network(address, width(address));
  }

  private static int width(Address address) {
    return address.isV4() ? 32 : 128;
  }

  private static Optional<Integer> prefix(String digits, Address base) {
    if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > width(base)) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(digits));
  }

  /** {@code 203.0.*} and {@code 203.0.*.*} alike. */
  private static Optional<Network> starred(String text) {
    String head = text;
    while (head.endsWith(".*")) {
      head = head.substring(0, head.length() - 2);
    }
    int kept = 1 + (int) head.chars().filter(c -> c == '.').count();
    if (kept > 3) {
      return Optional.empty();
    }
    return Address.parse(head + ".0".repeat(4 - kept)).map(base -> new Network(base, kept * 8));
  }
}
