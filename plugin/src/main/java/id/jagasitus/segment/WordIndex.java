package id.jagasitus.segment;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The words of a column of texts, turned round: for each word the texts that hold it and where, and
 * for each text the rows that hold it.
 */
final class WordIndex {

  final BytesRefHash words = new BytesRefHash();

  /** Where the entries of a word begin; one more than there are words. */
  int[] begin = {};

  /** The text of an entry; ascending within a word. */
  int[] texts = new int[1024];

  /** Which word of the text it is, from 0. */
  int[] positions = new int[1024];

  /** The text of a row, −1 where it has none. */
  final int[] textOf;

  /** Where the rows of a text begin in {@link #rows}; one more than there are texts. */
  final int[] rowsBegin;

  /** The rows of all texts, ascending within a text. */
  final int[] rows;

  private int[] entryWords = new int[1024];
  private int entries;

  WordIndex(Texts column, int rowCount, Splitter splitter) {
    cut(column, splitter);
    sortByWord();
    textOf = column.numbers(rowCount);
    rowsBegin = new int[column.size() + 1];
    rows = new int[rowCount];
    sortByText();
  }

  private void cut(Texts column, Splitter splitter) {
    var text = new BytesRef();
    var word = new BytesRef(splitter.word());
    for (int number = 0; number < column.size(); number++) {
      column.text(number, text);
      splitter.reset(text.bytes, text.offset, text.length);
      word.length = splitter.next();
      for (int position = 0; word.length > 0; position++) {
        int added = words.add(word);
        add(added < 0 ? -added - 1 : added, number, position);
        word.length = splitter.next();
      }
    }
  }

  private void add(int word, int text, int position) {
    if (entries == texts.length) {
      entryWords = ArrayUtil.grow(entryWords, entries + 1);
      texts = ArrayUtil.growExact(texts, entryWords.length);
      positions = ArrayUtil.growExact(positions, entryWords.length);
    }
    entryWords[entries] = word;
    texts[entries] = text;
    positions[entries] = position;
    entries++;
  }

  private void sortByWord() {
    begin = new int[words.size() + 1];
    for (int i = 0; i < entries; i++) {
      begin[entryWords[i] + 1]++;
    }
    sumUp(begin);
    int[] next = begin.clone();
    int[] sortedTexts = new int[entries];
    int[] sortedPositions = new int[entries];
    for (int i = 0; i < entries; i++) {
      int to = next[entryWords[i]]++;
      sortedTexts[to] = texts[i];
      sortedPositions[to] = positions[i];
    }
    texts = sortedTexts;
    positions = sortedPositions;
    entryWords = new int[0];
  }

  private void sortByText() {
    for (int text : textOf) {
      if (text >= 0) {
        rowsBegin[text + 1]++;
      }
    }
    sumUp(rowsBegin);
    int[] next = rowsBegin.clone();
    for (int row = 0; row < textOf.length; row++) {
      if (textOf[row] >= 0) {
        rows[next[textOf[row]]++] = row;
      }
    }
  }

  /** Counts, each one place to the right, become where each begins. */
  private static void sumUp(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }
}
