package id.jagasitus.capture;

import id.jagasitus.event.Address;
import id.jagasitus.event.Network;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds who is behind the proxies: from the peer leftwards along the chain for as long as the
 * address in hand is a trusted proxy. What stands left of that was written by a stranger and is
 * recorded, never believed.
 */
final class ClientAddress {

  private final List<Network> trusted;
  private final CaptureConfig.ChainHeader header;

  ClientAddress(List<Network> trusted, CaptureConfig.ChainHeader header) {
    this.trusted = trusted;
    this.header = header;
  }

  /** Where a request came from. */
  record Origin(String client, String peer, boolean viaProxy) {}

  /**
   * Walks the chain.
   *
   * @param peer textual address of the connection's other end, as the container writes it
   * @param xForwardedFor all values of that header, joined by commas; empty when there is none
   * @param forwarded the same of {@code Forwarded}
   */
  Origin resolve(String peer, String xForwardedFor, String forwarded) {
    if (trusted.isEmpty() && peer.indexOf(':') < 0) {
      return new Origin(peer, peer, false); // the usual case, without parsing
    }
    Optional<Address> near = Address.parse(peer);
    String peerText =
        near.isEmpty() || (near.get().isV4() && peer.indexOf(':') < 0)
            ? peer
            : near.get().toString();
    if (near.isEmpty() || !trusted(near.get())) {
      return new Origin(peerText, peerText, false);
    }
    String client = walk(near.get(), hops(xForwardedFor, forwarded)).toString();
    return new Origin(client, peerText, true);
  }

  private boolean trusted(Address address) {
    for (Network network : trusted) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private Address walk(Address near, List<String> hops) {
    Address current = near;
    for (int i = hops.size() - 1; i >= 0 && trusted(current); i--) {
      Optional<Address> next = ForwardedChain.address(hops.get(i));
      if (next.isEmpty()) {
        return current;
      }
      current = next.get();
    }
    return current;
  }

  private List<String> hops(String xForwardedFor, String forwarded) {
    if (useForwarded(xForwardedFor)) {
      return forwarded.isEmpty() ? List.of() : ForwardedChain.ofForwarded(forwarded);
    }
    return xForwardedFor.isEmpty() ? List.of() : ForwardedChain.ofXForwardedFor(xForwardedFor);
  }

  private boolean useForwarded(String xForwardedFor) {
    return switch (header) {
      case FORWARDED -> true;
      case X_FORWARDED_FOR -> false;
      case EITHER -> xForwardedFor.isEmpty();
    };
  }

  /**
   * Scheme the visitor used: what a trusted proxy says, else what the container saw.
   *
   * @param said value of {@code X-Forwarded-Proto}; empty when there is none
   * @param forwarded value of {@code Forwarded}; empty when there is none
   */
  String scheme(Origin origin, String seen, String said, String forwarded) {
    if (!origin.viaProxy()) {
      return seen;
    }
    String claim =
        said.isEmpty() ? ForwardedChain.parameter(ForwardedChain.last(forwarded), "proto") : said;
    String lower = claim.toLowerCase(Locale.ROOT);
    return lower.equals("https") || lower.equals("http") ? lower : seen;
  }
}
