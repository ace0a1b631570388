package id.jagasitus.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used; the message lists every problem, one a line. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of the file where lines are known. */
  public List<Problem> problems() {
    return problems;
  }
}
