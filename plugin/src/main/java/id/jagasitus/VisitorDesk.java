package id.jagasitus;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What visitors asked for. A viewer who is no Admin cannot find out a whole address here: a query
 * for one is answered for its network, and rows, facets, exports and links carry masked addresses.
 */
public interface VisitorDesk {

  /**
   * Everything on the dashboard for a range.
   *
   * @param zone decides where days and hours begin
   */
  Dashboard dashboard(Viewer viewer, TimeRange range, ZoneId zone);

  /** One page of what a query finds, newest first. */
  SearchResult search(Viewer viewer, SearchRequest request);

  /**
   * Requests that a query finds after a place, oldest first, for following along.
   *
   * @param after where the last answer ended; empty to begin now
   * @param most rows at most; what is older than the newest {@code most} is skipped
   */
  Tail tail(Viewer viewer, String query, String after, int most);

  /**
   * Hands every row a query finds to a sink, newest first, without holding them in memory.
   *
   * @return whether the query was understood; rows are handed out only then
   * @throws IOException what the sink threw; the search stops
   */
  boolean export(Viewer viewer, String query, TimeRange range, RowSink sink) throws IOException;

  /**
   * Everything one address or network did.
   *
   * @param token of a {@link ShownAddress}, or a network in CIDR form
   * @param grant what {@link #reveal} gave, or empty
   * @return empty where the token is unknown
   */
  Optional<AddressProfile> profile(
      Viewer viewer, String token, String grant, TimeRange range, ZoneId zone, int page);

  /**
   * Unmasks one address for one viewer's session and writes it down with the reason. For Admin
   * only.
   */
  Reveal reveal(Viewer viewer, String token, String reason);

  /** Takes rows one by one. */
  @FunctionalInterface
  interface RowSink {
    void accept(Visit visit) throws IOException;
  }

  /**
   * What is asked.
   *
   * @param query search language; empty for everything
   * @param page from 1
   */
  record SearchRequest(String query, TimeRange range, int page) {}

  /** What a query gave. */
  sealed interface SearchResult {

    /**
     * It was understood.
     *
     * @param rows newest first
     * @param total how many there are
     * @param facets what the found requests have most
     * @param page from 1
     * @param pages at least 1; a bounded number of pages can be turned, an export has all
     * @param pageSize rows a page
     */
    record Found(
        List<Visit> rows, long total, List<Facet> facets, int page, int pages, int pageSize)
        implements SearchResult {
      public Found {
        rows = List.copyOf(rows);
        facets = List.copyOf(facets);
      }
    }

    /**
     * It was not understood.
     *
     * @param position characters from the start, or −1 where none can be named
     * @param problem what is wrong
     * @param near the part of the query it is about; may be empty
     */
    record Misunderstood(int position, QueryProblem problem, String near) implements SearchResult {}
  }

  /** What is wrong with a query; the pages have one sentence for each. */
  enum QueryProblem {
    /** A field that does not exist; near: its name. */
    UNKNOWN_FIELD,
    /** A value that its field cannot have; near: the value. */
    BAD_VALUE,
    /** A quote, bracket or parenthesis is open. */
    UNCLOSED,
    /** Anything else. */
    SYNTAX,
    /** More parts than are allowed. */
    TOO_COMPLEX
  }

  /**
   * The most frequent values of one field.
   *
   * @param field name of the field in the search language
   */
  record Facet(String field, List<Count> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * Something counted.
   *
   * @param label what; hostile
   * @param count how often
   * @param clause search that finds exactly these
   */
  record Count(String label, long count, String clause) {}

  /**
   * What came in.
   *
   * @param rows oldest first
   * @param next hand it to the next call
   * @param skipped rows that were left out because there were too many
   */
  record Tail(List<Visit> rows, String next, long skipped) {
    public Tail {
      rows = List.copyOf(rows);
    }
  }

  /** What became of a wish to see a whole address. */
  sealed interface Reveal {

    /**
     * It was allowed and written down.
     *
     * @param grant lets the same session see this address for a short while
     */
    record Granted(String grant) implements Reveal {}

    /** It was not. */
    record Denied(Outcome.Refused refused) implements Reveal {}
  }
}
