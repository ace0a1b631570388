package id.jagasitus.segment;

import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** The columns whose words are indexed; a column is turned round when the codec asks for it. */
final class WordFields extends Fields {

  private final SortedMap<String, SegmentBuilder.Worded> columns = new TreeMap<>();
  private final int rows;

  WordFields(Iterable<SegmentBuilder.Worded> worded, int rows) {
    worded.forEach(column -> columns.put(column.field(), column));
    this.rows = rows;
  }

  @Override
  public Iterator<String> iterator() {
    return columns.keySet().iterator();
  }

  @Override
  public @Nullable Terms terms(String field) {
    SegmentBuilder.Worded column = columns.get(field);
    return column == null
        ? null
        : new WordTerms(new WordIndex(column.texts(), rows, column.splitter()));
  }

  @Override
  public int size() {
    return columns.size();
  }
}
