package id.jagasitus.vault;

import id.jagasitus.snapshot.CancelledException;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One long run at a time on a thread of low priority, watched and stopped from elsewhere. What a
 * person asks for meanwhile waits its turn; what the schedule wants is due again later.
 */
final class Runs implements AutoCloseable {

  private static final double NANOS = 1e9;

  /** Who asks for more presses a button over and over. */
  private static final int MOST_WAITING = 10;

  /** What a run does. */
  interface Task {
    void run(Work work) throws IOException;
  }

  /**
   * What is to be run.
   *
   * @param what kind of run
   * @param place where
   * @param author who asks for it
   */
  record Order(String what, String place, String author) {}

  /**
   * A run under way.
   *
   * @param began when
   * @param work what it does now
   */
  private record Active(Order order, Instant began, long tick, Work work) {}

  private record Turn(Waiting shown, Order order, Work work, Task task) {}

  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final BiConsumer<Order, Throwable> failed;

  @SuppressWarnings("ThreadPriorityCheck") // a courtesy to visitors; nothing relies on it
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .name("jagasitus-snapshot")
              .factory());

  private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
  private @Nullable Active active;
  private long turns;

  /**
   * No run yet.
   *
   * @param failed takes a run and why it failed; not called for one that was cancelled
   */
  Runs(InstantSource clock, LongSupplier nanoTime, BiConsumer<Order, Throwable> failed) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.failed = failed;
  }

  /** Begins a run unless another one is under way. */
  synchronized boolean begin(Order order, Work work, Task task) {
    if (active != null) {
      return false;
    }
    start(order, work, task);
    return true;
  }

  /**
   * Begins a run when those before it have ended, which no longer hold back: a person waits.
   *
   * @return false where too many wait already
   */
  synchronized boolean queue(Order order, Work work, Task task) {
    if (active == null) {
      start(order, work, task);
      return true;
    }
    if (waiting.size() >= MOST_WAITING) {
      return false;
    }
    var shown = new Waiting(++turns, order.what, order.place, order.author, clock.instant());
    waiting.add(new Turn(shown, order, work, task));
    active.work.hurry();
    return true;
  }

  private void start(Order order, Work work, Task task) {
    active = new Active(order, clock.instant(), nanoTime.getAsLong(), work);
    thread.execute(() -> run(order, work, task));
  }

  /** Whatever happens, the next run can begin: an error too is told, and not only to the log. */
  private void run(Order order, Work work, Task task) {
    try {
      task.run(work);
    } catch (CancelledException stoppedOnRequest) {
      return; // what was stored so far stays valid
    } catch (IOException | RuntimeException | Error e) {
      failed.accept(order, e);
    } finally {
      next();
    }
  }

  private synchronized void next() {
    active = null;
    Turn turn = waiting.poll();
    if (turn != null) {
      start(turn.order, turn.work, turn.task);
    }
    notifyAll();
  }

  /** Runs whose turn has not come, in order. */
  synchronized List<Waiting> waiting() {
    return waiting.stream().map(Turn::shown).toList();
  }

  /** Takes a run that waits out of the row; false where it does not wait any more. */
  synchronized boolean withdraw(long number) {
    return waiting.removeIf(turn -> turn.shown.number() == number);
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
            active.order.what,
            active.order.author,
            active.began,
            progress.phase(),
            progress.files(),
            progress.bytes(),
            progress.totalBytes(),
            rate,
            wait));
  }

  /** Waits until nothing runs or waits, for tests and for commands that want the end. */
  synchronized void await() throws InterruptedException {
    while (active != null) {
      wait();
    }
  }

  private synchronized void leave() {
    waiting.clear();
    cancel();
  }

  /** Stops what runs and waits a few seconds for it; everything written so far stays valid. */
  @Override
  public void close() {
    leave();
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
