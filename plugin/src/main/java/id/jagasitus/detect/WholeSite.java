package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts over the whole site: what no single visitor shows when many take part. Event time; a fixed
 * few numbers whatever arrives.
 */
final class WholeSite {

  private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long MEGABYTE = 1 << 20;
  private static final int ATTACKS = 0;
  private static final int ERRORS = 1;

  /** Attacks, and errors, of one visitor in ten minutes that count for the whole site. */
  private static final int OF_EACH = 20;

  /** Hours of a week. */
  private static final int HOURS = 168;

  /** Hours with any traffic before volume can be called unusual. */
  private static final int ENOUGH_HOURS = 24;

  private static final Set<String> SEARCH_ENGINES =
      Set.of("google", "bing", "yahoo", "duckduckgo", "yandex", "baidu", "ecosia");

  private final DetectConfig config;
  private final Tally requests = new Tally(TEN_MINUTES);
  private final Tally attacks = new Tally(TEN_MINUTES);
  private final Tally errors = new Tally(TEN_MINUTES);
  private final Tally searchers = new Tally(DAY);
  private final Windows attackers = new Windows(1 << 13, 2, TEN_MINUTES);
  private final Windows searched = new Windows(1 << 10, 1, DAY);
  private final long[] bytes = new long[HOURS];
  private final long[] hours = new long[HOURS];
  private long volumeTold = -1;

  WholeSite(DetectConfig config) {
    this.config = config;
    Arrays.fill(hours, -1);
  }

  /** A count over the running half of a window and the half before it. */
  private static final class Tally {
    private final long halfMillis;
    private long half;
    private int now;
    private int before;

    Tally(long windowMillis) {
      halfMillis = windowMillis / 2;
    }

    int add(long time) {
      long current = time / halfMillis;
      if (current > half) {
        before = current == half + 1 ? now : 0;
        now = 0;
        half = current;
      }
      return ++now + before;
    }
  }

  /** Takes a pattern of the whole site. */
  interface Sink {
    void seen(Pattern pattern, Map<String, String> facts);
  }

  void add(RequestEvent event, Verdict verdict, boolean missing, Sink sink) {
    tell(requests.add(event.time()), config.siteRequests(), Pattern.SITE_FLOOD, sink);
    if (verdict.suspicious() && counts(event, ATTACKS)) {
      tell(attacks.add(event.time()), config.siteAttacks(), Pattern.SITE_ATTACKS, sink);
    }
    if (event.status() >= 500 && counts(event, ERRORS)) {
      tell(errors.add(event.time()), config.siteErrors(), Pattern.SITE_ERRORS, sink);
    }
    if (missing && !attacks(verdict) && fromSearch(event.referer())) {
      searcher(event, sink);
    }
    volume(event, sink);
  }

  /** Words of gambling in the path are what injected pages are named for, and no attack. */
  private static boolean attacks(Verdict verdict) {
    return verdict.suspicious()
        && !verdict.hits().stream().allMatch(hit -> hit.rule().intent().equals("spam"));
  }

  /** What one visitor does alone has a finding of its own, so only a few of each are counted. */
  private boolean counts(RequestEvent event, int counter) {
    int slot = attackers.slot(Windows.hash(event.client()), event.time());
    return attackers.add(slot, counter) <= OF_EACH;
  }

  private static void tell(int count, int threshold, Pattern pattern, Sink sink) {
    if (count >= threshold && count % threshold == 0 && Integer.bitCount(count / threshold) == 1) {
      sink.seen(pattern, facts(count, threshold));
    }
  }

  private static Map<String, String> facts(long count, long threshold) {
    return Map.of("count", String.valueOf(count), "threshold", String.valueOf(threshold));
  }

  /** Each path counts once a day: many paths are an injected site, one path is an old link. */
  private void searcher(RequestEvent event, Sink sink) {
    int slot = searched.slot(Windows.hash(event.path()), event.time());
    if (searched.add(slot, 0) == 1) {
      tell(searchers.add(event.time()), config.searchedPaths(), Pattern.SEARCH_VISITORS, sink);
    }
  }

  /** Whether the referer is a search engine's page. */
  static boolean fromSearch(String referer) {
    int from = referer.indexOf("//");
    if (from < 0) {
      return false;
    }
    int end = referer.indexOf('/', from + 2);
    String host = referer.substring(from + 2, end < 0 ? referer.length() : end);
    for (String label : host.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      if (SEARCH_ENGINES.contains(label)) {
        return true;
      }
    }
    return false;
  }

  private void volume(RequestEvent event, Sink sink) {
    if (event.bytes() <= 0) {
      return;
    }
    long hour = event.time() / HOUR;
    int at = (int) Math.floorMod(hour, (long) HOURS);
    if (hours[at] != hour) {
      hours[at] = hour;
      bytes[at] = 0;
    }
    bytes[at] += event.bytes();
    if (bytes[at] < config.siteMegabytes() * MEGABYTE || volumeTold == hour) {
      return;
    }
    long usual = usual(hour);
    if (usual >= 0 && bytes[at] > config.siteVolumeTimes() * usual) {
      volumeTold = hour;
      sink.seen(
          Pattern.SITE_VOLUME,
          facts(bytes[at] / MEGABYTE, config.siteVolumeTimes() * usual / MEGABYTE));
    }
  }

  /** Median bytes of the hours with traffic of the last week; −1 while there are too few. */
  private long usual(long hour) {
    long[] known = new long[HOURS];
    int count = 0;
    for (int i = 0; i < HOURS; i++) {
      if (hours[i] >= 0 && hours[i] != hour && hour - hours[i] < HOURS) {
        known[count++] = bytes[i];
      }
    }
    if (count < ENOUGH_HOURS) {
      return -1;
    }
    Arrays.sort(known, 0, count);
    return known[count / 2];
  }

  long bytes() {
    return attackers.bytes() + searched.bytes() + HOURS * 16L;
  }
}
