package id.jagasitus.uptime;

/**
 * What one look at an address gave.
 *
 * @param status HTTP status; 0 without an answer
 * @param millis until the whole answer was there
 * @param problem why it counts as failed, in words; empty when it does not
 * @param addresses what the name led to, or empty
 */
public record Answer(int status, long millis, String problem, String addresses) {

  /** Whether it counts as reachable. */
  public boolean good() {
    return problem.isEmpty();
  }
}
