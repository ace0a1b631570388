package id.jagasitus.snapshot;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A few threads for one run. The first failure ends it: later tasks are passed over and {@link
 * #await} throws it. Tasks that tasks submit are never waited for by them, so nothing can stall.
 */
final class Workers implements AutoCloseable {

  /** One step of the run. */
  interface Task {
    void run() throws IOException;
  }

  private static final int AHEAD = 64;

  private final ExecutorService threads;
  private final Semaphore ahead = new Semaphore(AHEAD);
  private final Phaser running = new Phaser(1);
  private final int bufferSize;
  private final ThreadLocal<byte[]> own;
  private final ConcurrentLinkedQueue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Throwable failure;

  /**
   * Starts the threads.
   *
   * @param bufferSize bytes of the buffer that each thread owns; as many spare ones exist
   */
  Workers(String name, int count, int bufferSize) {
    this.bufferSize = bufferSize;
    own = ThreadLocal.withInitial(() -> new byte[bufferSize]);
    for (int i = 0; i < count; i++) {
      spare.add(new byte[0]);
    }
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
  }

  /** Submits from outside; waits while many tasks wait already. */
  void submit(Task task) throws IOException {
    ahead.acquireUninterruptibly();
    rethrow();
    start(task, true);
  }

  /** Submits from inside a task. */
  void fork(Task task) {
    start(task, false);
  }

  private void start(Task task, boolean counted) {
    running.register();
    threads.execute(
        () -> {
          try {
            if (failure == null) {
              task.run();
            }
          } catch (IOException | RuntimeException | Error e) {
            fail(e);
          } finally {
            if (counted) {
              ahead.release();
            }
            running.arriveAndDeregister();
          }
        });
  }

  private synchronized void fail(Throwable e) {
    if (failure == null) {
      failure = e;
    } else {
      failure.addSuppressed(e);
    }
  }

  /** The buffer of this thread. */
  byte[] buffer() {
    return own.get();
  }

  /**
   * Takes a spare buffer as this thread's own in place of the one it has, which the caller now
   * passes to a task that must {@link #giveBack} it.
   *
   * @return null when there is no spare one; then the work is to be done here
   */
  byte @Nullable [] swapBuffer() {
    byte[] fresh = spare.poll();
    if (fresh != null) {
      own.set(fresh.length == 0 ? new byte[bufferSize] : fresh);
      return own.get();
    }
    return null;
  }

  void giveBack(byte[] buffer) {
    spare.add(buffer);
  }

  /** Waits until all tasks have run. */
  void await() throws IOException {
    running.awaitAdvance(running.arrive());
    rethrow();
  }

  private void rethrow() throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  /** Returns when no task runs any more, so that nobody writes behind the back of a clean-up. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
