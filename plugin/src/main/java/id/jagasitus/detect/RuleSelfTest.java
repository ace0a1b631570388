package id.jagasitus.detect;

import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Runs a rule's own examples: each must fire, and each near-miss must not. */
public final class RuleSelfTest {

  private RuleSelfTest() {}

  /** One sentence for each example that does not behave; empty when all do. */
  public static List<String> failures(Loaded loaded) {
    Rule rule = loaded.rule();
    var judge = new RequestJudge(List.of(loaded));
    var out = new ArrayList<String>();
    if (rule.match().isEmpty() || rule.miss().isEmpty()) {
      out.add(rule.id() + ": expected at least one example in match and one in miss");
    }
    for (String example : rule.match()) {
      if (!fires(judge, rule, example)) {
        out.add(rule.id() + ": must match, but does not: " + example);
      }
    }
    for (String example : rule.miss()) {
      if (fires(judge, rule, example)) {
        out.add(rule.id() + ": must not match, but does: " + example);
      }
    }
    return out;
  }

  private static boolean fires(RequestJudge judge, Rule rule, String example) {
    Rule.Site site = rule.when().site();
    return !judge.judge(ExampleRequest.of(rule, example), site).hits().isEmpty();
  }
}
