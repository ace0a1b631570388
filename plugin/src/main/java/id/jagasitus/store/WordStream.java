package id.jagasitus.store;

import id.jagasitus.query.Words;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands the words of a slice to the index without making a text of it; reused for every event. */
final class WordStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final Words words = new Words();
  private final BytesRef word = new BytesRef();
  private byte[] source = new byte[0];
  private int offset;
  private int length;

  void set(byte[] bytes, int from, int count) {
    source = bytes;
    offset = from;
    length = count;
  }

  @Override
  public void reset() {
    words.reset(source, offset, length);
    word.bytes = words.word();
  }

  /** Nothing: the inherited one sets the position increment to 0 for good. */
  @Override
  public void end() {}

  @Override
  public boolean incrementToken() {
    word.length = words.next();
    if (word.length == 0) {
      return false;
    }
    term.setBytesRef(word);
    return true;
  }
}
