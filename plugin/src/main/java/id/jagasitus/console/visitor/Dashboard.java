package id.jagasitus.console.visitor;

import id.jagasitus.console.visitor.VisitorDesk.Count;
import java.time.Instant;
import java.util.List;

/**
 * What happened in a range. Every list is in the order it is shown.
 *
 * @param totals the figures on top
 * @param series requests and visitors over time, an hour or a day each
 * @param week requests by weekday (Monday first) and hour, 7 lists of 24
 * @param statuses by class: 2xx, 3xx, 4xx, 5xx, unknown
 * @param pages most asked pages
 * @param documents most read court documents (PDF, office files)
 * @param missing paths that were not found, most asked first
 * @param referers other sites that sent visitors
 * @param kinds people and robots, labelled by {@link Visit.Kind} name
 */
public record Dashboard(
    TimeRange range,
    Totals totals,
    List<Bucket> series,
    List<List<Long>> week,
    List<Count> statuses,
    List<Count> pages,
    List<Count> documents,
    List<Missing> missing,
    List<Count> referers,
    List<Count> kinds) {

  public Dashboard {
    series = List.copyOf(series);
    week = week.stream().map(List::copyOf).toList();
    statuses = List.copyOf(statuses);
    pages = List.copyOf(pages);
    documents = List.copyOf(documents);
    missing = List.copyOf(missing);
    referers = List.copyOf(referers);
    kinds = List.copyOf(kinds);
  }

  /**
   * The figures on top.
   *
   * @param own requests that the scope leaves out, because they are no visits
   * @param visitors distinct addresses
   * @param notFound requests answered with 404
   * @param bytes sent, as far as known
   * @param p50Micros half of the answers took less; −1 where none is known
   * @param p95Micros 95 of 100 answers took less; −1 where none is known
   * @param usual requests in the same range of earlier weeks, on average; −1 where there were none
   */
  public record Totals(
      long requests,
      long own,
      long visitors,
      long notFound,
      long bytes,
      long p50Micros,
      long p95Micros,
      long usual) {}

  /**
   * One hour or day.
   *
   * @param low fewest requests in the same place of the four weeks before; −1 where there were none
   * @param high most requests there; −1 where there were none
   */
  public record Bucket(
      Instant from, Instant to, long requests, long visitors, long low, long high) {}

  /**
   * Something that was asked for and is not there.
   *
   * @param own requests whose referer is this site: a broken link of ours
   * @param strangers all others
   * @param clause search that finds them
   */
  public record Missing(String uri, long own, long strangers, String clause) {}
}
