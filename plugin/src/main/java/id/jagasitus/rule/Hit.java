package id.jagasitus.rule;

/**
 * A rule that fired on one value.
 *
 * @param rule the rule
 * @param field where
 * @param raw the value as sent
 * @param form the form of the value in which it was found
 * @param start first character of the match in {@code form}
 * @param end one past the last
 * @param prose whether a sentence stands around the match, so that it says less
 */
public record Hit(
    Rule rule, Field field, String raw, String form, int start, int end, boolean prose) {

  /** Hundredths of its points that a match in a sentence is worth. */
  private static final int IN_PROSE = 22;

  Hit(Rule rule, Field field, String raw, String form, int start, int end) {
    this(rule, field, raw, form, start, end, false);
  }

  /** The same inside a sentence. */
  public Hit inProse() {
    return new Hit(rule, field, raw, form, start, end, true);
  }

  /** Points it adds. */
  public int points() {
    return prose ? rule.score() * IN_PROSE / 100 : rule.score();
  }

  /** The matched part, decoded. */
  public String matched() {
    return form.substring(start, end);
  }
}
