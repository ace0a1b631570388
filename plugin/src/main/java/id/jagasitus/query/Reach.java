package id.jagasitus.query;

/** How precisely a reader may tell visitors apart. */
public enum Reach {
  /** Full addresses: the Admin role, one written-down act at a time. */
  ADDRESSES,
  /** Networks only, /24 and /48; fields that can hold a full address are closed to search. */
  NETWORKS
}
