package id.jagasitus.console.visitor;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.query.QueryProblem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What visitors asked for. A viewer who is no Admin cannot find out a whole address here: a query
 * for one is answered for its network, and rows, facets, exports and links carry masked addresses.
 */
public interface VisitorDesk {

  /** Everything on the dashboard. */
  Dashboard dashboard(Viewer viewer, Scope scope);

  /** One page of what a query finds, newest first. */
  SearchResult search(Viewer viewer, SearchRequest request);

  /**
   * Requests that a query finds after a place, oldest first, for following along.
   *
   * @param scope its range is not looked at
   * @param after where the last answer ended; empty to begin now
   * @param most rows at most; what is older than the newest {@code most} is skipped
   * @return empty where the query is not understood
   */
  Optional<Tail> tail(Viewer viewer, String query, Scope scope, String after, int most);

  /**
   * Hands every row a query finds to a sink, newest first, without holding them in memory.
   *
   * @param request its {@code after} is not looked at
   * @return whether the query was understood; rows are handed out only then
   * @throws IOException what the sink threw; the search stops
   */
  boolean export(Viewer viewer, SearchRequest request, RowSink sink) throws IOException;

  /**
   * Everything one address or network did.
   *
   * @param token of a {@link ShownAddress}, or a network in CIDR form
   * @param grant what {@link #reveal} gave, or empty
   * @param after where the list's page before ended; empty for the first
   * @return empty where the token is unknown
   */
  Optional<AddressProfile> profile(
      Viewer viewer, String token, String grant, Scope scope, String after);

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
   * @param query search language of {@link id.jagasitus.query}; empty for everything; one that asks
   *     about our own requests finds them whatever the scope says
   * @param after where the page before ended; empty for the first page
   */
  record SearchRequest(String query, Scope scope, String after) {}

  /** What a query gave. */
  sealed interface SearchResult {

    /**
     * It was understood.
     *
     * @param rows newest first
     * @param total how many there are
     * @param own how many more there are that the scope leaves out
     * @param facets what the found requests have most
     * @param next where the following page starts; empty on the last
     */
    record Found(List<Visit> rows, long total, long own, List<Facet> facets, Optional<String> next)
        implements SearchResult {
      public Found {
        rows = List.copyOf(rows);
        facets = List.copyOf(facets);
      }
    }

    /** It was not understood. */
    record Misunderstood(QueryProblem problem) implements SearchResult {}
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
   * @param clause search that finds exactly these; empty where the language has none
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
