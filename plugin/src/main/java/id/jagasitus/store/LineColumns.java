package id.jagasitus.store;

import id.jagasitus.event.LogLine;
import id.jagasitus.event.LogLine.Part;
import id.jagasitus.event.LogLine.Slice;
import id.jagasitus.event.Source;
import id.jagasitus.query.Words;
import id.jagasitus.segment.Numbers;
import id.jagasitus.segment.SegmentBuilder;
import id.jagasitus.segment.Splitter;
import id.jagasitus.segment.Texts;
import java.io.IOException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** Lines of access logs as the columns of {@link Schema}, on their way to become one segment. */
final class LineColumns {

  private final SegmentBuilder rows = new SegmentBuilder();
  private final Numbers time = rows.numbers(Schema.TIME, true);
  private final Numbers status = rows.numbers(Schema.STATUS, true);
  private final Numbers bytes = rows.numbers(Schema.BYTES, true);
  private final Numbers micros = rows.numbers(Schema.MICROS, true);
  private final Numbers original = rows.numbers(Schema.ORIGINAL, false);
  private final Numbers imported = rows.numbers(Schema.IMPORTED, false);
  private final Texts client = rows.texts(Schema.CLIENT);
  private final Texts peer = rows.texts(Schema.PEER);
  private final Texts forwarded = rows.texts(Schema.FORWARDED);
  private final Texts path = rows.texts(Schema.PATH, Schema.PATH_WORDS, new Cutter());
  private final Texts query = rows.texts(Schema.QUERY, Schema.QUERY_WORDS, new Cutter());
  private final Texts agent = rows.texts(Schema.AGENT);
  private final Texts referer = rows.texts(Schema.REFERER);
  private final Texts method = rows.texts(Schema.METHOD);
  private final Texts host = rows.texts(Schema.HOST);
  private final Texts protocol = rows.texts(Schema.PROTOCOL);
  private final Texts seen = rows.texts(Schema.SEEN);
  private final AddressSlice address = new AddressSlice();
  private final BytesRef importedSeen = Seen.by(Source.IMPORT).bytes();
  private final BytesRef tailedSeen = Seen.by(Source.TAIL).bytes();
  private final BytesRef value = new BytesRef();

  /** Takes a line that was handed over on a day since the epoch. */
  void add(LogLine line, long day) {
    imported.put(day);
    time.put(line.time());
    known(status, line.status());
    known(bytes, line.bytes());
    known(micros, line.durationMicros());
    client.put(address.of(line.slice(Part.CLIENT)));
    if (!line.slice(Part.PEER).isEmpty()) {
      peer.put(AddressBytes.of(line.slice(Part.PEER).text()));
    }
    present(forwarded, line.slice(Part.FORWARDED));
    int kept = whole(path, line.slice(Part.PATH));
    if (line.hasQuery()) {
      kept += whole(query, line.slice(Part.QUERY));
    }
    int sent = line.slice(Part.PATH).length() + line.slice(Part.QUERY).length();
    if (kept < sent) {
      original.put(sent);
    }
    present(agent, line.slice(Part.AGENT));
    present(referer, line.slice(Part.REFERER));
    present(method, line.slice(Part.METHOD));
    present(host, line.slice(Part.HOST));
    present(protocol, line.slice(Part.PROTOCOL));
    seen.put(line.source() == Source.TAIL ? tailedSeen : importedSeen);
    rows.endRow();
  }

  private static void known(Numbers column, long number) {
    if (number >= 0) {
      column.put(number);
    }
  }

  private void present(Texts column, Slice slice) {
    if (!slice.isEmpty()) {
      whole(column, slice);
    }
  }

  /** Answers how many bytes of it are kept. */
  private int whole(Texts column, Slice slice) {
    value.bytes = slice.bytes();
    value.offset = slice.offset();
    value.length = Math.min(slice.length(), Schema.LONGEST);
    column.put(value);
    return value.length;
  }

  boolean isEmpty() {
    return rows.rows() == 0;
  }

  /** Heap that the lines take. */
  long bytes() {
    return rows.bytes();
  }

  SegmentCommitInfo write(Directory directory, String name) throws IOException {
    return rows.write(directory, name);
  }

  /** Words as searches cut them. */
  private static final class Cutter implements Splitter {
    private final Words words = new Words();

    @Override
    public void reset(byte[] source, int offset, int length) {
      words.reset(source, offset, length);
    }

    @Override
    public int next() {
      return words.next();
    }

    @Override
    public byte[] word() {
      return words.word();
    }
  }
}
