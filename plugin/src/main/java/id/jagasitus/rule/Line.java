package id.jagasitus.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule: its literals are known at once, its automaton is built when a value first
 * holds one of them, since most rules of a pack are never needed. Safe for many threads.
 */
final class Line {

  private final Node node;
  private final @Nullable Set<String> literals;
  private volatile @Nullable Compiled compiled;

  Line(Node node) {
    this.node = node;
    this.literals = Literals.required(node);
  }

  /** Required literals, or null where none is rare enough. */
  @Nullable Set<String> literals() {
    return literals;
  }

  /** The automaton and the exact expression; throws {@link RuleException} when it is too large. */
  Compiled compiled() {
    Compiled known = compiled;
    if (known == null) {
      known = Compiled.of(node);
      compiled = known;
    }
    return known;
  }
}
