package id.jagasitus.detect;

import id.jagasitus.event.Severity;
import id.jagasitus.rule.Hit;
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

  /** The most urgent rule's, but no more than worth a look while the request is not suspicious. */
  public Severity severity() {
    return suspicious()
        ? hits.stream()
            .map(hit -> hit.rule().severity())
            .max(Comparator.naturalOrder())
            .orElse(Severity.INFO)
        : Severity.INFO;
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
