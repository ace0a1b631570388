package id.jagasitus.event;

/** What the subjects of drills are made of. */
final class DrillMark {

  /** Begins the network of a drill's actor and the place of its decoy; a path begins otherwise. */
  static final String MARK = "LATIHAN ";

  /** TEST-NET-1 (RFC 5737): nobody has such an address. */
  static final String NOBODYS = "192.0.2.";

  /** Addresses of that network that stand for a host. */
  static final int HOSTS = 254;

  private DrillMark() {}
}
