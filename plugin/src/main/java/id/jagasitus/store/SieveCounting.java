package id.jagasitus.store;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;

/** Counts the events of one segment whose values bear marks. */
final class SieveCounting implements Counting<Part.Sum> {

  private final LeafReaderContext segment;
  private final List<MarkedValues> columns;
  private final Sieve sieve;
  private final SortedDocValues methods;
  private final List<Catch> caught;
  private final long[] found = new long[Batch.SIZE];
  private long seen;
  private boolean ended;

  SieveCounting(LeafReaderContext segment, List<MarkedValues> columns, Sieve sieve, ZoneId zone)
      throws IOException {
    this.segment = segment;
    this.columns = columns.stream().filter(column -> column.borne().length > 0).toList();
    this.sieve = sieve;
    this.methods = DocValues.getSorted(segment.reader(), Schema.METHOD);
    this.caught = Stream.generate(() -> new Catch(zone)).limit(sieve.marks()).toList();
  }

  LeafReaderContext segment() {
    return segment;
  }

  @Override
  public void add(Batch batch) throws IOException {
    ended = ended || !sieve.goOn(batch.size());
    if (ended) {
      return;
    }
    seen += batch.size();
    Arrays.fill(found, 0, batch.size(), 0);
    for (MarkedValues column : columns) {
      int[] ords = batch.ords(column.column);
      for (int mark : column.borne()) {
        mark(ords, batch.size(), column.values(mark), 1L << mark);
      }
    }
    take(batch);
  }

  private void mark(int[] ords, int size, FixedBitSet values, long bit) {
    for (int i = 0; i < size; i++) {
      if (ords[i] >= 0 && values.get(ords[i])) {
        found[i] |= bit;
      }
    }
  }

  private void take(Batch batch) throws IOException {
    for (int i = 0; i < batch.size(); i++) {
      if (found[i] != 0) {
        take(batch, i);
      }
    }
  }

  private void take(Batch batch, int i) throws IOException {
    int method = batch.ords(Schema.METHOD)[i];
    String name = method < 0 ? "" : EventDocs.decoded(methods.lookupOrd(method));
    long time = batch.longs(Schema.TIME)[i];
    long marks = found[i] & sieve.allowed(name, (int) batch.longs(Schema.STATUS)[i]);
    for (; marks != 0; marks &= marks - 1) {
      caught.get(Long.numberOfTrailingZeros(marks)).add(segment.reader(), batch.docs()[i], time);
    }
  }

  long seen() {
    return seen;
  }

  Catch caught(int mark) {
    return caught.get(mark);
  }

  /** How many hits there are, of all marks. */
  @Override
  public Part.Sum part() {
    return new Part.Sum(
        IntStream.range(0, caught.size()).mapToLong(i -> caught.get(i).hits()).sum());
  }
}
