package id.jagasitus.segment;

import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The rows that hold a word, in order, and where it stands in their texts. */
final class WordRows extends PostingsEnum {

  private final WordIndex index;

  /** The first entry of the word for a text; right for the texts that hold it only. */
  private final int[] firstEntry;

  private final FixedBitSet marked;
  private int[] gathered = {};
  private int[] rows = {};
  private int at;
  private int end;
  private int row = -1;
  private int entry;
  private int lastEntry;

  WordRows(WordIndex index) {
    this.index = index;
    this.firstEntry = new int[index.rowsBegin.length];
    this.marked = new FixedBitSet(Math.max(1, index.rows.length));
  }

  WordRows of(int word) {
    row = -1;
    lastEntry = index.begin[word + 1];
    int count = 0;
    int texts = 0;
    for (int i = lastEntry - 1; i >= index.begin[word]; i--) {
      int text = index.texts[i];
      firstEntry[text] = i;
      if (i == index.begin[word] || index.texts[i - 1] != text) {
        count += index.rowsBegin[text + 1] - index.rowsBegin[text];
        texts++;
      }
    }
    if (texts == 1) {
      int text = index.texts[lastEntry - 1];
      rows = index.rows;
      at = index.rowsBegin[text];
      end = index.rowsBegin[text + 1];
    } else {
      gather(word, count);
    }
    return this;
  }

  /** The rows of several texts in one order: by marking them where they are many. */
  private void gather(int word, int count) {
    gathered = gathered.length < count ? new int[count] : gathered;
    rows = gathered;
    at = 0;
    end = 0;
    boolean many = count > index.rows.length / 1024 + 64;
    for (int i = index.begin[word]; i < lastEntry; i++) {
      int text = index.texts[i];
      if (firstEntry[text] == i) {
        take(index.rowsBegin[text], index.rowsBegin[text + 1], many);
      }
    }
    if (many) {
      unmark();
    } else {
      Arrays.sort(gathered, 0, end);
    }
  }

  private void take(int from, int to, boolean many) {
    if (many) {
      for (int i = from; i < to; i++) {
        marked.set(index.rows[i]);
      }
    } else {
      System.arraycopy(index.rows, from, gathered, end, to - from);
      end += to - from;
    }
  }

  private void unmark() {
    long[] words = marked.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        gathered[end++] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
      words[i] = 0;
    }
  }

  @Override
  public int nextDoc() {
    if (at == end) {
      row = NO_MORE_DOCS;
    } else {
      row = rows[at++];
      entry = firstEntry[index.textOf[row]];
    }
    return row;
  }

  @Override
  public int docID() {
    return row;
  }

  @Override
  public int freq() {
    int text = index.textOf[row];
    int after = entry + 1;
    while (after < lastEntry && index.texts[after] == text) {
      after++;
    }
    return after - entry;
  }

  @Override
  public int nextPosition() {
    return index.positions[entry++];
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @SuppressWarnings("NullAway") // Lucene knows no annotations: null says that there is no payload
  @Override
  public BytesRef getPayload() {
    return null;
  }

  @Override
  public int advance(int target) {
    throw OneField.inOrderOnly();
  }

  @Override
  public long cost() {
    return (long) end - at;
  }
}
