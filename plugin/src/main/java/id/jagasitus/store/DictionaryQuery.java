package id.jagasitus.store;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Events whose value of a sorted field passes a test. Each distinct value of a segment is tested
 * once for the life of the query, however many windows of time it is run over; the cost is bounded
 * by the number of distinct values.
 */
final class DictionaryQuery extends Query {

  private final String field;
  private final Object identity;
  private final Predicate<BytesRef> test;
  private final Map<Object, LongBitSet> passed;

  DictionaryQuery(String field, Object identity, Predicate<BytesRef> test) {
    this.field = field;
    this.identity = identity;
    this.test = test;
    this.passed = new ConcurrentHashMap<>();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        SortedDocValues values = DocValues.getSorted(context.reader(), field);
        LongBitSet ords = passed(context.reader(), values);
        if (ords.cardinality() == 0) {
          return null;
        }
        return supplier(values, ords, mode, context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  private static ScorerSupplier supplier(
      SortedDocValues values, LongBitSet ords, ScoreMode mode, int maxDoc) {
    return new ConstantScoreScorerSupplier(1, mode, maxDoc) {
      @Override
      public DocIdSetIterator iterator(long leadCost) {
        return TwoPhaseIterator.asDocIdSetIterator(check(values, ords));
      }

      @Override
      public long cost() {
        return values.cost();
      }
    };
  }

  private static TwoPhaseIterator check(SortedDocValues values, LongBitSet ords) {
    return new TwoPhaseIterator(values) {
      @Override
      public boolean matches() throws IOException {
        return ords.get(values.ordValue());
      }

      @Override
      public float matchCost() {
        return 3;
      }
    };
  }

  private LongBitSet passed(LeafReader leaf, SortedDocValues values) throws IOException {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    LongBitSet known = core == null ? null : passed.get(core.getKey());
    if (known != null) {
      return known;
    }
    var ords = new LongBitSet(Math.max(1, values.getValueCount()));
    TermsEnum terms = values.termsEnum();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      if (test.test(term)) {
        ords.set(terms.ord());
      }
    }
    if (core != null) {
      passed.put(core.getKey(), ords);
    }
    return ords;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + identity;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DictionaryQuery that
        && field.equals(that.field)
        && identity.equals(that.identity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, identity);
  }
}
