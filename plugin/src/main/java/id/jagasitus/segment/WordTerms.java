package id.jagasitus.segment;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words of a column in their order, as the codec asks for them. */
final class WordTerms extends Terms {

  private final WordIndex index;

  WordTerms(WordIndex index) {
    this.index = index;
  }

  @Override
  public TermsEnum iterator() {
    return new InOrder(index);
  }

  @Override
  public long size() {
    return index.words.size();
  }

  @Override
  public long getSumTotalTermFreq() {
    throw OneField.inOrderOnly();
  }

  @Override
  public long getSumDocFreq() {
    throw OneField.inOrderOnly();
  }

  @Override
  public int getDocCount() {
    throw OneField.inOrderOnly();
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return true;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private static final class InOrder extends BaseTermsEnum {
    private final WordIndex index;
    private final WordRows rows;
    private final int[] sorted;
    private final BytesRef word = new BytesRef();
    private int at = -1;

    InOrder(WordIndex index) {
      this.index = index;
      this.rows = new WordRows(index);
      this.sorted = index.words.sort();
    }

    @Override
    public @Nullable BytesRef next() {
      at++;
      return at == index.words.size() ? null : index.words.get(sorted[at], word);
    }

    @Override
    public BytesRef term() {
      return word;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      return rows.of(sorted[at]);
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw OneField.inOrderOnly();
    }

    @Override
    public void seekExact(long ord) {
      throw OneField.inOrderOnly();
    }

    @Override
    public long ord() {
      return at;
    }

    @Override
    public int docFreq() {
      throw OneField.inOrderOnly();
    }

    @Override
    public long totalTermFreq() {
      throw OneField.inOrderOnly();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw OneField.inOrderOnly();
    }
  }
}
