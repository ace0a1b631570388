package id.jagasitus.accesslog;

import id.jagasitus.event.RequestEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Counts a request once that both a tailed log and our own recording saw.
 *
 * <p>A tailed line is a repeat when a request with the same client, method and URI was recorded
 * here at most {@value #NEAR_MILLIS} ms before or after it and was not matched with another line;
 * our own event, which knows more, is the one that stays. Lines wait for {@value #WAIT_MILLIS} ms
 * before they are judged, since our own event may still be on its way. At most {@value #MOST}
 * recorded requests are remembered. Times are compared, so the clocks of both servers must agree to
 * a few seconds.
 *
 * <p>Safe for several threads.
 */
public final class Overlap {

  static final long NEAR_MILLIS = 5_000;
  static final long WAIT_MILLIS = 1_000;
  static final int MOST = 200_000;

  private record Key(String client, String method, String uri) {
    static Key of(RequestEvent event) {
      return new Key(event.client(), event.method(), event.uri());
    }
  }

  private record Remembered(Key key, long time) {}

  private record Waiting(RequestEvent event, long since) {}

  private final Map<Key, Deque<Long>> recorded = new HashMap<>();
  private final Deque<Remembered> order = new ArrayDeque<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long repeats;

  /** Remembers requests that our own filter or container recorded. */
  public synchronized void recorded(List<RequestEvent> batch) {
    for (RequestEvent event : batch) {
      Key key = Key.of(event);
      recorded.computeIfAbsent(key, unused -> new ArrayDeque<>()).add(event.time());
      order.add(new Remembered(key, event.time()));
      if (order.size() > MOST) {
        forget(order.removeFirst());
      }
    }
  }

  private void forget(Remembered oldest) {
    Deque<Long> times = recorded.get(oldest.key);
    if (times != null) {
      times.remove(oldest.time);
      if (times.isEmpty()) {
        recorded.remove(oldest.key);
      }
    }
  }

  /**
   * Takes new tailed lines and answers those, new or waiting, that nobody else recorded.
   *
   * @param now milliseconds since the epoch
   */
  public synchronized List<RequestEvent> unseen(List<RequestEvent> tailed, long now) {
    tailed.forEach(event -> waiting.add(new Waiting(event, now)));
    var unseen = new ArrayList<RequestEvent>();
    while (!waiting.isEmpty() && now - waiting.element().since >= WAIT_MILLIS) {
      RequestEvent event = waiting.remove().event;
      if (matched(event)) {
        repeats++;
      } else {
        unseen.add(event);
      }
    }
    while (!order.isEmpty() && now - order.element().time > 60_000) {
      forget(order.removeFirst());
    }
    return unseen;
  }

  private boolean matched(RequestEvent event) {
    Deque<Long> times = recorded.get(Key.of(event));
    if (times == null) {
      return false;
    }
    for (Iterator<Long> each = times.iterator(); each.hasNext(); ) {
      if (Math.abs(each.next() - event.time()) <= NEAR_MILLIS) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  /** How many lines were repeats. */
  public synchronized long repeats() {
    return repeats;
  }
}
