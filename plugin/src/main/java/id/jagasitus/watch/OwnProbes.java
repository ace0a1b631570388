package id.jagasitus.watch;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Remembers the latest requests that the checks made, so that detection does not accuse the office
 * of what its own probes do under the names of search engines. Safe for several threads.
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
   * @param millis when it was recorded, milliseconds since the epoch
   */
  public synchronized boolean made(String uri, String agent, long millis) {
    return made.stream()
        .anyMatch(
            one ->
                Math.abs(one.millis() - millis) <= NEAR
                    && one.uri().equals(uri)
                    && one.agent().equals(agent));
  }
}
