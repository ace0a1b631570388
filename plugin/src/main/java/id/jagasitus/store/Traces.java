package id.jagasitus.store;

/**
 * What a store holds of somebody.
 *
 * @param count how many events
 * @param first time of the first, milliseconds since the epoch; -1 when there is none
 * @param last time of the last; -1 when there is none
 */
public record Traces(long count, long first, long last) {

  static final Traces NONE = new Traces(0, -1, -1);

  /** With one event more. */
  Traces and(long time) {
    return count == 0
        ? new Traces(1, time, time)
        : new Traces(count + 1, Math.min(first, time), Math.max(last, time));
  }
}
