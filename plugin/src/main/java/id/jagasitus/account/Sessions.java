package id.jagasitus.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Sessions, in memory only, by the hash of their secret. A restart ends them all: it is rare, and
 * so a copy of the home or of a backup opens nothing, and a request costs no disk write.
 */
final class Sessions {
  private static final int MOST = 1_000;
  private static final int MOST_OF_ONE = 10;
  private static final int LONGEST_AGENT = 300;
  private static final int ID_LETTERS = 16;

  private final AccountConfig config;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Session> byHash = new HashMap<>();

  Sessions(AccountConfig config, InstantSource clock, RandomGenerator random) {
    this.config = config;
    this.clock = clock;
    this.random = random;
  }

  /** Begins a session and answers its secret, which is kept nowhere. */
  synchronized String begin(String account, String address, String userAgent) {
    Instant now = clock.instant();
    String secret = Secrets.token(random);
    String agent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_AGENT));
    byHash.values().removeIf(session -> expired(session, now));
    makeRoom(session -> session.account().equals(account), MOST_OF_ONE);
    makeRoom(session -> true, MOST);
    String id = Secrets.code(random, ID_LETTERS);
    byHash.put(
        Secrets.hash(secret),
        new Session(id, account, Secrets.token(random), now, now, address, agent));
    return secret;
  }

  private void makeRoom(Predicate<Session> whose, int most) {
    List<Map.Entry<String, Session>> oldest =
        byHash.entrySet().stream()
            .filter(entry -> whose.test(entry.getValue()))
            .sorted(Comparator.comparing(entry -> entry.getValue().used()))
            .toList();
    oldest.stream()
        .limit(Math.max(0, oldest.size() - most + 1))
        .forEach(entry -> byHash.remove(entry.getKey()));
  }

  private boolean expired(Session session, Instant now) {
    return Duration.between(session.used(), now).compareTo(config.sessionIdle()) > 0
        || Duration.between(session.since(), now).compareTo(config.sessionLife()) > 0;
  }

  /** The session of a secret, noted as used now. */
  synchronized Optional<Session> use(String secret, String address) {
    String hash = Secrets.hash(secret);
    Session session = byHash.get(hash);
    Instant now = clock.instant();
    if (session == null || expired(session, now)) {
      byHash.remove(hash);
      return Optional.empty();
    }
    Session used = session.usedAt(now, address);
    byHash.put(hash, used);
    return Optional.of(used);
  }

  /** The sessions of an account, newest use first. */
  synchronized List<Session> of(String account) {
    Instant now = clock.instant();
    return byHash.values().stream()
        .filter(session -> session.account().equals(account) && !expired(session, now))
        .sorted(Comparator.comparing(Session::used).reversed())
        .toList();
  }

  /** Ends the sessions of an account that a test names; answers how many. */
  synchronized int end(String account, Predicate<Session> which) {
    int before = byHash.size();
    byHash.values().removeIf(session -> session.account().equals(account) && which.test(session));
    return before - byHash.size();
  }
}
