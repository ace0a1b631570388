package id.jagasitus.store;

import static java.util.Objects.requireNonNull;

import id.jagasitus.store.Panels.MissingPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Paths that answered 404, split by who sent the visitor there. */
final class MissingFigure implements Figure {

  private final Counts all = new Counts();
  private final Map<Referrer, Counts> split = new EnumMap<>(Referrer.class);
  private final Map<Referrer, int[]> current = new EnumMap<>(Referrer.class);
  private final Referrals referrals;
  private int[] total = {};

  MissingFigure(Set<String> ownHosts) {
    referrals = new Referrals(ownHosts);
    for (Referrer referrer : Referrer.values()) {
      split.put(referrer, new Counts());
    }
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) throws IOException {
    referrals.segment(facts);
    int values = DocValues.getSorted(leaf, Schema.PATH).getValueCount();
    Counts.Dictionary paths = Counts.terms(leaf, Schema.PATH);
    total = all.segment(values, paths);
    split.forEach((referrer, counts) -> current.put(referrer, counts.segment(values, paths)));
  }

  @Override
  public void add(Batch batch) throws IOException {
    long[] statuses = batch.longs(Schema.STATUS);
    int[] paths = batch.ords(Schema.PATH);
    for (int i = 0; i < batch.size(); i++) {
      if (statuses[i] == 404 && paths[i] >= 0) {
        total[paths[i]]++;
        requireNonNull(current.get(referrals.of(batch, i)))[paths[i]]++;
      }
    }
  }

  List<MissingPath> top(int limit) throws IOException {
    var top = new ArrayList<MissingPath>();
    for (Counts.Keyed found : all.keyed(limit)) {
      top.add(
          new MissingPath(
              found.shown(),
              found.count(),
              part(Referrer.OWN, found),
              part(Referrer.NONE, found),
              part(Referrer.FOREIGN, found)));
    }
    return top;
  }

  private long part(Referrer referrer, Counts.Keyed found) throws IOException {
    return requireNonNull(split.get(referrer)).total(found.key());
  }
}
