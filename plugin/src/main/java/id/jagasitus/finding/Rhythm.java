package id.jagasitus.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Counts over time in a fixed number of parts: what comes after the last part makes every part
 * twice as long. Event time only. Not thread-safe.
 */
final class Rhythm {

  /** Parts a life is divided into. */
  static final int PARTS = 24;

  private static final long FIRST_WIDTH = Duration.ofMinutes(1).toMillis();

  private long width = FIRST_WIDTH;
  private long from;
  private long[] counts = new long[PARTS];

  Rhythm(Instant began) {
    from = floor(began.toEpochMilli());
  }

  /** As it was kept; one that cannot be continues as a new one would. */
  static Rhythm of(Activity kept) {
    var rhythm = new Rhythm(kept.from());
    long millis = kept.width().toMillis();
    if (millis >= FIRST_WIDTH && kept.counts().size() <= PARTS) {
      rhythm.width = millis;
      rhythm.from = kept.from().toEpochMilli();
      for (int i = 0; i < kept.counts().size(); i++) {
        rhythm.counts[i] = kept.counts().get(i);
      }
    }
    return rhythm;
  }

  private long floor(long time) {
    return Math.floorDiv(time, width) * width;
  }

  /** Counts one; what is older than the beginning counts in the first part. */
  void add(Instant at) {
    long time = Math.max(at.toEpochMilli(), from);
    while (time - from >= width * PARTS) {
      widen();
    }
    counts[(int) ((time - from) / width)]++;
  }

  private void widen() {
    var wider = new long[PARTS];
    for (int i = 0; i < PARTS; i++) {
      wider[i / 2] += counts[i];
    }
    counts = wider;
    width *= 2;
  }

  /** What was counted, up to the last part that holds anything. */
  Activity activity() {
    int used = PARTS;
    while (used > 1 && counts[used - 1] == 0) {
      used--;
    }
    return new Activity(
        Instant.ofEpochMilli(from),
        Duration.ofMillis(width),
        LongStream.of(Arrays.copyOf(counts, used)).boxed().toList());
  }
}
