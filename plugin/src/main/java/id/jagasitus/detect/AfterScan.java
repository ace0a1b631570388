package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.rule.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The classic course of a break-in: an address that probed gets a first 200 on a program nobody
 * asked for before, then posts to it. Remembers answered paths in a fixed bit set, so a path may
 * rarely be taken for known although it is not.
 */
final class AfterScan {

  private static final long WINDOW = Duration.ofHours(6).toMillis();
  private static final int BITS = 1 << 22;
  private static final int PROBED = 0;
  private static final int FOUND = 1;

  private final Windows actors = new Windows(1 << 15, 2, WINDOW);
  private final long[] answered = new long[BITS / 64];

  Optional<Sign> add(RequestEvent event, Verdict verdict, Rule.Site known) {
    boolean ok = event.status() == 200;
    boolean news = ok && firstTime(event.path());
    boolean probe = event.status() == 404 || event.status() == 403 || verdict.suspicious();
    if (!ok && !probe) {
      return Optional.empty();
    }
    int slot = actors.slot(Windows.hash(event.client()), event.time());
    if (!ok) {
      actors.add(slot, PROBED);
      return Optional.empty();
    }
    boolean program = program(event.path()) && known != Rule.Site.KNOWN;
    if (!program || actors.count(slot, PROBED) < 5) {
      return Optional.empty();
    }
    if (event.method().equals("POST") && actors.count(slot, FOUND) > 0) {
      return Optional.of(sign("sequence-post-after-find", Severity.CRITICAL, 80, true, event));
    }
    if (news) {
      actors.add(slot, FOUND);
      return Optional.of(sign("sequence-find-after-scan", Severity.REVIEW, 40, false, event));
    }
    return Optional.empty();
  }

  private static Sign sign(
      String rule, Severity severity, int score, boolean succeeded, RequestEvent event) {
    return new Sign(rule, "break-in", severity, score, succeeded, Map.of("path", event.path()));
  }

  private static boolean program(String path) {
    return SiteSigns.PROGRAMS.contains(SiteSigns.extension(path));
  }

  private boolean firstTime(String path) {
    int bit = (int) Windows.hash(path) & (BITS - 1);
    long word = answered[bit >>> 6];
    answered[bit >>> 6] = word | (1L << bit);
    return (word & (1L << bit)) == 0;
  }

  long bytes() {
    return actors.bytes() + answered.length * 8L;
  }
}
