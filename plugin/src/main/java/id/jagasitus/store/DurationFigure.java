package id.jagasitus.store;

import id.jagasitus.store.Panels.Spread;
import java.io.IOException;

/** How all durations spread. */
final class DurationFigure implements Figure<Durations> {

  private final Durations durations = new Durations();

  @Override
  public Object name() {
    return DurationFigure.class;
  }

  @Override
  public Counting<Durations> in(SegmentFacts segment) {
    var counted = new Durations();
    return new Counting<>() {
      @Override
      public void add(Batch batch) throws IOException {
        long[] micros = batch.longs(Schema.MICROS);
        for (int i = 0; i < batch.size(); i++) {
          counted.add(micros[i]);
        }
      }

      @Override
      public Durations part() {
        return counted;
      }
    };
  }

  @Override
  public void join(Durations part, SegmentFacts segment) {
    durations.join(part);
  }

  Spread spread() {
    return durations.spread();
  }
}
