package id.jagasitus.store;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells own referring pages from foreign ones, segment after segment. */
final class Referrals {

  private final Set<String> ownHosts;
  private boolean[] own = {};
  private int[] sameHost = {};
  private @Nullable Groups referers;
  private @Nullable Groups hosts;

  Referrals(Set<String> ownHosts) {
    this.ownHosts = ownHosts;
  }

  void segment(SegmentFacts facts) throws IOException {
    Groups from = facts.refererHosts();
    Groups to = facts.hosts();
    own = new boolean[from.size()];
    sameHost = new int[from.size()];
    for (int i = 0; i < from.size(); i++) {
      String name = from.name(i);
      own[i] = ownHosts.contains(name);
      sameHost[i] = name.isEmpty() ? -1 : to.find(name);
    }
    referers = from;
    hosts = to;
  }

  Referrer of(Batch batch, int index) throws IOException {
    int referer = batch.ords(Schema.REFERER)[index];
    if (referer < 0 || referers == null || hosts == null) {
      return Referrer.NONE;
    }
    int group = referers.group(referer);
    if (own[group]) {
      return Referrer.OWN;
    }
    int host = sameHost[group] < 0 ? -1 : batch.ords(Schema.HOST)[index];
    return host >= 0 && hosts.group(host) == sameHost[group] ? Referrer.OWN : Referrer.FOREIGN;
  }
}
