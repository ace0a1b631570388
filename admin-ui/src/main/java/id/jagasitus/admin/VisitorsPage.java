package id.jagasitus.admin;

import id.jagasitus.console.visitor.VisitorDesk.SearchResult;
import id.jagasitus.query.QueryProblem;

/**
 * <em>Pengunjung</em>.
 *
 * @param query as it was typed
 * @param window when
 * @param result what it gave
 * @param first whether it is the newest page
 */
record VisitorsPage(String query, Window window, SearchResult result, boolean first) {

  /** What is wrong with the query, in the reader's language; empty when nothing is. */
  String problem(Frame frame) {
    if (!(result instanceof SearchResult.Misunderstood wrong)) {
      return "";
    }
    QueryProblem problem = wrong.problem();
    String expected = String.join(", ", problem.expected());
    return frame.t(
        "query." + problem.kind().name(), problem.near(), expected, problem.position() + 1);
  }

  /** The query before the place that is wrong. */
  String before() {
    return query.substring(0, begin());
  }

  /** The place that is wrong. */
  String wrong() {
    return query.substring(begin(), end());
  }

  /** The query behind it. */
  String behind() {
    return query.substring(end());
  }

  private int begin() {
    return result instanceof SearchResult.Misunderstood wrong
        ? Math.clamp(wrong.problem().position(), 0, query.length())
        : query.length();
  }

  private int end() {
    return result instanceof SearchResult.Misunderstood wrong
        ? Math.min(begin() + wrong.problem().near().length(), query.length())
        : query.length();
  }

  /** This page with other words in the search box. */
  String search(String other) {
    return window.link("/pengunjung", "q", other);
  }

  /** This page with one more condition. */
  String narrow(String clause) {
    boolean simple = query.isEmpty() || query.matches("\\S+");
    String before = simple ? query : "(" + query + ")";
    return search(before.isEmpty() ? clause : before + " AND " + clause);
  }

  String after(String cursor) {
    return window.link("/pengunjung", "q", query, "after", cursor);
  }

  /** This page with our own requests among the others, or without. */
  String turned() {
    return window.withOwn(!window.withOwn()).link("/pengunjung", "q", query);
  }

  String download(String format) {
    return window.link("/pengunjung/unduh", "q", query, "format", format);
  }

  String live() {
    return window.link("/pengunjung", "q", query, "live", "1");
  }
}
