package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue between the threads that serve and the one that writes. Offering never blocks: a
 * full queue (in events or in memory) is a counted drop. A batch that fails is counted and the
 * writer goes on.
 */
public final class Recorder implements Consumer<RequestEvent> {

  /** Most events of one batch. */
  static final int BATCH = 1024;

  /** Batches of long hostile texts end at this weight, since each is copied as a whole. */
  static final long BATCH_BYTES = 2 << 20;

  private static final Logger LOG = System.getLogger(Recorder.class.getName());
  private static final long PAUSE_NANOS = 50_000_000;

  private final MpscAtomicArrayQueue<Waiting> queue;
  private final Consumer<List<RequestEvent>> writer;
  private final long maxBytes;
  private final AtomicLong queuedBytes = new AtomicLong();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder written = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder failedBatches = new LongAdder();
  private volatile String lastError = "";
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /**
   * Makes a recorder; nothing is written before {@link #start}.
   *
   * @param writer takes batches, oldest event first, on the one writer thread; may throw
   */
  public Recorder(CaptureConfig config, Consumer<List<RequestEvent>> writer) {
    this.queue = new MpscAtomicArrayQueue<>(config.queueEvents());
    this.maxBytes = config.queueBytes();
    this.writer = writer;
  }

  /** Starts the writer thread. */
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("jagasitus-recorder").start(this::run);
    }
  }

  /** Hands an event over; returns at once, from any thread. */
  @Override
  public void accept(RequestEvent event) {
    offer(new Read(event, Weight.of(event)));
  }

  private record Read(RequestEvent read, long weight) implements Waiting {

    @Override
    public Optional<RequestEvent> event() {
      return Optional.of(read);
    }
  }

  /** Hands over a request that the writer thread reads; returns at once, from any thread. */
  void offer(Waiting request) {
    long weight = request.weight();
    if (stopping || queuedBytes.addAndGet(weight) > maxBytes) {
      refuse(stopping ? 0 : weight);
    } else if (!queue.offer(request)) {
      refuse(weight);
    }
  }

  private void refuse(long weight) {
    queuedBytes.addAndGet(-weight);
    dropped.increment();
  }

  private void run() {
    while (!stopping || !queue.isEmpty()) {
      writeWaiting();
      if (!stopping) {
        LockSupport.parkNanos(this, PAUSE_NANOS); // fewer, larger batches leave visitors more time
      }
    }
  }

  /** No memory for a batch is no reason to end: what waits is tried again after the pause. */
  private void writeWaiting() {
    try {
      while (writeOnce() && queue.size() >= BATCH) {}
    } catch (OutOfMemoryError full) {
      failedBatches.increment();
      lastError = full.toString();
    }
  }

  /** Reads and writes one batch; false when nothing waited. On the writer thread only. */
  boolean writeOnce() {
    int room = Math.min(BATCH, queue.size());
    var batch = new ArrayList<RequestEvent>(room); // all it takes, before anything is taken
    long weight = 0;
    while (batch.size() < room && weight < BATCH_BYTES) {
      Waiting request = queue.relaxedPoll();
      if (request == null) {
        break;
      }
      weight += request.weight();
      request.event().ifPresent(batch::add);
    }
    queuedBytes.addAndGet(-weight);
    if (!batch.isEmpty()) {
      write(Collections.unmodifiableList(batch));
    }
    return weight > 0;
  }

  private void write(List<RequestEvent> batch) {
    try {
      writer.accept(batch);
      written.add(batch.size());
      lastError = "";
    } catch (Throwable failure) { // the edge of the writer thread, which must outlive any bug
      lost.add(batch.size());
      failedBatches.increment();
      if (lastError.isEmpty()) {
        LOG.log(Level.ERROR, "A batch of " + batch.size() + " requests was not recorded", failure);
      }
      lastError = failure.toString();
    }
  }

  /**
   * Refuses new events and writes those that wait, for at most so long.
   *
   * @return whether everything was written
   */
  public synchronized boolean stop(Duration patience) {
    stopping = true;
    Thread running = thread;
    if (running == null) {
      return writeRest();
    }
    LockSupport.unpark(running);
    try {
      return running.join(patience) && writeRest();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Writes what a producer offered while the writer thread ended. */
  private boolean writeRest() {
    while (writeOnce()) {}
    return true;
  }

  /** How it fares now. */
  public RecorderStats stats() {
    return new RecorderStats(
        written.sum(),
        dropped.sum(),
        lost.sum(),
        failedBatches.sum(),
        queue.size(),
        queuedBytes.get(),
        queue.capacity(),
        lastError);
  }
}
