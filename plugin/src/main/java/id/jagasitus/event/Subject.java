package id.jagasitus.event;

/** Whom or what a signal is about; findings gather the signals of one subject and intent. */
public sealed interface Subject {

  /**
   * A visitor.
   *
   * @param address textual IP address
   * @param network the address's network, /24 for IPv4 and /64 for IPv6, in CIDR form
   */
  record Actor(String address, String network) implements Subject {}

  /**
   * A part of the site, or something it depends on.
   *
   * @param place a path of the site ({@code /berita/}), a service id or a check id
   */
  record Place(String place) implements Subject {}
}
