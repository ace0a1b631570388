package id.jagasitus.account;

import id.jagasitus.event.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down guessing. The rule:
 *
 * <ul>
 *   <li>A <em>known</em> log-in, of an account from a network (/24, /48) it has logged in from in
 *       the last 90 days, is counted by itself. Nothing that anybody does elsewhere delays it.
 *   <li>Any other is counted for its account together with all other strangers, and for its network
 *       together with all accounts, whether the account exists or not.
 *   <li>A few failures are free; then each doubles the wait, to a limit. A try during the wait is
 *       refused unlooked-at and does not prolong it. A day without failure forgets everything.
 * </ul>
 *
 * So a stranger can delay the owner only where the owner never was, and there by a quarter of an
 * hour at most; a known network, or {@code account reset} on the console, is always open.
 */
final class Throttle {
  private static final int FREE = 5;
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration MOST_KNOWN = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofMinutes(15);
  private static final Duration FORGET = Duration.ofDays(1);
  private static final int MOST_KEYS = 20_000;

  private final InstantSource clock;

  /** The key that failed longest ago first, so that a flood of names pushes out the oldest. */
  private final Map<String, Tries> tries = new LinkedHashMap<>();

  private record Tries(int failures, Instant last, Instant openAt) {}

  Throttle(InstantSource clock) {
    this.clock = clock;
  }

  static String network(String address) {
    return Network.masked(address);
  }

  private static List<String> keys(String account, String network, boolean known) {
    return known
        ? List.of("k " + account + " " + network)
        : List.of("a " + account, "n " + network);
  }

  /** How long to wait before the next try; zero when it may be looked at. */
  synchronized Duration wait(String account, String network, boolean known) {
    Instant now = clock.instant();
    Duration longest = Duration.ZERO;
    for (String key : keys(account, network, known)) {
      Tries found = tries.get(key);
      if (found != null && found.openAt().isAfter(now)) {
        Duration left = Duration.between(now, found.openAt());
        longest = left.compareTo(longest) > 0 ? left : longest;
      }
    }
    return longest.compareTo(MOST) > 0 ? MOST : longest; // a clock that fell back must not lock
  }

  /** Counts a failure; answers how many it makes for this account. */
  synchronized int failed(String account, String network, boolean known) {
    Instant now = clock.instant();
    int first = 0;
    for (String key : keys(account, network, known)) {
      Tries before = tries.remove(key);
      boolean fresh = before == null || before.last().plus(FORGET).isBefore(now);
      int failures = fresh || before == null ? 1 : before.failures() + 1;
      tries.put(key, new Tries(failures, now, now.plus(delay(failures, known))));
      first = first == 0 ? failures : first;
    }
    while (tries.size() > MOST_KEYS) {
      tries.remove(tries.keySet().iterator().next());
    }
    return first;
  }

  private static Duration delay(int failures, boolean known) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration most = known ? MOST_KNOWN : MOST;
    Duration delay = FIRST.multipliedBy(1L << Math.min(failures - FREE, 20));
    return delay.compareTo(most) > 0 ? most : delay;
  }

  /** The way back in: forgets what anybody got wrong with an account. */
  synchronized void reset(String account) {
    tries
        .keySet()
        .removeIf(key -> key.equals("a " + account) || key.startsWith("k " + account + " "));
  }

  /** Forgets what this visitor got wrong; what strangers did to the account stays counted. */
  synchronized void succeeded(String account, String network) {
    tries.remove("k " + account + " " + network);
  }
}
