package id.jagasitus.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** Sorted values; the key is their bytes, since log lines hold bytes that are no text. */
final class TermDictionary implements Dictionary {

  private final SortedDocValues values;
  private final boolean address;
  private final TermMemo memo;

  TermDictionary(SortedDocValues values, String field, TermMemo memo) {
    this.values = values;
    this.address = field.equals(Schema.CLIENT);
    this.memo = memo;
  }

  @Override
  public int size() {
    return values.getValueCount();
  }

  @Override
  public String key(int number) throws IOException {
    return memo.key(number, this::term);
  }

  private String term(int number) throws IOException {
    BytesRef term = values.lookupOrd(number);
    return new String(term.bytes, term.offset, term.length, ISO_8859_1);
  }

  @Override
  public int find(String key) throws IOException {
    return memo.number(key, wanted -> values.lookupTerm(bytes(wanted)));
  }

  @Override
  public String shown(String key) {
    return address ? AddressBytes.text(bytes(key)) : EventDocs.decoded(bytes(key));
  }

  private static BytesRef bytes(String key) {
    return new BytesRef(key.getBytes(ISO_8859_1));
  }
}
