package id.jagasitus.launcher.home;

/** Something the operator has to mend, in one sentence that is shown without a trace. */
public final class OperatorProblem extends Exception {

  private static final long serialVersionUID = 1;

  /** Says what happened, what was expected and what to do. */
  public OperatorProblem(String message) {
    super(message);
  }

  /** The same, keeping the cause for {@code --debug}. */
  public OperatorProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
