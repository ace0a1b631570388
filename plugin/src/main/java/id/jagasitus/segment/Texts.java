package id.jagasitus.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/** A column of texts: each different one is kept once and has a number. */
public final class Texts extends Column {

  private final BytesRefHash texts = new BytesRefHash();
  private final BytesRef last = new BytesRef();
  private int lastNumber = -1;
  private final @Nullable Splitter splitter;
  private long words;
  private int[] ordered = {};

  /** Where there is a splitter, the words of the texts are going to be indexed. */
  Texts(String field, @Nullable Splitter splitter) {
    super(field, -1);
    this.splitter = splitter;
  }

  /** Sets what the row being filled holds; copies a text that is new. */
  public void put(BytesRef text) {
    if (lastNumber < 0 || !text.bytesEquals(last)) {
      int added = texts.add(text);
      lastNumber = added < 0 ? -added - 1 : added;
      words += added < 0 || splitter == null ? 0 : count(splitter, text);
      texts.get(lastNumber, last);
    }
    set(lastNumber);
  }

  private static int count(Splitter splitter, BytesRef text) {
    splitter.reset(text.bytes, text.offset, text.length);
    int count = 0;
    while (splitter.next() > 0) {
      count++;
    }
    return count;
  }

  int size() {
    return texts.size();
  }

  /** The text of a number. */
  BytesRef text(int number, BytesRef reused) {
    return texts.get(number, reused);
  }

  @Override
  long bytes() {
    return super.bytes() + texts.ramBytesUsed() + 8 * words;
  }

  @Override
  void end() {
    super.end();
    ordered = Arrays.copyOf(texts.sort(), texts.size());
  }

  @Override
  FieldInfo info(int number) {
    return info(
        field, number, IndexOptions.NONE, DocValuesType.SORTED, DocValuesSkipIndexType.NONE);
  }

  @Override
  void write(DocValuesConsumer out, FieldInfo info, int rows) throws IOException {
    int[] ords = ords(rows);
    out.addSortedField(
        info,
        new OneField() {
          @Override
          public SortedDocValues getSorted(FieldInfo asked) {
            return new Values(ords);
          }
        });
  }

  private int[] ords(int rows) {
    int[] places = new int[ordered.length];
    for (int i = 0; i < ordered.length; i++) {
      places[ordered[i]] = i;
    }
    int[] ords = numbers(rows);
    for (int row = 0; row < rows; row++) {
      ords[row] = ords[row] < 0 ? -1 : places[ords[row]];
    }
    return ords;
  }

  /** The number of each row's text, −1 where it has none. */
  int[] numbers(int rows) {
    long[] all = unpacked(rows);
    int[] numbers = new int[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = (int) all[row];
    }
    return numbers;
  }

  private final class Values extends SortedDocValues {
    private final int[] ords;
    private final BytesRef text = new BytesRef();
    private int row = -1;

    Values(int[] ords) {
      this.ords = ords;
    }

    @Override
    public int nextDoc() {
      do {
        row++;
      } while (row < ords.length && ords[row] < 0);
      row = row < ords.length ? row : NO_MORE_DOCS;
      return row;
    }

    @Override
    public int docID() {
      return row;
    }

    @Override
    public int ordValue() {
      return ords[row];
    }

    @Override
    public BytesRef lookupOrd(int ord) {
      return text(ordered[ord], text);
    }

    @Override
    public int getValueCount() {
      return ordered.length;
    }

    @Override
    public long cost() {
      return 0;
    }

    @Override
    public boolean advanceExact(int target) {
      throw OneField.inOrderOnly();
    }

    @Override
    public int advance(int target) {
      throw OneField.inOrderOnly();
    }
  }
}
