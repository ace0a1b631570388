package id.jagasitus.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/** Up to 4,096 documents of one segment with their columns, each read once when first asked for. */
final class Batch {

  static final int SIZE = 4096;

  private final LeafReader leaf;
  private final Map<String, Longs> longs = new HashMap<>();
  private final Map<String, Ords> ords = new HashMap<>();
  private final int[] docs = new int[SIZE];
  private int size;
  private int serial;
  private String lastLongs = ""; // asked for again and again, event by event
  private long[] lastLongValues = {};
  private int longsRead;
  private String lastOrds = "";
  private int[] lastOrdValues = {};
  private int ordsRead;

  Batch(LeafReader leaf) {
    this.leaf = leaf;
  }

  int size() {
    return size;
  }

  /** Where the next documents go, from index 0. */
  int[] docs() {
    return docs;
  }

  /** Says that {@link #docs} holds this many new ones, in rising order. */
  void filled(int count) {
    size = count;
    serial++;
  }

  /** A number column; −1 where unknown. */
  long[] longs(String field) throws IOException {
    if (field.equals(lastLongs) && longsRead == serial) {
      return lastLongValues;
    }
    Longs column = longs.get(field);
    if (column == null) {
      column = new Longs(DocValues.getNumeric(leaf, field));
      longs.put(field, column);
    }
    lastLongs = field;
    longsRead = serial;
    lastLongValues = column.values();
    return lastLongValues;
  }

  /** Ordinals of a sorted column; −1 where the value is absent. */
  int[] ords(String field) throws IOException {
    if (field.equals(lastOrds) && ordsRead == serial) {
      return lastOrdValues;
    }
    Ords column = ords.get(field);
    if (column == null) {
      column = new Ords(DocValues.getSorted(leaf, field));
      ords.put(field, column);
    }
    lastOrds = field;
    ordsRead = serial;
    lastOrdValues = column.values();
    return lastOrdValues;
  }

  private final class Longs {
    private final NumericDocValues source;
    private final long[] values = new long[SIZE];
    private int read;

    Longs(NumericDocValues source) {
      this.source = source;
    }

    long[] values() throws IOException {
      if (read != serial) {
        source.longValues(size, docs, values, -1);
        read = serial;
      }
      return values;
    }
  }

  private final class Ords {
    private final SortedDocValues source;
    private final int[] values = new int[SIZE];
    private int read;

    Ords(SortedDocValues source) {
      this.source = source;
    }

    int[] values() throws IOException {
      if (read != serial) {
        read();
        read = serial;
      }
      return values;
    }

    private void read() throws IOException {
      if (source.getValueCount() == 0) {
        Arrays.fill(values, 0, size, -1);
        return;
      }
      for (int i = 0; i < size; i++) {
        values[i] = source.advanceExact(docs[i]) ? source.ordValue() : -1;
      }
    }
  }
}
