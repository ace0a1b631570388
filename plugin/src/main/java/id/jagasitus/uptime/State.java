package id.jagasitus.uptime;

/** How a check stands. */
public enum State {
  UP,
  /** Answers, but late. */
  SLOW,
  DOWN,
  /** Cannot be told: our own line is down, or nobody looked. Never counted as up. */
  UNKNOWN,
  /** Down as announced. */
  MAINTENANCE
}
