package id.jagasitus.store;

import java.util.List;

/**
 * The figures of a dashboard.
 *
 * @param requests selected events
 * @param own events that would be selected, too, but are ours, and the filter leaves those out
 * @param visitors distinct addresses among them
 * @param bytes bytes sent, where known
 * @param robots requests whose user agent says it is a program; empty user agents count too
 * @param people the other requests
 * @param series figures per slot of time
 * @param week requests by weekday (Monday first) and hour in the filter's zone: 7 lists of 24
 * @param statuses status codes with their counts, ascending
 * @param paths most requested pages
 * @param documents most requested documents (PDF, office files, archives)
 * @param missing paths that answered 404
 * @param referrers hosts of foreign referring pages
 * @param agents user agents
 * @param addresses full addresses or networks, as the reader's reach says
 * @param duration all durations
 * @param durations durations of the most requested paths that have any
 */
public record Panels(
    long requests,
    long own,
    long visitors,
    long bytes,
    long robots,
    long people,
    Series series,
    List<List<Long>> week,
    List<Tally> statuses,
    List<Tally> paths,
    List<Tally> documents,
    List<MissingPath> missing,
    List<Tally> referrers,
    List<Tally> agents,
    List<Tally> addresses,
    Spread duration,
    List<PathSpread> durations) {

  public Panels {
    week = week.stream().map(List::copyOf).toList();
    statuses = List.copyOf(statuses);
    paths = List.copyOf(paths);
    documents = List.copyOf(documents);
    missing = List.copyOf(missing);
    referrers = List.copyOf(referrers);
    agents = List.copyOf(agents);
    addresses = List.copyOf(addresses);
    durations = List.copyOf(durations);
  }

  /**
   * Figures per slot.
   *
   * @param start begin of the first slot, milliseconds since the epoch
   * @param slotMillis length of a slot
   * @param requests requests per slot
   * @param visitors distinct addresses per slot
   * @param earlier requests per slot of each earlier week, the latest week first
   */
  public record Series(
      long start,
      long slotMillis,
      List<Long> requests,
      List<Long> visitors,
      List<List<Long>> earlier) {

    public Series {
      requests = List.copyOf(requests);
      visitors = List.copyOf(visitors);
      earlier = earlier.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A path that answered 404.
   *
   * @param path the path asked for; hostile
   * @param count how often
   * @param own how often a page of the site itself led there: a broken link of ours
   * @param none how often without a referring page: asked by a stranger
   * @param foreign how often from another site
   */
  public record MissingPath(String path, long count, long own, long none, long foreign) {}

  /**
   * How durations spread; the percentiles are within 4 % of the exact value.
   *
   * @param count how many durations are known
   * @param p50Micros half of them were at most this long
   * @param p95Micros 95 of 100 were at most this long
   * @param maxMicros the longest
   */
  public record Spread(long count, long p50Micros, long p95Micros, long maxMicros) {}

  /** The durations of one path. */
  public record PathSpread(String path, Spread spread) {}
}
