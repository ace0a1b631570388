package id.jagasitus.store;

import java.io.IOException;
import java.util.List;

/** The most frequent of the values that a choice makes. */
final class TopFigure implements Figure<OrdCounts> {

  private final Choice choice;
  private final Counts counts = new Counts();

  TopFigure(Choice choice) {
    this.choice = choice;
  }

  /** The values of a sorted field. */
  static TopFigure values(String field) {
    return new TopFigure(new Choice.Value(field));
  }

  @Override
  public Object name() {
    return choice;
  }

  @Override
  public Counting<OrdCounts> in(SegmentFacts segment) throws IOException {
    Choice.Chooser chooser = choice.in(segment);
    int[] counted = new int[choice.values(segment).size()];
    return new Counting<>() {
      @Override
      public void add(Batch batch) throws IOException {
        int[] numbers = chooser.of(batch);
        for (int i = 0; i < batch.size(); i++) {
          if (numbers[i] >= 0) {
            counted[numbers[i]]++;
          }
        }
      }

      @Override
      public OrdCounts part() {
        return OrdCounts.of(counted);
      }
    };
  }

  @Override
  public void join(OrdCounts part, SegmentFacts segment) throws IOException {
    counts.join(part, choice.values(segment));
  }

  List<Tally> top(int limit) throws IOException {
    return counts.top(limit);
  }
}
