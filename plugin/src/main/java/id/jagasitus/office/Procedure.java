package id.jagasitus.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The procedure as this office does it.
 *
 * @param rules a rule for every step
 */
public record Procedure(Map<Step, Rule> rules) implements Setting {
  /** What the procedure's text says, and where it is silent, the reading of the domain notes. */
  public static final Procedure INITIAL = new Procedure(Map.of());

  public Procedure {
    var all = new EnumMap<Step, Rule>(Step.class);
    for (Step step : Step.values()) {
      all.put(step, rules.getOrDefault(step, step.initial()));
    }
    rules = Map.copyOf(all);
  }

  /** The rule of one step. */
  public Rule rule(Step step) {
    return rules.getOrDefault(step, step.initial());
  }

  /** Who may do a step. */
  public Set<Post> posts(Step step) {
    return rule(step).posts();
  }

  /** A new clock of a step. */
  Stopwatch clock(Step step) {
    Rule rule = rule(step);
    return new Stopwatch(Optional.of(rule.limit()), rule.working(), List.of());
  }
}
