package id.jagasitus.store;

import id.jagasitus.store.Panels.MissingPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Paths that answered 404, split by who sent the visitor there. */
final class MissingFigure implements Figure<MissingFigure.Missing> {

  private record Name(Set<String> ownHosts) {}

  /** All, then one for each {@link Referrer}. */
  record Missing(List<OrdCounts> counts) implements Part {
    @Override
    public long bytes() {
      return counts.stream().mapToLong(OrdCounts::bytes).sum();
    }
  }

  private final Set<String> ownHosts;
  private final List<Counts> joined = Stream.generate(Counts::new).limit(4).toList();

  MissingFigure(Set<String> ownHosts) {
    this.ownHosts = ownHosts;
  }

  @Override
  public Object name() {
    return new Name(ownHosts);
  }

  @Override
  public Counting<Missing> in(SegmentFacts segment) throws IOException {
    var referrals = new Referrals(ownHosts, segment);
    int[][] counted = new int[4][segment.terms(Schema.PATH).size()];
    return new Counting<>() {
      @Override
      public void add(Batch batch) throws IOException {
        long[] statuses = batch.longs(Schema.STATUS);
        int[] paths = batch.ords(Schema.PATH);
        Referrals.Of referrer = referrals.of(batch);
        for (int i = 0; i < batch.size(); i++) {
          if (statuses[i] == 404 && paths[i] >= 0) {
            counted[0][paths[i]]++;
            counted[place(referrer.event(i))][paths[i]]++;
          }
        }
      }

      @Override
      public Missing part() {
        return new Missing(Stream.of(counted).map(OrdCounts::of).toList());
      }
    };
  }

  private static int place(Referrer referrer) {
    return switch (referrer) {
      case OWN -> 1;
      case NONE -> 2;
      case FOREIGN -> 3;
    };
  }

  @Override
  public void join(Missing part, SegmentFacts segment) throws IOException {
    Dictionary paths = segment.terms(Schema.PATH);
    for (int i = 0; i < joined.size(); i++) {
      joined.get(i).join(part.counts.get(i), paths);
    }
  }

  List<MissingPath> top(int limit) throws IOException {
    var top = new ArrayList<MissingPath>();
    for (Counts.Keyed found : joined.getFirst().keyed(limit)) {
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
    return joined.get(place(referrer)).total(found.key());
  }
}
