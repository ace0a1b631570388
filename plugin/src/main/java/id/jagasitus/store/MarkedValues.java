package id.jagasitus.store;

import id.jagasitus.query.Field;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of one sorted field of a segment bear which marks: a bit a value and mark, for the
 * marks that occur. Pieces of the values may be looked at by several threads.
 */
final class MarkedValues {

  /** Values of one piece; a multiple of 64, so that pieces share no word of a bit set. */
  private static final int PIECE = 1 << 14;

  final String column;
  private final LeafReader leaf;
  private final List<Field> fields;
  private final int size;
  private final AtomicReferenceArray<@Nullable FixedBitSet> marks;

  /**
   * @param column name in {@link Schema}
   * @param fields what a value is asked as
   */
  MarkedValues(LeafReader leaf, String column, List<Field> fields) throws IOException {
    this.leaf = leaf;
    this.column = column;
    this.fields = fields;
    this.size = DocValues.getSorted(leaf, column).getValueCount();
    this.marks = new AtomicReferenceArray<>(Sieve.MOST);
  }

  int pieces() {
    return (size + PIECE - 1) / PIECE;
  }

  /** Looks at the values of one piece. */
  void look(int piece, Sieve.Eye eye) throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf, column);
    TermsEnum terms = values.termsEnum();
    int end = Math.min(size, (piece + 1) * PIECE);
    terms.seekExact((long) piece * PIECE);
    for (int ord = piece * PIECE; ord < end; ord++) {
      long found = of(terms.term(), eye);
      for (long rest = found; rest != 0; rest &= rest - 1) {
        bits(Long.numberOfTrailingZeros(rest)).set(ord);
      }
      if (ord + 1 < end) {
        terms.next();
      }
    }
  }

  private FixedBitSet bits(int mark) {
    FixedBitSet known = marks.get(mark);
    if (known != null) {
      return known;
    }
    marks.compareAndSet(mark, null, new FixedBitSet(size));
    return java.util.Objects.requireNonNull(marks.get(mark));
  }

  private long of(BytesRef value, Sieve.Eye eye) {
    if (!column.equals(Schema.EXTRAS)) {
      return eye.of(fields.getFirst(), EventDocs.decoded(value));
    }
    Extras extras = Extras.of(value);
    long found = 0;
    for (Field field : fields) {
      found |=
          extras.texts(field).mapToLong(text -> eye.of(field, text)).reduce(0, (a, b) -> a | b);
    }
    return found;
  }

  /** Numbers of the marks that some value bears. */
  int[] borne() {
    return IntStream.range(0, Sieve.MOST).filter(mark -> marks.get(mark) != null).toArray();
  }

  /** The values that bear a mark of {@link #borne}. */
  FixedBitSet values(int mark) {
    return java.util.Objects.requireNonNull(marks.get(mark));
  }
}
