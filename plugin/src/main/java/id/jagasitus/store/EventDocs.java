package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** Reads events of one segment back; documents must be asked for in rising order. */
final class EventDocs {

  private final NumericDocValues time;
  private final NumericDocValues status;
  private final NumericDocValues bytes;
  private final NumericDocValues micros;
  private final NumericDocValues length;
  private final NumericDocValues original;
  private final SortedDocValues client;
  private final SortedDocValues peer;
  private final SortedDocValues forwarded;
  private final SortedDocValues path;
  private final SortedDocValues query;
  private final SortedDocValues agent;
  private final SortedDocValues referer;
  private final SortedDocValues method;
  private final SortedDocValues host;
  private final SortedDocValues protocol;
  private final SortedDocValues seen;
  private final SortedDocValues extras;

  EventDocs(LeafReader leaf) throws IOException {
    time = DocValues.getNumeric(leaf, Schema.TIME);
    status = DocValues.getNumeric(leaf, Schema.STATUS);
    bytes = DocValues.getNumeric(leaf, Schema.BYTES);
    micros = DocValues.getNumeric(leaf, Schema.MICROS);
    length = DocValues.getNumeric(leaf, Schema.LENGTH);
    original = DocValues.getNumeric(leaf, Schema.ORIGINAL);
    client = DocValues.getSorted(leaf, Schema.CLIENT);
    peer = DocValues.getSorted(leaf, Schema.PEER);
    forwarded = DocValues.getSorted(leaf, Schema.FORWARDED);
    path = DocValues.getSorted(leaf, Schema.PATH);
    query = DocValues.getSorted(leaf, Schema.QUERY);
    agent = DocValues.getSorted(leaf, Schema.AGENT);
    referer = DocValues.getSorted(leaf, Schema.REFERER);
    method = DocValues.getSorted(leaf, Schema.METHOD);
    host = DocValues.getSorted(leaf, Schema.HOST);
    protocol = DocValues.getSorted(leaf, Schema.PROTOCOL);
    seen = DocValues.getSorted(leaf, Schema.SEEN);
    extras = DocValues.getSorted(leaf, Schema.EXTRAS);
  }

  RequestEvent event(int doc) throws IOException {
    Seen where = Seen.of(value(seen, doc).orElseThrow());
    Extras more = value(extras, doc).map(Extras::of).orElse(Extras.NONE);
    String visitor = value(client, doc).map(AddressBytes::text).orElse("");
    String asked = text(path, doc);
    String with = value(query, doc).map(EventDocs::decoded).orElse(null);
    long cutFrom = number(original, doc);
    return new RequestEvent(
        number(time, doc),
        text(method, doc),
        where.scheme(),
        text(host, doc),
        asked,
        with,
        text(protocol, doc),
        (int) number(status, doc),
        number(bytes, doc),
        number(micros, doc),
        visitor,
        value(peer, doc).map(AddressBytes::text).orElse(visitor),
        text(forwarded, doc),
        text(referer, doc),
        text(agent, doc),
        more.language(),
        more.type(),
        number(length, doc),
        more.cookies(),
        more.headers(),
        where.source(),
        where.refused(),
        where.own(),
        cutFrom < 0 ? Row.plainLength(asked, with) : (int) cutFrom);
  }

  private static long number(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : -1;
  }

  private static Optional<BytesRef> value(SortedDocValues values, int doc) throws IOException {
    return values.advanceExact(doc)
        ? Optional.of(values.lookupOrd(values.ordValue()))
        : Optional.empty();
  }

  private static String text(SortedDocValues values, int doc) throws IOException {
    return value(values, doc).map(EventDocs::decoded).orElse("");
  }

  /** Not {@link BytesRef#utf8ToString}: log lines hold bytes that are not UTF-8. */
  static String decoded(BytesRef bytes) {
    return new String(
        bytes.bytes, bytes.offset, bytes.length, java.nio.charset.StandardCharsets.UTF_8);
  }
}
