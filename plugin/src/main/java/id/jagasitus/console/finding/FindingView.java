package id.jagasitus.console.finding;

import id.jagasitus.console.visitor.Visit;
import id.jagasitus.finding.Ruling;
import id.jagasitus.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one finding.
 *
 * @param line its head
 * @param reasons the sum, the heaviest first
 * @param matches what each rule saw first
 * @param first its first requests, a screenful
 * @param latest its latest, a screenful, none that is among the first
 * @param clause search that finds the requests of its network; empty for a place
 * @param ruling what a person made of it last
 * @param closed when it ended
 */
public record FindingView(
    FindingLine line,
    List<Reason> reasons,
    List<Match> matches,
    List<Visit> first,
    List<Visit> latest,
    String clause,
    Optional<Ruling> ruling,
    Optional<Instant> closed) {

  public FindingView {
    reasons = List.copyOf(reasons);
    matches = List.copyOf(matches);
    first = List.copyOf(first);
    latest = List.copyOf(latest);
  }

  /**
   * One line of the sum.
   *
   * @param id rule or check
   * @param points what it adds
   * @param count how often it fired
   * @param rule its texts; empty for what is no rule of the book, such as behaviour
   */
  public record Reason(String id, int points, long count, Optional<Rule> rule) {}

  /**
   * What a rule saw the first time. Every text is hostile.
   *
   * @param rule its id
   * @param at when
   * @param field part of the request, as {@link id.jagasitus.rule.Field} names it; empty for
   *     behaviour
   * @param raw as sent
   * @param before decoded text in front of the match
   * @param matched the match
   * @param after decoded text behind it
   * @param facts other facts, such as a count and its threshold, in the order of their names
   * @param path path it may be excepted on; empty without a request
   */
  public record Match(
      String rule,
      Instant at,
      String field,
      String raw,
      String before,
      String matched,
      String after,
      List<Fact> facts,
      String path) {
    public Match {
      facts = List.copyOf(facts);
    }
  }

  /** A named value. */
  public record Fact(String name, String value) {}
}
