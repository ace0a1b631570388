package id.jagasitus.admin;

import id.jagasitus.detect.Verdict;
import id.jagasitus.guard.Trial;
import id.jagasitus.rule.Hit;
import java.util.List;
import java.util.Optional;

/**
 * <em>Coba aturan</em>.
 *
 * @param text what was pasted
 * @param trial what became of it; empty before the first
 */
record TrialPage(String text, Optional<Trial> trial) {

  /** Points from which one request is suspicious. */
  static int suspicious() {
    return Verdict.SUSPICIOUS;
  }

  static String before(Hit hit) {
    return hit.form().substring(0, hit.start());
  }

  static String after(Hit hit) {
    return hit.form().substring(hit.end());
  }

  /** Names of the disguises, sorted. */
  static List<String> disguises(Trial.Value value) {
    return value.disguises().stream().map(Enum::name).sorted().toList();
  }
}
