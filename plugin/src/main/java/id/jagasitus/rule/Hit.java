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
 */
public record Hit(Rule rule, Field field, String raw, String form, int start, int end) {

  /** The matched part, decoded. */
  public String matched() {
    return form.substring(start, end);
  }
}
