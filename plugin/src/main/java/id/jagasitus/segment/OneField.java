package id.jagasitus.segment;

import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** What the codec asks for the values of one field; answers one kind, in the order of the rows. */
abstract class OneField extends DocValuesProducer {

  static UnsupportedOperationException inOrderOnly() {
    return new UnsupportedOperationException("a new segment is read in order only");
  }

  @Override
  public NumericDocValues getNumeric(FieldInfo asked) {
    throw inOrderOnly();
  }

  @Override
  public SortedDocValues getSorted(FieldInfo asked) {
    throw inOrderOnly();
  }

  @Override
  public BinaryDocValues getBinary(FieldInfo asked) {
    throw inOrderOnly();
  }

  @Override
  public SortedNumericDocValues getSortedNumeric(FieldInfo asked) {
    throw inOrderOnly();
  }

  @Override
  public SortedSetDocValues getSortedSet(FieldInfo asked) {
    throw inOrderOnly();
  }

  @Override
  public DocValuesSkipper getSkipper(FieldInfo asked) {
    throw inOrderOnly();
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public void close() {}
}
