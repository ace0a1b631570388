package id.jagasitus.uptime;

import java.util.List;

/**
 * What one look at an address gave.
 *
 * @param status HTTP status; 0 without an answer
 * @param millis until the whole answer was there
 * @param problem why it counts as failed, in words; empty when it does not
 * @param addresses what the name led to, or empty
 * @param firstMillis until the first byte of the answer; 0 without one
 * @param chain addresses that redirects led over, the first one first
 */
public record Answer(
    int status,
    long millis,
    String problem,
    String addresses,
    long firstMillis,
    List<String> chain) {

  public Answer {
    chain = List.copyOf(chain);
  }

  /** Without a redirect, the first byte with the last. */
  public Answer(int status, long millis, String problem, String addresses) {
    this(status, millis, problem, addresses, status == 0 ? 0 : millis, List.of());
  }

  /** Whether it counts as reachable. */
  public boolean good() {
    return problem.isEmpty();
  }
}
