package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.BlobWriter;
import id.jagasitus.repository.Chunker;
import id.jagasitus.repository.Polynomial;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one file into chunks and saves them, handing whole chunks to other threads while buffers
 * last. One use.
 */
final class FileSaver {

  /** Less than the shortest chunk, so that what follows a cut never holds another. */
  private static final int PIECE = 256 << 10;

  private static final BlobId NOT_YET = new BlobId(0, 0, 0, 0);

  /** Takes the blobs of the whole file, and how many bytes they hold. */
  interface Done {
    void accept(List<BlobId> blobs, long bytes) throws IOException;
  }

  private final BlobWriter writer;
  private final Workers workers;
  private final Tally tally;
  private final Work work;
  private final Done done;
  private final List<BlobId> blobs = new ArrayList<>();
  private int open = 1;
  private long total;

  FileSaver(BlobWriter writer, Workers workers, Tally tally, Work work, Done done) {
    this.writer = writer;
    this.workers = workers;
    this.tally = tally;
    this.work = work;
    this.done = done;
  }

  /** Reads to the end. {@code done} is called by whichever thread saves the last chunk. */
  void read(ReadableByteChannel in, Polynomial polynomial) throws IOException {
    byte[] buffer = workers.buffer();
    int filled = fill(in, buffer, 0, Chunker.MIN);
    if (filled < Chunker.MIN) {
      finish(buffer, filled);
      return;
    }
    var chunker = new Chunker(polynomial);
    int fresh = filled;
    while (fresh > 0) {
      int cut = chunker.next(buffer, filled - fresh, fresh);
      if (cut >= 0) {
        int length = filled - fresh + cut;
        int rest = filled - length;
        buffer = emit(buffer, length, rest);
        chunker.next(buffer, 0, rest);
        filled = rest;
      }
      fresh = Math.max(0, fill(in, buffer, filled, PIECE));
      filled += fresh;
    }
    finish(buffer, filled);
  }

  private int fill(ReadableByteChannel in, byte[] buffer, int from, int most) throws IOException {
    int end = Math.min(buffer.length, from + most);
    int at = from;
    while (at < end) {
      int read = in.read(ByteBuffer.wrap(buffer, at, Math.min(PIECE, end - at)));
      if (read < 0) {
        break;
      }
      at += read;
      work.advance(read);
    }
    return at - from;
  }

  /** Saves a chunk and returns a buffer that begins with what followed it. */
  private byte[] emit(byte[] buffer, int length, int rest) throws IOException {
    int place = reserve(length);
    byte[] fresh = workers.swapBuffer();
    if (fresh == null) {
      save(place, buffer, length);
      System.arraycopy(buffer, length, buffer, 0, rest);
      return buffer;
    }
    System.arraycopy(buffer, length, fresh, 0, rest);
    workers.fork(
        () -> {
          try {
            save(place, buffer, length);
          } finally {
            workers.giveBack(buffer);
          }
        });
    return fresh;
  }

  private void finish(byte[] buffer, int length) throws IOException {
    if (length > 0) {
      save(reserve(length), buffer, length);
    }
    countDown();
  }

  private synchronized int reserve(int length) {
    open++;
    total += length;
    blobs.add(NOT_YET);
    return blobs.size() - 1;
  }

  private void save(int place, byte[] buffer, int length) throws IOException {
    BlobWriter.Saved saved = writer.save(BlobType.DATA, buffer, 0, length);
    tally.saved(BlobType.DATA, saved, length);
    synchronized (this) {
      blobs.set(place, saved.id());
    }
    countDown();
  }

  private void countDown() throws IOException {
    synchronized (this) {
      if (--open > 0) {
        return;
      }
    }
    done.accept(blobs, total);
  }
}
