package id.jagasitus.vault;

import id.jagasitus.snapshot.CancelledException;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One long run at a time on a thread of low priority, watched and stopped from elsewhere. */
final class Runs implements AutoCloseable {

  private static final double NANOS = 1e9;

  /** What a run does. */
  interface Task {
    void run(Work work) throws IOException;
  }

  /**
   * A run under way.
   *
   * @param what kind of run
   * @param author who began it
   * @param began when
   * @param work what it does now
   */
  private record Active(String what, String author, Instant began, long tick, Work work) {}

  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final BiConsumer<String, Throwable> failed;

  @SuppressWarnings("ThreadPriorityCheck") // a courtesy to visitors; nothing relies on it
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .name("jagasitus-snapshot")
              .factory());

  private @Nullable Active active;

  /**
   * No run yet.
   *
   * @param failed takes the kind of a run and why it failed; not called for one that was cancelled
   */
  Runs(InstantSource clock, LongSupplier nanoTime, BiConsumer<String, Throwable> failed) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.failed = failed;
  }

  /** Begins a run unless another one is under way. */
  synchronized boolean begin(String what, String author, Work work, Task task) {
    if (active != null) {
      return false;
    }
    active = new Active(what, author, clock.instant(), nanoTime.getAsLong(), work);
    thread.execute(() -> run(what, work, task));
    return true;
  }

  /** Whatever happens, the next run can begin: an error too is told, and not only to the log. */
  private void run(String what, Work work, Task task) {
    try {
      task.run(work);
    } catch (CancelledException stoppedOnRequest) {
      return; // what was stored so far stays valid
    } catch (IOException | RuntimeException | Error e) {
      failed.accept(what, e);
    } finally {
      clear();
    }
  }

  private synchronized void clear() {
    active = null;
    notifyAll();
  }

  /** Stops the run under way at its next stretch. */
  synchronized void cancel() {
    if (active != null) {
      active.work.cancel();
    }
  }

  synchronized Optional<Running> running() {
    if (active == null) {
      return Optional.empty();
    }
    Work.Progress progress = active.work.progress();
    double seconds = (nanoTime.getAsLong() - active.tick) / NANOS;
    long rate = seconds < 0.5 ? 0 : (long) (progress.bytes() / seconds);
    long left = progress.totalBytes() - progress.bytes();
    Optional<Duration> wait =
        rate > 0 && progress.totalBytes() > 0
            ? Optional.of(Duration.ofSeconds(Math.max(0, left) / rate))
            : Optional.empty();
    return Optional.of(
        new Running(
            active.what,
            active.author,
            active.began,
            progress.phase(),
            progress.files(),
            progress.bytes(),
            progress.totalBytes(),
            rate,
            wait));
  }

  /** Waits until nothing runs, for tests and for commands that want the end. */
  synchronized void await() throws InterruptedException {
    while (active != null) {
      wait();
    }
  }

  /** Stops what runs and waits a few seconds for it; everything written so far stays valid. */
  @Override
  public void close() {
    cancel();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
