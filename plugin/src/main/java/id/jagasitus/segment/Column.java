package id.jagasitus.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;

/** One field of all rows: a number each, packed by the page; most columns of a row may be empty. */
abstract sealed class Column permits Numbers, Texts {

  final String field;
  private final long absent;
  private final List<Page> pages = new ArrayList<>();
  private long[] open = {};
  private int filled;
  private long pageBytes;
  private long next;

  Column(String field, long absent) {
    this.field = field;
    this.absent = absent;
    this.next = absent;
  }

  /** Sets what the row being filled holds. */
  final void set(long number) {
    next = number;
  }

  /** Ends the row; {@code before} are the rows before it. */
  final void endRow(int before) {
    if (open.length == 0) {
      if (next == absent) {
        return; // a field that no row has had yet takes no room
      }
      begin(before);
    }
    add(next);
    next = absent;
  }

  private void begin(int before) {
    open = new long[Page.SIZE];
    for (int i = 0; i < before; i++) {
      add(absent);
    }
  }

  private void add(long number) {
    open[filled++] = number;
    if (filled == Page.SIZE) {
      close();
    }
  }

  private void close() {
    Page page = Page.of(open, filled);
    pages.add(page);
    pageBytes += page.bytes();
    filled = 0;
  }

  /** No more rows are coming. */
  void end() {
    if (filled > 0) {
      close();
    }
  }

  /** Whether no row has it. */
  final boolean isEmpty() {
    return open.length == 0;
  }

  /** Heap that the column takes. */
  long bytes() {
    return pageBytes + 8L * open.length;
  }

  /** What every row holds. */
  final long[] unpacked(int rows) {
    long[] all = new long[pages.size() << Page.SHIFT];
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).into(all, i << Page.SHIFT);
    }
    return Arrays.copyOf(all, rows);
  }

  abstract FieldInfo info(int number);

  abstract void write(DocValuesConsumer out, FieldInfo info, int rows) throws IOException;

  static FieldInfo info(
      String field,
      int number,
      IndexOptions options,
      DocValuesType values,
      DocValuesSkipIndexType skip) {
    return new FieldInfo(
        field,
        number,
        false,
        options != IndexOptions.NONE,
        false,
        options,
        values,
        skip,
        -1,
        Map.of(),
        0,
        0,
        0,
        0,
        VectorEncoding.FLOAT32,
        VectorSimilarityFunction.EUCLIDEAN,
        false,
        false);
  }
}
