package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Sieve} holds back.
 *
 * @param seen events looked at
 * @param caught for each mark, by its number, the events that bear it
 */
public record Sifted(long seen, List<Caught> caught) {

  /** Events shown as samples of one mark. */
  public static final int SAMPLES = 20;

  public Sifted {
    caught = List.copyOf(caught);
  }

  /**
   * Events that bear one mark.
   *
   * @param hits how many
   * @param days how many on each day that has any, in the filter's zone
   * @param samples the newest of them, newest first
   */
  public record Caught(long hits, Map<LocalDate, Long> days, List<RequestEvent> samples) {
    public Caught {
      days = Map.copyOf(days);
      samples = List.copyOf(samples);
    }
  }
}
