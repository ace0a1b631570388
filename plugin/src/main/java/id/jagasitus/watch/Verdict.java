package id.jagasitus.watch;

/** What a score means: nothing found, a person should look, or harm is visible. */
public enum Verdict {
  NONE,
  REVIEW,
  CRITICAL;

  /** From so many points on a person should look. */
  static final int REVIEW_FROM = 30;

  /** From so many points on harm is visible. */
  static final int CRITICAL_FROM = 60;

  static Verdict of(int score) {
    return score >= CRITICAL_FROM ? CRITICAL : score >= REVIEW_FROM ? REVIEW : NONE;
  }
}
