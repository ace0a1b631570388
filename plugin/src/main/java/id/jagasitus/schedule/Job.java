package id.jagasitus.schedule;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A piece of work that is done again and again.
 *
 * @param name unique, for people and for {@link Scheduler#runNow}
 * @param interval from the end of one run to the start of the next; asked anew after each run, so
 *     that a changed setting counts from then on
 * @param heavy whether it needs much memory or disk; heavy jobs run one at a time
 * @param work what to do; it may fail, and must give up when its thread is interrupted
 */
public record Job(String name, Supplier<Duration> interval, boolean heavy, Work work) {
  /** What a job does. */
  @FunctionalInterface
  public interface Work {
    @SuppressWarnings(
        "IllegalThrows") // a job may fail in any way; the scheduler takes it from there
    void run() throws Exception;
  }

  public static Job every(Duration interval, String name, Work work) {
    return new Job(name, () -> interval, false, work);
  }

  public static Job heavyEvery(Supplier<Duration> interval, String name, Work work) {
    return new Job(name, interval, true, work);
  }
}
