package id.jagasitus.store;

import java.io.IOException;
import java.util.Set;

/** Tells own referring pages from foreign ones in one segment. */
final class Referrals {

  private final Groups referers;
  private final Groups hosts;
  private final boolean[] own;
  private final int[] sameHost;

  Referrals(Set<String> ownHosts, SegmentFacts segment) throws IOException {
    referers = segment.refererHosts();
    hosts = segment.hosts();
    own = new boolean[referers.size()];
    sameHost = new int[referers.size()];
    for (int i = 0; i < referers.size(); i++) {
      String name = referers.name(i);
      own[i] = ownHosts.contains(name);
      sameHost[i] = name.isEmpty() ? -1 : hosts.find(name);
    }
  }

  /** The events of one batch. */
  final class Of {
    private final int[] referer;
    private final int[] host;

    private Of(Batch batch) throws IOException {
      referer = batch.ords(Schema.REFERER);
      host = batch.ords(Schema.HOST);
    }

    /** Who sent an event of the batch. */
    Referrer event(int index) {
      if (referer[index] < 0) {
        return Referrer.NONE;
      }
      int group = referers.group(referer[index]);
      boolean same = sameHost[group] >= 0 && host[index] >= 0;
      boolean ours = own[group] || (same && hosts.group(host[index]) == sameHost[group]);
      return ours ? Referrer.OWN : Referrer.FOREIGN;
    }
  }

  Of of(Batch batch) throws IOException {
    return new Of(batch);
  }
}
