package id.jagasitus.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads single lines by their {@link Places}; lines that lie close together share one read. */
final class LineReader implements Closeable {
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private @Nullable FileChannel file;
  private int year;
  private ByteBuffer buffer = ByteBuffer.allocate(CHUNK).limit(0);

  /** Offset in the file of the first byte in the buffer. */
  private long start;

  LineReader(Path folder) {
    this.folder = folder;
  }

  /** The entry that begins there; empty where the file no longer has it. */
  Optional<Entry> read(long place) throws IOException {
    FileChannel open = opened(Places.year(place));
    long offset = Places.offset(place);
    int length = length(offset);
    while (length < 0 && fill(open, offset)) {
      length = length(offset);
    }
    return length < 0
        ? Optional.empty()
        : Optional.ofNullable(Line.parse(buffer.array(), (int) (offset - start), length));
  }

  private FileChannel opened(int wanted) throws IOException {
    FileChannel open = file;
    if (open == null || year != wanted) {
      close();
      open = FileChannel.open(Tail.file(folder, wanted));
      file = open;
      year = wanted;
      buffer.limit(0);
    }
    return open;
  }

  /** Bytes of the line with its line feed; -1 when the buffer does not hold it whole. */
  private int length(long offset) {
    long from = offset - start;
    if (from >= 0 && from < buffer.limit()) {
      byte[] bytes = buffer.array();
      for (int at = (int) from; at < buffer.limit(); at++) {
        if (bytes[at] == '\n') {
          return at + 1 - (int) from;
        }
      }
    }
    return -1;
  }

  /** Reads on from a line; false when nothing more came. */
  private boolean fill(FileChannel open, long offset) throws IOException {
    boolean same = offset == start && buffer.limit() > 0;
    if (!same) {
      buffer.clear().limit(0);
      start = offset;
    } else if (buffer.limit() == buffer.capacity()) {
      buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.array()).flip();
    }
    int before = buffer.limit();
    buffer.position(before).limit(buffer.capacity());
    int read = before < Lines.LONGEST ? open.read(buffer, start + before) : -1;
    buffer.position(0).limit(before + Math.max(read, 0));
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    FileChannel open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
