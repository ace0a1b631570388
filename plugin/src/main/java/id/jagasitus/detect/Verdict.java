package id.jagasitus.detect;

import id.jagasitus.event.Severity;
import id.jagasitus.rule.Hit;
import id.jagasitus.rule.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * What one request shows by itself.
 *
 * @param hits rules that fired, each once
 * @param score sum of their points, at most 100
 */
public record Verdict(List<Hit> hits, int score) {

  /** Points from which a request is suspicious. */
  public static final int SUSPICIOUS = 30;

  /** Nothing was found. */
  public static final Verdict CLEAN = new Verdict(List.of(), 0);

  public Verdict {
    hits = List.copyOf(hits);
  }

  static Verdict of(List<Hit> hits) {
    if (hits.isEmpty()) {
      return CLEAN;
    }
    int sum = hits.stream().mapToInt(Hit::points).sum();
    return new Verdict(hits, Math.min(100, sum));
  }

  public boolean suspicious() {
    return score >= SUSPICIOUS;
  }

  /** The most urgent rule's; a suspicious request is worth a look, any other is not. */
  public Severity severity() {
    return suspicious()
        ? hits.stream()
            .map(hit -> atLeastReview(hit.rule().severity()))
            .max(Comparator.naturalOrder())
            .orElse(Severity.REVIEW)
        : Severity.INFO;
  }

  /** How urgent a rule's hit is on this request. */
  Severity severity(Rule rule) {
    return suspicious() ? atLeastReview(rule.severity()) : rule.severity();
  }

  private static Severity atLeastReview(Severity severity) {
    return severity == Severity.INFO ? Severity.REVIEW : severity;
  }

  /** Categories of the rules that fired, the heaviest first. */
  public List<String> categories() {
    return heaviest().map(hit -> hit.rule().category()).distinct().toList();
  }

  /** Ids of the rules that fired, the heaviest first. */
  public List<String> rules() {
    return heaviest().map(hit -> hit.rule().id()).toList();
  }

  private java.util.stream.Stream<Hit> heaviest() {
    return hits.stream()
        .sorted(
            Comparator.comparingInt((Hit hit) -> -hit.points())
                .thenComparing(hit -> hit.rule().id()));
  }
}
