package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * One event as the fields of {@link Schema}. Fields and slices are reused from event to event; one
 * per thread.
 */
final class Row {

  private static final FieldType WORDS = words();

  private final List<IndexableField> fields = new ArrayList<>(24);
  private final Amount time = new Amount(Schema.TIME, true);
  private final Amount status = new Amount(Schema.STATUS, true);
  private final Amount bytes = new Amount(Schema.BYTES, true);
  private final Amount micros = new Amount(Schema.MICROS, true);
  private final Amount length = new Amount(Schema.LENGTH, false);
  private final Amount original = new Amount(Schema.ORIGINAL, false);
  private final Text client = new Text(Schema.CLIENT);
  private final Text peer = new Text(Schema.PEER);
  private final Text forwarded = new Text(Schema.FORWARDED);
  private final Text path = new Text(Schema.PATH);
  private final Text query = new Text(Schema.QUERY);
  private final Text agent = new Text(Schema.AGENT);
  private final Text referer = new Text(Schema.REFERER);
  private final Text method = new Text(Schema.METHOD);
  private final Text host = new Text(Schema.HOST);
  private final Text protocol = new Text(Schema.PROTOCOL);
  private final Text seen = new Text(Schema.SEEN);
  private final Text extras = new Text(Schema.EXTRAS);
  private final WordStream pathWords = new WordStream();
  private final WordStream queryWords = new WordStream();
  private final Field pathField = new Field(Schema.PATH_WORDS, pathWords, WORDS);
  private final Field queryField = new Field(Schema.QUERY_WORDS, queryWords, WORDS);

  private static FieldType words() {
    var type = new FieldType();
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  /** Fills from an event. */
  List<IndexableField> of(RequestEvent event) {
    fields.clear();
    time.put(event.time());
    status.known(event.status());
    bytes.known(event.bytes());
    micros.known(event.durationMicros());
    length.known(event.contentLength());
    client.put(AddressBytes.of(event.client()));
    if (!event.peer().equals(event.client())) {
      peer.put(AddressBytes.of(event.peer()));
    }
    forwarded.present(event.forwarded());
    path.put(utf8(event.path()));
    words(pathField, pathWords, path.value);
    if (event.query() != null) {
      query.put(utf8(event.query()));
      words(queryField, queryWords, query.value);
    }
    agent.present(event.userAgent());
    referer.present(event.referer());
    method.present(event.method());
    host.present(event.host());
    protocol.present(event.protocol());
    seen.put(Seen.of(event).bytes());
    rest(event);
    return fields;
  }

  private void rest(RequestEvent event) {
    Extras extra = Extras.of(event);
    if (!extra.isEmpty()) {
      extras.put(cut(extra.bytes()));
    }
    if (event.originalLength() != plainLength(event.path(), event.query())) {
      original.put(event.originalLength());
    }
  }

  /** The length a path and query have that were not cut, characters. */
  static int plainLength(String path, @org.jspecify.annotations.Nullable String query) {
    return path.length() + (query == null ? 0 : query.length());
  }

  private void words(Field field, WordStream stream, BytesRef text) {
    if (text.length > 0) {
      stream.set(text.bytes, text.offset, text.length);
      fields.add(field);
    }
  }

  private static BytesRef utf8(String text) {
    return cut(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BytesRef cut(byte[] bytes) {
    return new BytesRef(bytes, 0, Math.min(bytes.length, Schema.LONGEST));
  }

  private final class Amount {
    private final NumericDocValuesField field;

    Amount(String name, boolean skip) {
      field =
          skip ? NumericDocValuesField.indexedField(name, 0) : new NumericDocValuesField(name, 0);
    }

    void put(long value) {
      field.setLongValue(value);
      fields.add(field);
    }

    void known(long value) {
      if (value >= 0) {
        put(value);
      }
    }
  }

  private final class Text {
    private final SortedDocValuesField field;
    private BytesRef value = new BytesRef();

    Text(String name) {
      field = new SortedDocValuesField(name, value);
    }

    void put(BytesRef bytes) {
      value = bytes;
      field.setBytesValue(bytes);
      fields.add(field);
    }

    void present(String text) {
      if (!text.isEmpty()) {
        put(utf8(text));
      }
    }
  }
}
