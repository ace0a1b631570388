package id.jagasitus.watch;

/** What a score means: nothing found, a person should look, or harm is visible. */
public enum Verdict {
  NONE,
  REVIEW,
  CRITICAL;

  /** From 30 points on a person should look; from 60 on it is critical. */
  static Verdict of(int score) {
    return score >= 60 ? CRITICAL : score >= 30 ? REVIEW : NONE;
  }
}
