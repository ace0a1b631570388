package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import java.time.Duration;
import java.util.Optional;

/**
 * One program behind many addresses: a user agent whose attacks come from more and more networks
 * within an hour. Only attacks count, since a browser's name is shared by thousands of visitors.
 */
final class AgentCrowd {

  private static final long WINDOW = Duration.ofHours(1).toMillis();
  private static final int AGENTS = 1 << 12;

  /** Points from which a request is a clear attack: one odd method alone is not. */
  private static final int CLEAR = 40;

  private static final int NETWORKS = 0;
  private static final int MORE_NETWORKS = 1;

  private final Windows agents = new Windows(AGENTS, 2, WINDOW);
  private final Windows told = new Windows(1 << 14, 1, WINDOW);
  private final int threshold;

  AgentCrowd(int threshold) {
    this.threshold = threshold;
  }

  /** At least so many networks share the agent, when this address was not told of before. */
  Optional<Integer> add(RequestEvent event, String network, Verdict verdict) {
    if (verdict.score() < CLEAR || event.userAgent().isEmpty()) {
      return Optional.empty();
    }
    int slot = agents.slot(Windows.hash(event.userAgent()), event.time());
    int hash = network.hashCode() * 0x9E3779B9;
    int networks =
        agents.mark(slot, NETWORKS, hash >>> 8) + agents.mark(slot, MORE_NETWORKS, hash >>> 20);
    // Two sketches of 15 bits: a network sets one bit in each.
    int least = networks / 2;
    if (least < threshold) {
      return Optional.empty();
    }
    int known = told.slot(Windows.hash(event.client() + event.userAgent()), event.time());
    return told.add(known, 0) == 1 ? Optional.of(least) : Optional.empty();
  }

  long bytes() {
    return agents.bytes() + told.bytes();
  }
}
