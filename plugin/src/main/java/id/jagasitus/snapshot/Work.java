package id.jagasitus.snapshot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The handle on something long: whoever started it sees how far it is and can stop it; whoever does
 * it reports here and passes the brake. Thread-safe.
 */
public final class Work {

  /** Slows work down so that visitors of the site do not feel it. */
  public interface Brake {
    /**
     * Called after each stretch; returns when the next may begin.
     *
     * @param bytes handled since the last call of this thread
     */
    void pass(long bytes) throws InterruptedException;
  }

  /**
   * How far it is.
   *
   * @param phase what is being done, for example {@code archive}
   * @param files done
   * @param bytes done
   * @param totalBytes expected, 0 while unknown
   */
  public record Progress(String phase, long files, long bytes, long totalBytes) {}

  private final Brake brake;
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private volatile long totalBytes;
  private volatile String phase = "";
  private volatile boolean cancelled;
  private volatile boolean hurried;

  /** Work that a brake slows. */
  public Work(Brake brake) {
    this.brake = brake;
  }

  /** Work at full speed. */
  public static Work unslowed() {
    return new Work(stretch -> {});
  }

  /** Asks it to stop; it does so at the next stretch and leaves nothing half done behind. */
  public void cancel() {
    cancelled = true;
  }

  /** Passes the brake no longer, because a person waits for the end. */
  public void hurry() {
    hurried = true;
  }

  /** How far it is now. */
  public Progress progress() {
    return new Progress(phase, files.get(), bytes.get(), totalBytes);
  }

  void begin(String name, long expectedBytes) {
    phase = name;
    totalBytes = expectedBytes;
    files.set(0);
    bytes.set(0);
  }

  void fileDone() {
    files.incrementAndGet();
  }

  /** Notes bytes that nobody had to read. */
  void passOver(long stretch) {
    bytes.addAndGet(stretch);
  }

  /** Notes a stretch and waits as the brake wants. */
  public void advance(long stretch) throws IOException {
    bytes.addAndGet(stretch);
    checkpoint();
    if (hurried) {
      return;
    }
    try {
      brake.pass(stretch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException("interrupted while " + phase);
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  void checkpoint() throws CancelledException {
    if (cancelled) {
      throw new CancelledException(phase);
    }
  }
}
