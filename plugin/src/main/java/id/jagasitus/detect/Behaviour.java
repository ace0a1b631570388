package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Counts what each address and each network did in the last ten minutes of event time, and says
 * when a count passes its threshold; again at each doubling, so that a long attack makes few
 * signals. Not thread-safe.
 */
final class Behaviour {

  private static final long WINDOW = Duration.ofMinutes(10).toMillis();
  private static final int MOST_ADDRESSES = 1 << 18;
  private static final int LEAST_ADDRESSES = 1 << 14;
  private static final long MEGABYTE = 1 << 20;

  private static final int REQUESTS = 0;
  private static final int MISSING = 1;
  private static final int SENSITIVE = 2;
  private static final int ADMIN = 3;
  private static final int LOG_IN = 4;
  private static final int ERRORS = 5;
  private static final int ATTACKS = 6;
  private static final int MEGABYTES = 7;
  private static final int AGENTS = 8;
  private static final int AGENTS_TOLD = 9;
  private static final int ADMIN_PLACES = 10;
  private static final int ADMIN_TOLD = 11;
  private static final int BLIND = 12;
  private static final int BLIND_TOLD = 13;
  private static final int ANSWERED = 14;
  private static final int ABSENT_TOLD = 15;
  private static final int COUNTERS = 16;

  /** Missing pictures and links of a page that was read are no guesses; many of them may be. */
  private static final int FROM_PAGE = 3;

  /** Different paths that do not exist, asked for from no page: old bookmarks are two or three. */
  private static final int BLIND_PATHS = 8;

  /** Answers that a visitor who finds next to nothing has at most: the first page, its icon. */
  private static final int BLIND_ANSWERS = 3;

  /** A crawler that names itself has a memory of the site so many times a visitor's. */
  private static final int CRAWLER = 5;

  /**
   * Requests for the same few administrators' pages that are as many as one for each of several.
   */
  private static final int SAME_PLACES = 5;

  /** Different values that {@link Windows#mark} can tell apart. */
  private static final int MARKS = 15;

  /** What one address does alone is not said of its network, too. */
  private static final Sink NOBODY = (pattern, network, facts) -> {};

  private final DetectConfig config;
  private final Windows addresses;
  private final Windows networks;

  Behaviour(DetectConfig config) {
    int slots = addresses(Runtime.getRuntime().maxMemory());
    this.config = config;
    this.addresses = new Windows(slots, COUNTERS, WINDOW);
    this.networks = new Windows(slots / 4, COUNTERS, WINDOW);
  }

  /**
   * Addresses that are counted at once, a power of two: what a twenty-fourth of the heap holds,
   * since an imported log is judged with a second set of windows beside the running one.
   *
   * @param heap bytes that the virtual machine may take
   */
  static int addresses(long heap) {
    long fit = heap / 24 / Windows.bytes(COUNTERS);
    return (int) Long.highestOneBit(Math.clamp(fit, LEAST_ADDRESSES, MOST_ADDRESSES));
  }

  /** Takes a pattern that was just seen. */
  interface Sink {
    /**
     * One pattern.
     *
     * @param network whether the whole network shows it and not the address alone
     */
    void seen(Pattern pattern, boolean network, Map<String, String> facts);
  }

  /**
   * Counts a request.
   *
   * @param about what else is known of it
   */
  void add(RequestEvent event, String network, Verdict verdict, About about, Sink sink) {
    var seen = new Seen(event, verdict, about);
    one(addresses, Windows.hash(event.client()), seen, 1, false, sink);
    one(networks, Windows.hash(network), seen, config.network(), true, sink);
  }

  /**
   * What is known of a request beside itself.
   *
   * @param old whether it follows a link to what the site once had
   * @param genuine whether a search engine's own robot sent it, which follows the links of others
   */
  record About(boolean old, boolean genuine) {}

  /** A request, and what is known and said of it. */
  private record Seen(RequestEvent event, Verdict verdict, About about) {}

  private void one(Windows windows, long key, Seen seen, int factor, boolean network, Sink sink) {
    RequestEvent event = seen.event;
    int slot = windows.slot(key, event.time());
    boolean several = network && windows.mark(slot, AGENTS, (int) Windows.hash(event.client())) > 1;
    var step = new Step(windows, slot, network, network && !several ? NOBODY : sink);
    step.count(REQUESTS, Pattern.FLOOD, config.requests() * factor);
    volume(step, event, factor);
    if (seen.about.genuine) {
      return;
    }
    int status = event.status();
    if ((status == 404 || status == 410) && !seen.about.old) {
      int memory = crawler(event.userAgent()) ? CRAWLER : fromPage(event) ? FROM_PAGE : 1;
      step.count(MISSING, Pattern.PROBING, config.missing() * factor * memory);
    }
    if (!network && !crawler(event.userAgent())) {
      blind(step, event, seen.about.old);
    }
    if (status >= 500) {
      step.count(ERRORS, Pattern.ERRORS, config.serverErrors() * factor);
    }
    if (logIn(event)) {
      step.count(LOG_IN, Pattern.LOG_IN, config.logIns() * factor);
    }
    byVerdict(step, seen, factor);
    if (!network) {
      agents(slot, event, sink);
    }
  }

  /** Whether it says that it is a crawler, and where to read about it. */
  private static boolean crawler(String userAgent) {
    return userAgent.contains("+http");
  }

  private static boolean fromPage(RequestEvent event) {
    return !event.referer().isEmpty() && !event.referer().equals("-");
  }

  private void byVerdict(Step step, Seen seen, int factor) {
    Verdict verdict = seen.verdict;
    if (verdict.hits().isEmpty()) {
      return;
    }
    for (String category : verdict.categories()) {
      switch (category) {
        case "sensitive-file", "webshell" ->
            step.count(SENSITIVE, Pattern.SENSITIVE, config.sensitive() * factor);
        case "admin" -> admin(step, seen.event, factor);
        default -> {}
      }
    }
    if (verdict.suspicious() && injection(verdict)) {
      step.count(ATTACKS, Pattern.ATTACKS, 10 * factor);
    }
  }

  /** Who guesses names finds nothing; who reads finds most of what is asked for. */
  private static void blind(Step step, RequestEvent event, boolean old) {
    if (event.status() < 400) {
      step.windows.add(step.slot, ANSWERED);
    }
    if (event.status() != 404 || old || fromPage(event)) {
      return;
    }
    int paths = step.windows.mark(step.slot, BLIND, (int) Windows.hash(event.path()));
    if (paths >= BLIND_PATHS
        && step.windows.count(step.slot, ANSWERED) <= BLIND_ANSWERS
        && step.windows.add(step.slot, BLIND_TOLD) == 1) {
      Map<String, String> facts =
          Map.of("count", "≥ " + paths, "threshold", String.valueOf(BLIND_PATHS));
      step.sink.seen(Pattern.BLIND, false, facts);
    }
  }

  /** Several administrators' pages are looked for; whoever works on one asks for it again. */
  private void admin(Step step, RequestEvent event, int factor) {
    boolean absent = event.status() == 404 || event.status() == 410;
    if (absent && !step.network && step.windows.add(step.slot, ABSENT_TOLD) == 1) {
      step.sink.seen(Pattern.ABSENT_ADMIN, false, Map.of("path", event.path()));
    }
    int threshold = Math.min(MARKS, config.admin() * factor);
    int places = step.windows.mark(step.slot, ADMIN_PLACES, (int) Windows.hash(event.path()));
    if (places >= threshold && step.windows.add(step.slot, ADMIN_TOLD) == 1) {
      Map<String, String> facts =
          Map.of("count", "≥ " + places, "threshold", String.valueOf(threshold));
      step.sink.seen(Pattern.ADMIN, step.network, facts);
    }
    step.count(ADMIN, Pattern.ADMIN, config.admin() * SAME_PLACES * factor);
  }

  private void volume(Step step, RequestEvent event, int factor) {
    long megabytes = Math.min(1_000, event.bytes() / MEGABYTE);
    for (long i = 0; i < megabytes; i++) {
      step.count(MEGABYTES, Pattern.VOLUME, config.megabytes() * factor);
    }
  }

  private void agents(int slot, RequestEvent event, Sink sink) {
    int agents = addresses.mark(slot, AGENTS, event.userAgent().hashCode());
    if (agents >= config.agents() && addresses.count(slot, AGENTS_TOLD) == 0) {
      addresses.add(slot, AGENTS_TOLD);
      sink.seen(
          Pattern.AGENTS,
          false,
          Map.of("count", "≥ " + agents, "threshold", String.valueOf(config.agents())));
    }
  }

  private static boolean injection(Verdict verdict) {
    return verdict.hits().stream()
        .anyMatch(hit -> hit.rule().intent().equals(Pattern.ATTACKS.intent));
  }

  /** A form sent to an address that is a log-in page's. */
  private static boolean logIn(RequestEvent event) {
    if (!event.method().equals("POST")) {
      return false;
    }
    String path = event.path().toLowerCase(Locale.ROOT);
    return path.contains("login")
        || path.contains("signin")
        || path.contains("masuk")
        || path.contains("xmlrpc.php")
        || path.contains("/administrator/index.php");
  }

  /** Keys given up while still in their window: the bound acted. */
  long dropped() {
    return addresses.dropped() + networks.dropped();
  }

  /** Bytes taken, whatever arrives. */
  long bytes() {
    return addresses.bytes() + networks.bytes();
  }

  private record Step(Windows windows, int slot, boolean network, Sink sink) {

    void count(int counter, Pattern pattern, int threshold) {
      int count = windows.add(slot, counter);
      if (count >= threshold
          && count % threshold == 0
          && Integer.bitCount(count / threshold) == 1) {
        sink.seen(
            pattern,
            network,
            Map.of("count", String.valueOf(count), "threshold", String.valueOf(threshold)));
      }
    }
  }
}
