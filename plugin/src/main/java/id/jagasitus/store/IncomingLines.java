package id.jagasitus.store;

import id.jagasitus.event.LineDoor;
import id.jagasitus.event.LogLine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Builds the segments of imported lines in a folder of their own, with a buffer of their own, and
 * adds them to the index in one step together with their mark. So a live commit in the middle of an
 * import never makes half of it durable, and a broken-off import leaves nothing behind.
 */
final class IncomingLines implements LineDoor {

  /** What the index does with finished segments. */
  interface Joining {
    void join(Optional<Directory> segments, String mark) throws IOException;

    Optional<String> mark() throws IOException;
  }

  private final Path folder;
  private final StoreConfig config;
  private final Joining index;
  private final InstantSource clock;
  private @Nullable Directory directory;
  private volatile @Nullable IndexWriter writer;

  IncomingLines(Path folder, StoreConfig config, Joining index, InstantSource clock) {
    this.folder = folder;
    this.config = config;
    this.index = index;
    this.clock = clock;
  }

  @Override
  public void accept(Iterator<LogLine> lines) throws IOException {
    if (!lines.hasNext()) {
      return;
    }
    IndexWriter open = writer;
    var row = new Row();
    long day = Expiry.day(clock.millis());
    try {
      (open == null ? open() : open).addDocuments(() -> new Rows(lines, row, day));
    } catch (UncheckedIOException e) {
      throw new IOException("reading lines to import", e);
    }
  }

  /** The lines as documents, made one at a time while the index takes them. */
  private record Rows(Iterator<LogLine> lines, Row row, long day)
      implements Iterator<Iterable<? extends IndexableField>> {

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Iterable<? extends IndexableField> next() {
      return row.of(lines.next(), day);
    }
  }

  private synchronized IndexWriter open() throws IOException {
    IndexWriter open = writer;
    if (open == null) {
      IOUtils.rm(folder);
      Directory fresh = FSDirectory.open(folder);
      var merging = new LogByteSizeMergePolicy();
      merging.setMaxMergeMB(0);
      open = new IndexWriter(fresh, OpenIndex.settings(config.importBufferBytes(), merging));
      directory = fresh;
      writer = open;
    }
    return open;
  }

  @Override
  public synchronized void commit(String mark) throws IOException {
    IndexWriter open = writer;
    try {
      if (open != null) {
        flush(open);
        open.commit();
        open.close();
      }
      index.join(Optional.ofNullable(open == null ? null : directory), mark);
    } finally {
      abandon();
    }
  }

  /** Writes what two threads have filled with two threads; a commit alone writes one by one. */
  private static void flush(IndexWriter open) throws IOException {
    var other = new FutureTask<>(open::flushNextBuffer);
    new Thread(other, "import-flush").start();
    open.flushNextBuffer();
    try {
      other.get();
    } catch (ExecutionException e) {
      throw new IOException("writing imported lines", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the import was interrupted");
    }
  }

  @Override
  public Optional<String> mark() throws IOException {
    return index.mark();
  }

  @Override
  public synchronized void abandon() throws IOException {
    IndexWriter open = writer;
    writer = null;
    IOUtils.close(open == null ? null : open::rollback, directory);
    directory = null;
    IOUtils.rm(folder);
  }
}
