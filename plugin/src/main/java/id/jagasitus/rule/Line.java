package id.jagasitus.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule: its literals are known at once, its automaton is built when values have held
 * one of them a few times, since most rules of a pack are never needed. Safe for many threads.
 */
final class Line {

  /** Candidates decided by the exact expression alone before the automaton is worth building. */
  private static final int COLD = 24;

  /** One candidate more for so many characters of the expression: large automata cost more. */
  private static final int PATIENCE = 16;

  private final Node node;
  private final @Nullable Set<String> literals;
  private final AtomicInteger candidates = new AtomicInteger();
  private volatile @Nullable Compiled compiled;
  private volatile @Nullable Pattern exact;

  Line(Node node) {
    this.node = node;
    this.literals = Literals.required(node);
  }

  /** Required literals, or null where none is rare enough. */
  @Nullable Set<String> literals() {
    return literals;
  }

  /** Whether the automaton is not worth building yet; asking counts. */
  boolean cold() {
    return compiled == null
        && candidates.incrementAndGet() <= COLD + exact().pattern().length() / PATIENCE;
  }

  /** The exact expression; throws {@link RuleException} when it can match nothing. */
  Pattern exact() {
    Pattern known = exact;
    if (known == null) {
      known = exactly(Compiled.re2(node));
      exact = known;
    }
    return known;
  }

  private static Pattern exactly(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new RuleException(
          "a character class that no character fits, expected at least one: " + e.getMessage());
    }
  }

  /** The automaton; throws {@link RuleException} when it is too large. */
  Compiled compiled() {
    Compiled known = compiled;
    if (known == null) {
      known = Compiled.of(node);
      compiled = known;
    }
    return known;
  }
}
