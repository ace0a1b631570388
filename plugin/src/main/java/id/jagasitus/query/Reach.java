package id.jagasitus.query;

import id.jagasitus.event.Network;

/** How precisely a reader may tell visitors apart. */
public enum Reach {
  /** Full addresses: the Admin role, one written-down act at a time. */
  ADDRESSES,
  /** Networks only, /24 and /48; fields that can hold a full address are closed to search. */
  NETWORKS;

  /** Whether a reader may ask for the visitors of a network. */
  public boolean covers(Network network) {
    return this == ADDRESSES || network.bits() <= network.first().shownPrefix();
  }
}
