package id.jagasitus.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;

/**
 * The segments of one import in a folder of their own. Each thread that brings lines fills columns
 * of its own and writes them when they have grown enough.
 */
final class IncomingSegments {

  private final Path folder;
  private final Directory directory;
  private final long bufferBytes;
  private final Deque<LineColumns> idle = new ArrayDeque<>();
  private final SegmentInfos segments = new SegmentInfos(Version.LATEST.major);
  private int names;
  private int filling;

  /**
   * Starts in an empty folder.
   *
   * @param bufferBytes heap that the lines of all threads take before they are written; writing
   *     takes about as much again
   */
  IncomingSegments(Path folder, long bufferBytes) throws IOException {
    this.folder = folder;
    this.bufferBytes = bufferBytes;
    IOUtils.rm(folder);
    directory = FSDirectory.open(folder);
  }

  synchronized LineColumns take() {
    LineColumns columns = idle.poll();
    if (columns != null) {
      return columns;
    }
    filling++;
    return new LineColumns();
  }

  /** Takes columns back; the calling thread writes them if they have grown enough. */
  void give(LineColumns columns) throws IOException {
    if (!kept(columns)) {
      write(columns);
    }
  }

  private synchronized boolean kept(LineColumns columns) {
    if (columns.bytes() <= bufferBytes / Math.max(2, filling)) {
      idle.addFirst(columns);
      return true;
    }
    filling--;
    return false;
  }

  private void write(LineColumns columns) throws IOException {
    if (!columns.isEmpty()) {
      add(columns.write(directory, name()));
    }
  }

  private synchronized String name() {
    return "_" + Integer.toString(names++, Character.MAX_RADIX);
  }

  private synchronized void add(SegmentCommitInfo segment) {
    segments.add(segment);
  }

  /** Writes what is left, each thread's columns on a thread, and answers where all segments are. */
  Directory finish() throws IOException {
    List<FutureTask<Boolean>> writing = new ArrayList<>();
    for (LineColumns columns = idle.poll(); columns != null; columns = idle.poll()) {
      LineColumns last = columns;
      writing.add(
          new FutureTask<>(
              () -> {
                write(last);
                return true;
              }));
    }
    writing.forEach(task -> new Thread(task, "import-write").start());
    for (FutureTask<Boolean> task : writing) {
      await(task);
    }
    segments.counter = names;
    segments.commit(directory);
    return directory;
  }

  private static void await(FutureTask<Boolean> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new IOException("writing imported lines", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the import was interrupted");
    }
  }

  /** Removes everything. */
  void drop() throws IOException {
    IOUtils.close(directory);
    IOUtils.rm(folder);
  }
}
