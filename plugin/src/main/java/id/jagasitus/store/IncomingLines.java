package id.jagasitus.store;

import id.jagasitus.event.LineDoor;
import id.jagasitus.event.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import org.apache.lucene.store.Directory;
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
  private volatile @Nullable IncomingSegments segments;

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
    IncomingSegments open = segments;
    IncomingSegments incoming = open == null ? open() : open;
    LineColumns columns = incoming.take();
    long day = Expiry.day(clock.millis());
    try {
      while (lines.hasNext()) {
        columns.add(lines.next(), day);
      }
    } catch (UncheckedIOException e) {
      throw new IOException("reading lines to import", e);
    }
    incoming.give(columns);
  }

  private synchronized IncomingSegments open() throws IOException {
    IncomingSegments open = segments;
    if (open == null) {
      open = new IncomingSegments(folder, config.importBufferBytes());
      segments = open;
    }
    return open;
  }

  @Override
  public synchronized void commit(String mark) throws IOException {
    IncomingSegments open = segments;
    try {
      index.join(open == null ? Optional.empty() : Optional.of(open.finish()), mark);
    } finally {
      abandon();
    }
  }

  @Override
  public Optional<String> mark() throws IOException {
    return index.mark();
  }

  @Override
  public synchronized void abandon() throws IOException {
    IncomingSegments open = segments;
    segments = null;
    if (open == null) {
      IOUtils.rm(folder); // of a process that was killed
    } else {
      open.drop();
    }
  }
}
