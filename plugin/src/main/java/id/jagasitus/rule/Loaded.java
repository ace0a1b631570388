package id.jagasitus.rule;

import java.util.List;

/** A rule and its lines; none for a rule that looks for disguises only. */
public final class Loaded {

  private final Rule rule;
  private final List<Line> lines;

  Loaded(Rule rule, List<Line> lines) {
    this.rule = rule;
    this.lines = List.copyOf(lines);
  }

  public Rule rule() {
    return rule;
  }

  List<Line> lines() {
    return lines;
  }

  /**
   * States of its automata; 0 for a rule about disguises. Builds what was not built yet; throws
   * {@link RuleException} when one is too large.
   */
  public int states() {
    return lines.stream().mapToInt(line -> line.compiled().states()).sum();
  }
}
