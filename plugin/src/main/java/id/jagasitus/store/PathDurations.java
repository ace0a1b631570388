package id.jagasitus.store;

import id.jagasitus.store.Panels.PathSpread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How the durations of a few paths spread. */
final class PathDurations implements Figure<PathDurations.Spreads> {

  record Spreads(List<Durations> byPath) implements Part {
    @Override
    public long bytes() {
      return byPath.stream().mapToLong(Durations::bytes).sum();
    }
  }

  private final List<String> paths;
  private final List<Durations> joined;

  PathDurations(List<String> paths) {
    this.paths = List.copyOf(paths);
    this.joined = fresh();
  }

  private List<Durations> fresh() {
    return Stream.generate(Durations::new).limit(paths.size()).toList();
  }

  @Override
  public Object name() {
    return paths;
  }

  @Override
  public Counting<Spreads> in(SegmentFacts segment) throws IOException {
    SortedDocValues values = DocValues.getSorted(segment.leaf(), Schema.PATH);
    List<Durations> counted = fresh();
    @Nullable Durations[] byOrd = new Durations[values.getValueCount()];
    for (int i = 0; i < paths.size(); i++) {
      int ord = values.lookupTerm(new BytesRef(paths.get(i).getBytes(StandardCharsets.UTF_8)));
      if (ord >= 0) {
        byOrd[ord] = counted.get(i);
      }
    }
    return new Adding(byOrd, new Spreads(counted));
  }

  private static final class Adding implements Counting<Spreads> {
    private final @Nullable Durations[] byOrd;
    private final Spreads spreads;

    Adding(@Nullable Durations[] byOrd, Spreads spreads) {
      this.byOrd = byOrd;
      this.spreads = spreads;
    }

    @Override
    public Spreads part() {
      return spreads;
    }

    @Override
    public void add(Batch batch) throws IOException {
      int[] ords = batch.ords(Schema.PATH);
      long[] micros = batch.longs(Schema.MICROS);
      for (int i = 0; i < batch.size(); i++) {
        Durations durations = ords[i] < 0 ? null : byOrd[ords[i]];
        if (durations != null) {
          durations.add(micros[i]);
        }
      }
    }
  }

  @Override
  public void join(Spreads part, SegmentFacts segment) {
    for (int i = 0; i < joined.size(); i++) {
      joined.get(i).join(part.byPath.get(i));
    }
  }

  List<PathSpread> spreads() {
    return IntStream.range(0, paths.size())
        .mapToObj(i -> new PathSpread(paths.get(i), joined.get(i).spread()))
        .toList();
  }
}
