package id.jagasitus.console.finding;

import id.jagasitus.console.finding.FindingView.Fact;
import id.jagasitus.console.finding.FindingView.Match;
import id.jagasitus.event.Network;
import id.jagasitus.event.Signal;
import id.jagasitus.rule.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a signal's facts into what a page shows of a match. */
final class Matches {

  /** Facts of a rule's match, which are shown in their own way. */
  private static final Set<String> SHOWN = Set.of("field", "raw", "before", "matched", "after");

  private static final String RESTORED = "restored";

  private Matches() {}

  static Match of(Signal signal) {
    Map<String, String> facts = signal.facts();
    String field = facts.getOrDefault("field", "");
    return new Match(
        signal.rule(),
        signal.time(),
        field,
        text(field, facts.getOrDefault("raw", "")),
        text(field, facts.getOrDefault("before", "")),
        text(field, facts.getOrDefault("matched", "")),
        text(field, facts.getOrDefault("after", "")),
        rest(facts),
        signal.request() == null ? "" : signal.request().path());
  }

  private static List<Fact> rest(Map<String, String> facts) {
    return facts.entrySet().stream()
        .filter(fact -> !fact.getKey().equals(RESTORED) && !fact.getValue().isEmpty())
        .filter(fact -> !facts.containsKey("field") || !SHOWN.contains(fact.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(fact -> new Fact(fact.getKey(), fact.getValue()))
        .toList();
  }

  /** Headers such as the forwarded chain carry visitors' addresses, which stay masked. */
  private static String text(String field, String text) {
    return field.equals(Field.HEADER.name()) ? Network.maskedIn(text) : text;
  }
}
