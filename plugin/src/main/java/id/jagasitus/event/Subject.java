package id.jagasitus.event;

/** Whom or what a signal is about; findings gather the signals of one subject and intent. */
public sealed interface Subject {

  /**
   * Whether it belongs to a drill ({@code LATIHAN}). No request and no file can bring such a
   * subject about, so nothing that really happens can pass for an exercise.
   */
  boolean drill();

  /**
   * The actor that a drill plays: an address that nobody has (RFC 5737), under a network of ours.
   */
  static Actor drillActor(long number) {
    return new Actor(DrillMark.NOBODYS + (1 + number % DrillMark.HOSTS), DrillMark.MARK + number);
  }

  /**
   * A place of a drill's own folder.
   *
   * @param path within it, with a leading slash
   */
  static Place drillPlace(long number, String path) {
    return new Place(DrillMark.MARK + number + ": " + path);
  }

  /**
   * A visitor.
   *
   * @param address textual IP address
   * @param network the address's network, /24 for IPv4 and /64 for IPv6, in CIDR form
   */
  record Actor(String address, String network) implements Subject {
    /** A client's network is made of its address; only ours are made of something else. */
    @Override
    public boolean drill() {
      return network.startsWith(DrillMark.MARK) && address.startsWith(DrillMark.NOBODYS);
    }
  }

  /**
   * A part of the site, or something it depends on.
   *
   * @param place a path of the site ({@code /berita/}), a service id or a check id
   */
  record Place(String place) implements Subject {
    @Override
    public boolean drill() {
      return place.startsWith(DrillMark.MARK);
    }
  }
}
