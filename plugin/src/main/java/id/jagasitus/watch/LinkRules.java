package id.jagasitus.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where the links of a page lead, what they say, and whether people can see them. */
final class LinkRules {

  private static final Set<String> CALLS =
      Set.of(
          "daftar",
          "login",
          "link",
          "klik",
          "main",
          "join",
          "register",
          "masuk",
          "gabung",
          "play",
          "deposit",
          "disini",
          "sini",
          "sekarang");

  /** An anchor this long is a headline that is cited, when the page is a report. */
  private static final int HEADLINE_WORDS = 5;

  private static final int SHORT_ANCHOR_WORDS = 5;

  private final PageFacts facts;
  private final List<ScanSignal> signals;

  LinkRules(PageFacts facts, List<ScanSignal> signals) {
    this.facts = facts;
    this.signals = signals;
  }

  /** Adds what it sees; true when somebody's links are in the page that should not be. */
  boolean look() {
    int before = signals.stream().mapToInt(ScanSignal::points).sum();
    outgoing();
    doorwayLinks();
    unseen();
    calls();
    return signals.stream().mapToInt(ScanSignal::points).sum() > before;
  }

  private void outgoing() {
    String shown = "";
    String hidden = "";
    var targets = new HashSet<String>();
    for (Page.Link link : facts.page.links()) {
      if (offering(link)) {
        String detail = link.href() + " (" + link.anchor() + ")";
        shown = shown.isEmpty() ? detail : shown;
        hidden = hidden.isEmpty() && outOfSight(link) ? detail : hidden;
        targets.add(link.href());
      }
    }
    if (!shown.isEmpty()) {
      signals.add(new ScanSignal("gambling-link", 60, shown));
    }
    if (targets.size() >= 3) {
      signals.add(new ScanSignal("gambling-links-many", 20, targets.size() + " links"));
    }
    if (!hidden.isEmpty()) {
      signals.add(new ScanSignal("gambling-link-hidden", 40, hidden));
    }
  }

  /** Links to well-known hosts count by their words only, and not where a report cites them. */
  private boolean offering(Page.Link link) {
    if (link.host().isEmpty() || facts.hosts.isOwn(link.host()) || cited(link)) {
      return false;
    }
    boolean unknown = facts.hosts.unknown(link.host());
    return facts.offers(link.anchor())
        || facts.names(unknown ? link.host() : "", Page.path(link.href()));
  }

  private boolean cited(Page.Link link) {
    List<String> anchor = Words.of(link.anchor());
    boolean headline = anchor.size() >= HEADLINE_WORDS && !CALLS.contains(anchor.getFirst());
    return !outOfSight(link)
        && facts.readsLikeReport()
        && (headline || !facts.hosts.unknown(link.host()));
  }

  private static boolean outOfSight(Page.Link link) {
    return link.hidden() || link.afterBody();
  }

  /** Links within the site that lead to pages made of gambling words. */
  private void doorwayLinks() {
    for (Page.Link link : facts.page.links()) {
      boolean own = link.host().isEmpty() || facts.hosts.isOwn(link.host());
      if (own && facts.offers(link.anchor()) && leadsToDoorway(link)) {
        int points = outOfSight(link) ? 60 : 40;
        signals.add(new ScanSignal("doorway-link", points, link.href() + " " + link.anchor()));
        return;
      }
    }
  }

  private boolean leadsToDoorway(Page.Link link) {
    boolean brief = Words.of(link.anchor()).size() <= SHORT_ANCHOR_WORDS;
    boolean named =
        facts.names("", link.href())
            || !Lexicon.brands(Words.of(Page.path(link.href()) + ' ' + query(link.href())))
                .isEmpty();
    return brief && (outOfSight(link) || (named && !facts.readsLikeReport()));
  }

  private static String query(String href) {
    int at = href.indexOf('?');
    return at < 0 ? "" : href.substring(at + 1);
  }

  /** Unknown hosts that people cannot see, whatever their links say. */
  private void unseen() {
    var hosts = new TreeSet<String>();
    boolean behindControl = true;
    for (Page.Link link : facts.page.links()) {
      if (outOfSight(link) && facts.hosts.unknown(link.host())) {
        hosts.add(link.href());
        behindControl &= link.control() && !link.afterBody();
      }
    }
    if (hosts.isEmpty()) {
      return;
    }
    int count = hosts.size();
    int points = count >= 5 ? 60 : count >= 2 ? 40 : 30;
    boolean ordinary = behindControl && count <= 3;
    signals.add(
        new ScanSignal("hidden-unknown-link", ordinary ? 0 : points, count + ": " + hosts.first()));
  }

  private void calls() {
    for (Page.Link link : facts.page.links()) {
      List<String> words = Words.of(link.anchor());
      boolean call = words.size() <= 12 && words.stream().anyMatch(CALLS::contains);
      if (call && offering(link)) {
        signals.add(new ScanSignal("call-to-action", 25, link.anchor()));
        return;
      }
    }
  }
}
