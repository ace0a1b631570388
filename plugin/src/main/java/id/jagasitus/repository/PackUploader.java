package id.jagasitus.repository;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Stores finished packs beside the work that fills them, at most two at a time. */
final class PackUploader implements AutoCloseable {

  private static final int AT_ONCE = 2;

  private final Repository repository;
  private final IndexWriter index;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private volatile @Nullable Throwable failure;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("pack-writer-", 0).factory());

  PackUploader(Repository repository, IndexWriter index) {
    this.repository = repository;
    this.index = index;
  }

  /** Hands over a pack; waits while two others are being stored. */
  void submit(Pack.Finished pack) throws IOException {
    acquire(1);
    if (failure != null) {
      free.release();
      rethrow();
    }
    threads.execute(() -> store(pack));
  }

  private void store(Pack.Finished pack) {
    try {
      repository.backend().save(FileType.PACK, pack.id().hex(), pack.parts());
      repository.index().add(pack.id(), pack.entries());
      index.add(new PackContents(pack.id(), pack.entries()));
    } catch (IOException | RuntimeException | Error e) {
      failure = e; // rethrown to whoever submits or drains next
    } finally {
      free.release();
    }
  }

  /** Waits until all packs are stored. */
  void drain() throws IOException {
    acquire(AT_ONCE);
    free.release(AT_ONCE);
    rethrow();
  }

  private void acquire(int permits) throws IOException {
    try {
      free.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException("stopped while storing packs");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  private void rethrow() throws IOException {
    Throwable cause = failure;
    if (cause instanceof IOException e) {
      throw new IOException(
          "cannot store a pack in " + repository.backend().location() + ": " + e.getMessage(), e);
    }
    if (cause != null) {
      throw new IllegalStateException("storing a pack failed", cause);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
