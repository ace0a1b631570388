package id.jagasitus.watch;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Remembers the latest requests that the checks made, so that detection does not accuse the office
 * of what its own probes do under the names of search engines, and the record names them. Safe for
 * several threads.
 */
public final class OwnProbes implements PageFetch.Sent {

  private static final int MOST = 5_000;

  /** Longest way from being sent to being recorded as begun, with clocks a little apart. */
  private static final long NEAR = 60_000;

  private final Deque<Made> made = new ArrayDeque<>();
  private final InstantSource clock;

  private record Made(String uri, String agent, long millis) {}

  public OwnProbes(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void request(URI address, Visitor as) {
    String path = String.valueOf(address.getRawPath());
    String uri = path.isEmpty() ? "/" : path;
    String query = address.getRawQuery();
    made.addLast(new Made(query == null ? uri : uri + '?' + query, as.agent(), clock.millis()));
    if (made.size() > MOST) {
      made.removeFirst();
    }
  }

  /**
   * Whether a request was made here.
   *
   * @param uri path and query as sent
   * @param agent as sent, or as {@link #named} calls it
   * @param millis when it was recorded, milliseconds since the epoch
   */
  public synchronized boolean made(String uri, String agent, long millis) {
    Iterator<Made> newest = made.descendingIterator();
    while (newest.hasNext()) {
      Made one = newest.next();
      if (one.millis() < millis - NEAR) {
        return false; // and so is every older one
      }
      boolean same = one.agent().equals(agent) || named(one.agent()).equals(agent);
      if (one.millis() <= millis + NEAR && same && one.uri().equals(uri)) {
        return true;
      }
    }
    return false;
  }

  /** Our own name, with the one that a probe had to go under; hidden from statistics as a whole. */
  public static String named(String agent) {
    return agent.startsWith(Visitor.OWN_NAME)
        ? agent
        : Visitor.OWN_NAME + " (sebagai " + agent + ')';
  }
}
