package id.jagasitus.accesslog;

import com.github.luben.zstd.ZstdIOException;
import id.jagasitus.accesslog.ImportSummary.Rejected;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in: the calling thread reads blocks of whole lines and writes the compressed
 * ones in order, a few threads work on them. A few blocks are on their way at a time, so memory
 * does not depend on the file.
 */
final class FileImport {

  static final int BLOCK = 1 << 20;
  private static final int MOST_EXAMPLES = 10;

  /** Makes the work on one block. */
  interface Work {
    Chunk on(byte[] bytes, int length, LogFormat format, Ledger ledger);
  }

  private record Pending(ByteBuffer block, Future<Chunk.Result> result) {}

  private final Source source;
  private final Ledger ledger;
  private final Kept kept;
  private final Progress progress;
  private final Digests digests;
  private final @Nullable KeptFrames keeping;
  private final Deque<byte[]> free = new ArrayDeque<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final List<Rejected> examples = new ArrayList<>();
  private @Nullable Path keptFile;
  private byte[] carried = {};
  private int carriedLength;
  private long lines;
  private long allLines;
  private long imported;
  private long rejected;
  private LogFormat format = LogFormat.COMBINED;

  FileImport(
      Source source, LineHash hash, Ledger ledger, Kept kept, boolean keep, Progress progress)
      throws IOException {
    this.source = source;
    this.ledger = ledger;
    this.kept = kept;
    this.progress = progress;
    this.digests = new Digests(hash, keep ? kept.entries() : List.of());
    this.keeping = keep ? new KeptFrames(kept.begin()) : null;
  }

  ImportSummary run(Optional<LogFormat> given, Work work, int threads)
      throws IOException, ImportException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      byte[] block = block();
      int length = next(block);
      if (length > 0) {
        format = given.isPresent() ? given.get() : recognised(block, length);
      }
      for (; length > 0; block = block(), length = next(block)) {
        submit(workers, work, block, length);
        while (pending.size() > threads + 1) {
          finishOldest();
        }
      }
      while (!pending.isEmpty()) {
        finishOldest();
      }
    } finally {
      workers.shutdownNow();
      if (keeping != null) {
        keeping.close();
      }
    }
    long duplicates = lines - imported - rejected;
    return new ImportSummary(format, lines, imported, duplicates, rejected, examples);
  }

  private static LogFormat recognised(byte[] block, int length) throws ImportException {
    byte[] ended = Arrays.copyOf(block, length + 1); // the last line may lack its end
    ended[length] = '\n';
    return Recognition.of(ended, ended.length)
        .orElseThrow(
            () ->
                new ImportException(
                    ImportException.Kind.UNKNOWN_FORMAT,
                    "no known log format; expected one of " + LogFormat.keys()));
  }

  private byte[] block() {
    byte[] used = free.poll();
    return used == null ? new byte[BLOCK] : used;
  }

  /** Reads whole lines; what is behind the last line end is carried into the next block. */
  private int next(byte[] block) throws IOException, ImportException {
    System.arraycopy(carried, 0, block, 0, carriedLength);
    int read = read(block);
    digests.add(block, carriedLength, read);
    int filled = carriedLength + read;
    int end = filled;
    if (filled == block.length) {
      while (end > 0 && block[end - 1] != '\n') {
        end--;
      }
      end = end == 0 ? filled : end; // one line longer than a block: cut, and rejected as garbage
    }
    carriedLength = filled - end;
    carried = new byte[carriedLength];
    System.arraycopy(block, end, carried, 0, carriedLength);
    return end;
  }

  private int read(byte[] block) throws IOException, ImportException {
    try {
      return source.read(block, carriedLength);
    } catch (EOFException | ZipException | ZstdIOException torn) {
      throw new ImportException(
          ImportException.Kind.DAMAGED,
          "the compressed file is damaged or cut off ("
              + torn.getMessage()
              + "), and nothing of it was taken; hand over a whole one, or what can be unpacked");
    }
  }

  private void submit(ExecutorService workers, Work work, byte[] block, int length) {
    Chunk chunk = work.on(block, length, format, ledger);
    pending.add(new Pending(ByteBuffer.wrap(block), workers.submit(chunk::process)));
  }

  @SuppressWarnings("ByteBufferBackingArray") // wrapped by submit
  private void finishOldest() throws IOException {
    Pending oldest = pending.removeFirst();
    Chunk.Result result = result(oldest.result);
    for (Rejected example : result.examples()) {
      if (examples.size() < MOST_EXAMPLES) {
        examples.add(new Rejected(allLines + example.line(), example.text()));
      }
    }
    lines += result.lines();
    allLines += result.allLines();
    imported += result.imported();
    rejected += result.rejected();
    if (keeping != null) {
      keeping.add(result.kept());
    }
    free.add(oldest.block.array());
    progress.at(source.position(), source.length(), lines);
  }

  private static Chunk.Result result(Future<Chunk.Result> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the import was interrupted");
    } catch (ExecutionException e) {
      throw new IOException("importing: " + e.getCause(), e.getCause());
    }
  }

  /** Keeps the file, unless it added nothing. */
  void keep(Instant now, String name) throws IOException {
    if (keeping == null) {
      return;
    }
    FileChannel out = keeping.channel();
    if (imported > 0) {
      keptFile = kept.finish(out, now, digests.length(), digests.whole(), format, name);
    } else {
      out.close();
      kept.drop();
    }
  }

  /** Removes kept files that this one begins with. */
  void dropSuperseded() throws IOException {
    for (Kept.Entry entry : imported > 0 ? digests.beginnings() : List.<Kept.Entry>of()) {
      if (!entry.file().equals(keptFile)) {
        Files.deleteIfExists(entry.file());
      }
    }
  }
}
