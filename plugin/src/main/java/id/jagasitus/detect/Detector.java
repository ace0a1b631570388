package id.jagasitus.detect;

import id.jagasitus.event.Address;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.rule.Hit;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.Lookup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Turns requests, in the order they come, into signals. Works on the requests' own times, so the
 * same requests with the same rules and inventory give the same signals again. One thread at a
 * time.
 */
public final class Detector {

  private static final Set<String> SERVED_MEANS_HARM = Set.of("sensitive-file", "webshell");

  /** Without an inventory only rules of so many points say that an answer means harm. */
  private static final int SURE = 45;

  /** Answers about a path that is no longer where it was. */
  private static final Set<Integer> LEFT = Set.of(301, 308, 404, 410);

  private static final int LONGEST_FACT = 300;

  private static final long DAY = Duration.ofDays(1).toMillis();

  /** What signals of the whole site are about. */
  private static final Subject WHOLE = new Subject.Place("/");

  /** Characters shown on each side of what matched. */
  private static final int AROUND = 120;

  private final RequestJudge judge;
  private final Memory memory;
  private final Supplier<Optional<Inventory>> site;

  /** What is kept between requests. */
  private record Memory(
      Behaviour behaviour,
      AfterScan afterScan,
      AgentCrowd crowd,
      SameName sameName,
      WholeSite whole,
      LearnedSite learned,
      OldLinks old,
      SearchRobots robots,
      Windows falseRobots) {

    static Memory of(DetectConfig config) {
      return new Memory(
          new Behaviour(config),
          new AfterScan(),
          new AgentCrowd(config.sharedAgent()),
          new SameName(),
          new WholeSite(config),
          new LearnedSite(),
          new OldLinks(),
          SearchRobots.published(),
          new Windows(1 << 12, 1, DAY));
    }

    Memory asking(RobotNames names) {
      return new Memory(
          behaviour,
          afterScan,
          crowd,
          sameName,
          whole,
          learned,
          old,
          robots.asking(names),
          falseRobots);
    }

    long bytes() {
      return behaviour.bytes()
          + afterScan.bytes()
          + crowd.bytes()
          + sameName.bytes()
          + whole.bytes()
          + learned.bytes()
          + falseRobots.bytes();
    }
  }

  /**
   * A detector.
   *
   * @param rules the rules in use
   * @param config thresholds
   * @param site the site's files as last scanned, where they are known
   */
  public Detector(List<Loaded> rules, DetectConfig config, Supplier<Optional<Inventory>> site) {
    this(new RequestJudge(rules), Memory.of(config), site);
  }

  private Detector(RequestJudge judge, Memory memory, Supplier<Optional<Inventory>> site) {
    this.judge = judge;
    this.memory = memory;
    this.site = site;
  }

  /** The same with other rules: it takes the windows over, so this one is not to be used again. */
  public Detector with(List<Loaded> rules) {
    return new Detector(new RequestJudge(rules), memory, site);
  }

  /** The same, which also asks the name service about robots; this one is not to be used again. */
  public Detector asking(RobotNames names) {
    return new Detector(judge, memory.asking(names), site);
  }

  /**
   * Names paths that the site once had, so that asking for them is an old link and no probing.
   *
   * @param paths escaped, with a leading slash
   */
  public void remember(List<String> paths) {
    memory.old.add(paths);
  }

  /**
   * Where the site's files are not known: how sure the detector is of what it learned from answers,
   * 0 (nothing) to 1.
   */
  public double sureness() {
    return memory.learned.sureness();
  }

  /** Signals of one request, and of the series it belongs to. */
  public List<Signal> examine(RequestEvent event) {
    Optional<Inventory> inventory = site.get();
    Rule.Site known = inventory.map(i -> known(i, event)).orElse(Rule.Site.ANY);
    Rule.Site learned = inventory.isEmpty() ? memory.learned.of(event.path()) : known;
    Verdict verdict = judge.judge(SentRequest.of(event), known);
    var out = new ArrayList<Signal>(2);
    String network = network(event.client());
    var actor = new Subject.Actor(event.client(), network);
    boolean genuine =
        memory.robots.claim(event.userAgent(), event.client()) == SearchRobots.Claim.GENUINE;
    for (Hit hit : verdict.hits()) {
      // A search engine's robot follows the links of others and attacks nobody.
      if (!genuine || hit.rule().intent().equals("spam")) {
        out.add(signal(hit, verdict.severity(hit.rule()), event, actor, known));
      }
    }
    if (verdict.suspicious() && event.userAgent().isEmpty() && !out.isEmpty()) {
      out.add(nameless(out.getFirst(), event, actor));
    }
    inventory.ifPresent(i -> sorted(i, event, actor, out));
    remember(event, learned);
    memory.behaviour.add(
        event,
        network,
        verdict,
        new Behaviour.About(memory.old.holds(event.path()), genuine),
        (pattern, whole, facts) -> out.add(signal(pattern, whole, facts, event, actor)));
    together(event, network, verdict, known, out);
    memory.afterScan.add(event, verdict, learned).ifPresent(s -> out.add(s.signal(event, actor)));
    if (inventory.isEmpty()) {
      memory.learned.add(event, network, verdict);
    }
    return out;
  }

  /** A path that the site once answered and now sends elsewhere or lacks is an old link. */
  private void remember(RequestEvent event, Rule.Site learned) {
    if (site.get().isEmpty() && learned == Rule.Site.KNOWN && LEFT.contains(event.status())) {
      memory.old.add(List.of(event.path()));
    }
  }

  private void sorted(Inventory inventory, RequestEvent event, Subject actor, List<Signal> out) {
    memory.old.follow(inventory);
    SiteSigns.of(inventory, memory.old, event).ifPresent(s -> out.add(s.signal(event, actor)));
  }

  /** Every browser and every honest robot says what it is. */
  private static Signal nameless(Signal with, RequestEvent event, Subject actor) {
    return new Sign("behaviour-nameless", with.intent(), Severity.REVIEW, 12, false, Map.of())
        .signal(event, actor);
  }

  /** What shows only beside the requests of others. */
  private void together(
      RequestEvent event, String network, Verdict verdict, Rule.Site known, List<Signal> out) {
    var actor = new Subject.Actor(event.client(), network);
    memory
        .crowd
        .add(event, network, verdict)
        .ifPresent(
            networks -> {
              Map<String, String> facts =
                  Map.of("count", "≥ " + networks, "agent", cut(event.userAgent()));
              out.add(signal(Pattern.CROWD, false, facts, event, actor));
            });
    if (memory.robots.claim(event.userAgent(), event.client()) == SearchRobots.Claim.FALSE
        && firstToday(event)) {
      Map<String, String> facts = Map.of("agent", cut(event.userAgent()));
      out.add(signal(Pattern.FALSE_ROBOT, false, facts, event, actor));
    }
    if (memory.sameName.add(event)) {
      out.add(signal(Pattern.SAME_NAME, false, Map.of("path", cut(event.path())), event, actor));
    }
    boolean missing =
        known == Rule.Site.UNKNOWN || (known == Rule.Site.ANY && event.status() == 404);
    boolean ours = memory.old.holds(event.path());
    memory.whole.add(
        event,
        verdict,
        missing && !ours,
        (pattern, facts) -> out.add(signal(pattern, false, facts, event, WHOLE)));
  }

  private boolean firstToday(RequestEvent event) {
    int slot = memory.falseRobots.slot(Windows.hash(event.client()), event.time());
    return memory.falseRobots.add(slot, 0) == 1;
  }

  /** What one request shows by itself. */
  public Verdict judge(SentRequest request) {
    Rule.Site known =
        site.get()
            .map(
                i ->
                    i.lookup(request.path()) instanceof Lookup.Found
                        ? Rule.Site.KNOWN
                        : Rule.Site.UNKNOWN)
            .orElse(Rule.Site.ANY);
    return judge.judge(request, known);
  }

  private static Rule.Site known(Inventory inventory, RequestEvent event) {
    return inventory.lookup(event.path()) instanceof Lookup.Found
        ? Rule.Site.KNOWN
        : Rule.Site.UNKNOWN;
  }

  private static Signal signal(
      Hit hit, Severity severity, RequestEvent event, Subject actor, Rule.Site known) {
    Rule rule = hit.rule();
    boolean served = event.status() == 200 && !event.head() && event.bytes() != 0;
    boolean sure = known == Rule.Site.UNKNOWN || rule.score() >= SURE;
    boolean harm =
        served
            && sure
            && known != Rule.Site.KNOWN
            && rule.severity() != Severity.INFO
            && SERVED_MEANS_HARM.contains(rule.category());
    Map<String, String> facts =
        Map.of(
            "field", hit.field().name(),
            "before", before(hit),
            "matched", cut(hit.matched()),
            "after", after(hit),
            "raw", cut(hit.raw()));
    return new Signal(
        rule.id(),
        rule.intent(),
        harm ? Severity.CRITICAL : severity,
        hit.points(),
        Instant.ofEpochMilli(event.time()),
        actor,
        harm,
        facts,
        event);
  }

  private static Signal signal(
      Pattern pattern,
      boolean whole,
      Map<String, String> facts,
      RequestEvent event,
      Subject actor) {
    return new Signal(
        whole ? pattern.rule + "-network" : pattern.rule,
        pattern.intent,
        pattern.severity,
        whole ? pattern.score / 2 : pattern.score,
        Instant.ofEpochMilli(event.time()),
        actor,
        false,
        facts,
        event);
  }

  private static String before(Hit hit) {
    int from = Math.max(0, hit.start() - AROUND);
    return (from > 0 ? "…" : "") + hit.form().substring(from, hit.start());
  }

  private static String after(Hit hit) {
    int to = Math.min(hit.form().length(), hit.end() + AROUND);
    return hit.form().substring(hit.end(), to) + (to < hit.form().length() ? "…" : "");
  }

  private static String cut(String text) {
    return text.length() > LONGEST_FACT ? text.substring(0, LONGEST_FACT) + '…' : text;
  }

  /** Network of an address: /24, or /64 for IPv6; the text itself where it is no address. */
  static String network(String client) {
    Optional<Address> address = Address.parse(client);
    if (address.isEmpty()) {
      return client;
    }
    int prefix = address.get().isV4() ? 24 : 64;
    return address.get().first(prefix).text() + '/' + prefix;
  }

  /** How often the memory bound made the detector forget a visitor still in its window. */
  public long forgotten() {
    return memory.behaviour.dropped();
  }

  /** Bytes the windows take; the same whatever arrives. */
  public long windowBytes() {
    return memory.bytes();
  }
}
