package id.jagasitus.console.visitor;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.JournalException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Who may see which whole address for the next minutes. Each unmasking is one act with a reason in
 * the journal; what it gives is bound to one session and one address and lives in memory only.
 */
public final class Reveals {

  /** Kind of the journal entry. */
  static final String REVEALED = "address.revealed";

  private static final Duration LASTS = Duration.ofMinutes(15);
  private static final int MOST = 256;
  private static final int LEAST_REASON = 5;
  private static final int LONGEST_REASON = 500;

  private final Appender journal;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Grant> grants = new LinkedHashMap<>();

  private record Grant(String session, String token, Instant until) {}

  /**
   * What the journal keeps: the address masked, and the token that only this installation reads.
   */
  record Revealed(String network, String token, String reason) {}

  public Reveals(Appender journal, InstantSource clock, RandomGenerator random) {
    this.journal = journal;
    this.clock = clock;
    this.random = random;
  }

  /** Writes the act down and only then gives the grant. */
  VisitorDesk.Reveal reveal(Viewer viewer, ShownAddress address, String reason) {
    String why = reason.strip();
    if (!viewer.admin()) {
      return denied(Refusal.NOT_ALLOWED);
    }
    if (why.length() < LEAST_REASON || why.length() > LONGEST_REASON) {
      return denied(Refusal.NO_REASON);
    }
    try {
      journal.append(
          viewer.name(),
          viewer.caller().address(),
          REVEALED,
          new Revealed(address.network(), address.token(), why));
    } catch (JournalException e) {
      return new VisitorDesk.Reveal.Denied(
          new Outcome.Refused(
              Refusal.CANNOT_WRITE, java.util.List.of(String.valueOf(e.getMessage()))));
    }
    return new VisitorDesk.Reveal.Granted(grant(viewer, address.token()));
  }

  private static VisitorDesk.Reveal denied(Refusal why) {
    return new VisitorDesk.Reveal.Denied(new Outcome.Refused(why, java.util.List.of()));
  }

  private synchronized String grant(Viewer viewer, String token) {
    var secret = new byte[16];
    random.nextBytes(secret);
    String grant = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant();
    grants.values().removeIf(old -> old.until().isBefore(now));
    if (grants.size() >= MOST) {
      grants.remove(grants.keySet().iterator().next());
    }
    grants.put(grant, new Grant(viewer.session(), token, now.plus(LASTS)));
    return grant;
  }

  /** Whether a grant lets this viewer see this address now. */
  synchronized boolean allows(Viewer viewer, String grant, String token) {
    Grant given = grants.get(grant);
    return given != null
        && viewer.admin()
        && given.session().equals(viewer.session())
        && given.token().equals(token)
        && clock.instant().isBefore(given.until());
  }
}
