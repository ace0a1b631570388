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
    return reach.whole() ? event : masked(event, reach);
  }

  private static RequestEvent masked(RequestEvent e, Reach reach) {
    return e.sentFrom(
        reach.shown(e.client()),
        reach.shown(e.peer()),
        text(e.forwarded(), reach),
        headers(e.headers(), reach));
  }

  private static Map<String, String> headers(Map<String, String> headers, Reach reach) {
    return headers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue(), reach)));
  }

  /** Every piece of a list that reads as an address, with or without port, becomes its network. */
  private static String text(String hostile, Reach reach) {
    if (hostile.isEmpty()) {
      return hostile;
    }
    return java.util.Arrays.stream(hostile.split(TOKENS))
        .map(piece -> piece(piece, reach))
        .collect(Collectors.joining());
  }

  private static String piece(String piece, Reach reach) {
    int port = piece.indexOf(':') == piece.lastIndexOf(':') ? piece.indexOf(':') : -1;
    String bare = port > 0 ? piece.substring(0, port) : piece;
    return Address.parse(bare).map(address -> reach.network(address).toString()).orElse(piece);
  }

  private Masked() {}
}
