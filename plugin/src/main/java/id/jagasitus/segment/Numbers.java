package id.jagasitus.segment;

import java.io.IOException;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.NumericDocValues;

/** A column of numbers. */
public final class Numbers extends Column {

  private static final long ABSENT = Long.MIN_VALUE;

  private final boolean skip;

  Numbers(String field, boolean skip) {
    super(field, ABSENT);
    this.skip = skip;
  }

  /** Sets what the row being filled holds, anything but {@link Long#MIN_VALUE}. */
  public void put(long value) {
    set(value);
  }

  @Override
  FieldInfo info(int number) {
    return info(
        field,
        number,
        IndexOptions.NONE,
        DocValuesType.NUMERIC,
        skip ? DocValuesSkipIndexType.RANGE : DocValuesSkipIndexType.NONE);
  }

  @Override
  void write(DocValuesConsumer out, FieldInfo info, int rows) throws IOException {
    long[] all = unpacked(rows);
    out.addNumericField(
        info,
        new OneField() {
          @Override
          public NumericDocValues getNumeric(FieldInfo asked) {
            return new Values(all);
          }
        });
  }

  private static final class Values extends NumericDocValues {
    private final long[] all;
    private int row = -1;

    Values(long[] all) {
      this.all = all;
    }

    @Override
    public int nextDoc() {
      do {
        row++;
      } while (row < all.length && all[row] == ABSENT);
      row = row < all.length ? row : NO_MORE_DOCS;
      return row;
    }

    @Override
    public int docID() {
      return row;
    }

    @Override
    public long longValue() {
      return all[row];
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
