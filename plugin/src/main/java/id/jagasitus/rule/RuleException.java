package id.jagasitus.rule;

/** A rule that cannot be used, with one sentence for the person who wrote it. */
public final class RuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RuleException(String message) {
    super(message);
  }
}
