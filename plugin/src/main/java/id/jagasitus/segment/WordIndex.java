package id.jagasitus.segment;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The words of a column of texts, turned round: for each word the texts that hold it and where, and
 * for each text the rows that hold it. Texts are cut twice, to count and to place, so that a word
 * of a text takes eight bytes here and no more.
 */
final class WordIndex {

  final BytesRefHash words = new BytesRefHash();

  /** Where the entries of a word begin; one more than there are words. */
  final int[] begin;

  /** The text of an entry; ascending within a word. */
  final int[] texts;

  /** Which word of the text it is, from 0. */
  final int[] positions;

  /** The text of a row, −1 where it has none. */
  final int[] textOf;

  /** Where the rows of a text begin in {@link #rows}; one more than there are texts. */
  final int[] rowsBegin;

  /** The rows of all texts, ascending within a text. */
  final int[] rows;

  private int[] counts = new int[64];

  WordIndex(Texts column, int rowCount, Splitter splitter) {
    each(column, splitter, (word, text, position) -> count(word));
    begin = begins(counts, words.size());
    texts = new int[begin[words.size()]];
    positions = new int[texts.length];
    int[] next = begin.clone();
    each(
        column,
        splitter,
        (word, text, position) -> {
          int to = next[word]++;
          texts[to] = text;
          positions[to] = position;
        });
    textOf = column.numbers(rowCount);
    rowsBegin = new int[column.size() + 1];
    rows = new int[rowCount];
    sortByText();
  }

  private interface Found {
    void at(int word, int text, int position);
  }

  private void each(Texts column, Splitter splitter, Found found) {
    var text = new BytesRef();
    var word = new BytesRef(splitter.word());
    for (int number = 0; number < column.size(); number++) {
      column.text(number, text);
      splitter.reset(text.bytes, text.offset, text.length);
      word.length = splitter.next();
      for (int position = 0; word.length > 0; position++) {
        int added = words.add(word);
        found.at(added < 0 ? -added - 1 : added, number, position);
        word.length = splitter.next();
      }
    }
  }

  private void count(int word) {
    counts = ArrayUtil.grow(counts, word + 1);
    counts[word]++;
  }

  private static int[] begins(int[] counts, int size) {
    int[] begins = new int[size + 1];
    for (int i = 0; i < size; i++) {
      begins[i + 1] = begins[i] + counts[i];
    }
    return begins;
  }

  private void sortByText() {
    for (int text : textOf) {
      if (text >= 0) {
        rowsBegin[text + 1]++;
      }
    }
    for (int text = 1; text < rowsBegin.length; text++) {
      rowsBegin[text] += rowsBegin[text - 1];
    }
    int[] next = rowsBegin.clone();
    for (int row = 0; row < textOf.length; row++) {
      if (textOf[row] >= 0) {
        rows[next[textOf[row]]++] = row;
      }
    }
  }
}
