package id.jagasitus.store;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;

/** The most frequent values of a sorted field, or of the groups its values fall into. */
final class TopFigure implements Figure {

  /** How the values of a segment fall into groups. */
  interface Grouping {
    Groups of(SegmentFacts facts) throws IOException;
  }

  /** Which of the events count. */
  interface Choice {
    boolean counts(Batch batch, int index, int ord) throws IOException;

    default void segment(LeafReader leaf, SegmentFacts facts) throws IOException {}
  }

  private final String field;
  private final @org.jspecify.annotations.Nullable Grouping grouping;
  private final Choice choice;
  private final Counts counts = new Counts();
  private int[] current = {};
  private @org.jspecify.annotations.Nullable Groups groups;

  private TopFigure(
      String field, @org.jspecify.annotations.Nullable Grouping grouping, Choice choice) {
    this.field = field;
    this.grouping = grouping;
    this.choice = choice;
  }

  /** The values themselves. */
  static TopFigure values(String field, Choice choice) {
    return new TopFigure(field, null, choice);
  }

  /** Every event counts. */
  static TopFigure values(String field) {
    return values(field, (batch, index, ord) -> true);
  }

  static TopFigure groups(String field, Grouping grouping, Choice choice) {
    return new TopFigure(field, grouping, choice);
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) throws IOException {
    choice.segment(leaf, facts);
    if (grouping == null) {
      int values = org.apache.lucene.index.DocValues.getSorted(leaf, field).getValueCount();
      current = counts.segment(values, Counts.terms(leaf, field));
    } else {
      Groups found = grouping.of(facts);
      groups = found;
      current = counts.segment(found.size(), Counts.groups(found));
    }
  }

  @Override
  public void add(Batch batch) throws IOException {
    int[] ords = batch.ords(field);
    Groups grouped = groups;
    for (int i = 0; i < batch.size(); i++) {
      int ord = ords[i];
      if (ord >= 0 && choice.counts(batch, i, ord)) {
        current[grouped == null ? ord : grouped.group(ord)]++;
      }
    }
  }

  List<Tally> top(int limit) throws IOException {
    return counts.top(limit);
  }
}
