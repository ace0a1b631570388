package id.jagasitus.store;

import id.jagasitus.event.Address;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Reach;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts networks in place of addresses for readers who may not see them. */
final class Masked {

  private static final String TOKENS = "(?<=[\\s,;=\"\\[\\]])|(?=[\\s,;=\"\\[\\]])";

  static RequestEvent of(RequestEvent event, Reach reach) {
    return reach == Reach.ADDRESSES ? event : masked(event);
  }

  static String address(String address, Reach reach) {
    return reach == Reach.ADDRESSES ? address : Address.networkOf(address);
  }

  private static RequestEvent masked(RequestEvent e) {
    return e.sentFrom(
        Address.networkOf(e.client()),
        Address.networkOf(e.peer()),
        text(e.forwarded()),
        headers(e.headers()));
  }

  private static Map<String, String> headers(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
  }

  /** Every piece of a list that reads as an address, with or without port, becomes its network. */
  private static String text(String hostile) {
    if (hostile.isEmpty()) {
      return hostile;
    }
    return java.util.Arrays.stream(hostile.split(TOKENS))
        .map(Masked::piece)
        .collect(Collectors.joining());
  }

  private static String piece(String piece) {
    int port = piece.indexOf(':') == piece.lastIndexOf(':') ? piece.indexOf(':') : -1;
    String bare = port > 0 ? piece.substring(0, port) : piece;
    return Address.parse(bare).map(Address::network).orElse(piece);
  }

  private Masked() {}
}
