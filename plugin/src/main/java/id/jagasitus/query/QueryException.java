package id.jagasitus.query;

/** A search that could not be understood; the reader's mistake, never the store's. */
public final class QueryException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient QueryProblem problem;

  public QueryException(QueryProblem problem) {
    super(
        "%s at character %d near '%s', expected %s"
            .formatted(problem.kind(), problem.position(), problem.near(), problem.expected()));
    this.problem = problem;
  }

  public QueryProblem problem() {
    return problem;
  }
}
