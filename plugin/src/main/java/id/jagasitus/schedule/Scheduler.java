package id.jagasitus.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * Runs jobs when they are due: one run of a job at a time, heavy jobs one at a time among
 * themselves. A failing job is reported to one hook and runs again at its next time.
 *
 * <p>{@link #start} has a thread look every half second; a test calls {@link #runDue} itself and
 * moves the clock, so that "in one hour" takes no hour.
 */
public final class Scheduler implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** The first run of a job comes after at most this share of its interval, and of a minute. */
  private static final Duration MOST_JITTER = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final RandomGenerator random;
  private final BiConsumer<String, Throwable> failed;
  private final Duration patience;
  private final Map<String, Slot> slots = new ConcurrentSkipListMap<>();
  private final Semaphore heavy = new Semaphore(1, true);
  private final ExecutorService workers;
  private final Map<Thread, String> busy = new ConcurrentHashMap<>();
  private final Thread looker;
  private volatile boolean stopping;

  /**
   * @param failed told the job and what went wrong, on the job's thread; the one failure hook
   * @param patience how long {@link #close} waits for running jobs before it interrupts them, and
   *     then once more for them to give up
   */
  public Scheduler(
      InstantSource clock,
      RandomGenerator random,
      BiConsumer<String, Throwable> failed,
      Duration patience) {
    this.clock = clock;
    this.random = random;
    this.failed = failed;
    this.patience = patience;
    this.workers = Executors.newCachedThreadPool(daemon("jagasitus-job"));
    this.looker = daemon("jagasitus-schedule").newThread(this::look);
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Adds a job; its first run comes after a random part of its interval, of a minute at most. */
  public void add(Job job) {
    Duration longest = job.interval().get();
    long most = (longest.compareTo(MOST_JITTER) < 0 ? longest : MOST_JITTER).toMillis();
    Instant first = clock.instant().plusMillis(random.nextLong(most + 1));
    if (slots.putIfAbsent(job.name(), new Slot(job, first)) != null) {
      throw new IllegalArgumentException("there is a job named " + job.name() + " already");
    }
  }

  /** Begins to look for due jobs. */
  public void start() {
    looker.start();
  }

  private void look() {
    try {
      while (!stopping) {
        runDue();
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // close() asks this thread to end
    }
  }

  /** Hands every due job to a thread of its own; answers how many. */
  public int runDue() {
    Instant now = clock.instant();
    int begun = 0;
    for (Slot slot : slots.values()) {
      if (!stopping && slot.claim(now) && handed(slot)) {
        begun++;
      }
    }
    return begun;
  }

  /** False when {@link #close} came in between: nothing begins any more. */
  private boolean handed(Slot slot) {
    try {
      workers.execute(() -> run(slot));
      return true;
    } catch (RejectedExecutionException closed) {
      slot.dropped();
      return false;
    }
  }

  /** Makes a job due at once; while it runs, it will run once more. False when there is none. */
  public boolean runNow(String name) {
    Optional<Slot> slot = Optional.ofNullable(slots.get(name));
    slot.ifPresent(found -> found.hurry(clock.instant()));
    return slot.isPresent();
  }

  /** All jobs, by name. */
  public List<JobStatus> status() {
    return slots.values().stream().map(Slot::status).toList();
  }

  private void run(Slot slot) {
    if (!slot.job.heavy()) {
      runNamed(slot);
      return;
    }
    try {
      heavy.acquire();
    } catch (InterruptedException e) {
      slot.dropped();
      Thread.currentThread().interrupt(); // stopping before its turn came
      return;
    }
    try {
      runNamed(slot);
    } finally {
      heavy.release();
    }
  }

  private void runNamed(Slot slot) {
    if (stopping) {
      slot.dropped();
      return;
    }
    busy.put(Thread.currentThread(), slot.job.name());
    try {
      runOnce(slot);
    } finally {
      busy.remove(Thread.currentThread());
    }
  }

  /** The edge of a job: whatever happens in it, its next run comes. */
  private void runOnce(Slot slot) {
    Instant started = clock.instant();
    Optional<Throwable> failure = Optional.empty();
    try {
      slot.job.work().run();
    } catch (Throwable e) {
      failure = Optional.of(e);
      tell(slot.job.name(), e);
    }
    Instant now = clock.instant();
    var run = new JobStatus.Run(started, Duration.between(started, now), failure);
    slot.ended(run, now, slot.job.interval().get());
  }

  /** A hook that fails itself must not stop the job's next run. */
  private void tell(String job, Throwable e) {
    try {
      failed.accept(job, e);
    } catch (RuntimeException second) {
      e.addSuppressed(second);
    }
  }

  /**
   * Begins no job any more, waits for the running ones, interrupts those that take longer.
   *
   * @throws IllegalStateException naming the jobs that did not end even then; their threads are
   *     daemons and do not keep the process alive
   */
  @Override
  public void close() {
    stopping = true;
    looker.interrupt();
    workers.shutdown();
    if (!ended()) {
      workers.shutdownNow();
      if (!ended()) {
        throw new IllegalStateException("jobs that did not stop: " + busy.values());
      }
    }
  }

  private boolean ended() {
    try {
      return workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
