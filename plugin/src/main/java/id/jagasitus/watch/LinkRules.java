package id.jagasitus.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where the links of a page lead, what they say, and whether people can see them. */
final class LinkRules {

  private static final Set<String> CALLS =
      Set.of(
          "daftar",
          "login",
          "link",
          "klik",
          "main",
          "mainkan",
          "join",
          "register",
          "masuk",
          "gabung",
          "play",
          "deposit",
          "disini",
          "sini",
          "sekarang",
          "pasang",
          "coba",
          "bonus",
          "claim",
          "klaim");

  private static final Set<String> ENTERS = Set.of("login", "masuk", "signin");
  private static final Set<String> JOINS = Set.of("daftar", "register", "join", "gabung", "signup");

  /** Where such a house counts who brought a player, and lets players in. */
  private static final Pattern INVITES =
      Pattern.compile("(?i)[?&]ref(?:erral)?=|/(?:daftar|login|register|ref|link|promo)\\b");

  /** An anchor this long is a headline that is cited, when the page is a report. */
  private static final int HEADLINE_WORDS = 5;

  private static final Pattern MARK = Pattern.compile("[.,:;'`_-]{1,2}");
  private static final int SHORT_ANCHOR_WORDS = 5;
  private static final int LONGEST_CALL = 4;

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
    entrances();
    bought();
    unnamed();
    return signals.stream().mapToInt(ScanSignal::points).sum() > before;
  }

  private void outgoing() {
    String shown = "";
    String hidden = "";
    boolean sure = false;
    var targets = new HashSet<String>();
    for (Page.Link link : facts.page.links()) {
      if (offering(link)) {
        String detail = link.href() + " (" + link.anchor() + ")";
        shown = shown.isEmpty() ? detail : shown;
        hidden = hidden.isEmpty() && outOfSight(link) ? detail : hidden;
        targets.add(link.href());
        sure |= !onlyNumbered(link);
      }
    }
    if (!shown.isEmpty()) {
      signals.add(new ScanSignal("gambling-link", sure ? 60 : 40, shown));
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
    if (facts.hosts.vouched(link.host())) {
      return !facts.hosts.news(link.host())
          && facts.offersSurely(link.anchor() + " . " + Page.path(link.href()));
    }
    boolean unknown = facts.hosts.unknown(link.host());
    boolean anybody = unknown || facts.hosts.lent(link.host());
    return facts.offers(link.anchor())
        || facts.names(anybody ? link.host() : "", Page.path(link.href()))
        || (unknown && leadsToPlay(link))
        || (anybody && !unknown && callsTo(link));
  }

  /** A call on a forwarder's link that is named after a brand. */
  private static boolean callsTo(Page.Link link) {
    List<String> anchor = Words.of(link.anchor());
    return anchor.size() <= LONGEST_CALL
        && anchor.stream().anyMatch(CALLS::contains)
        && path(link).stream().anyMatch(Brands::looksLike);
  }

  /** Anchors and hosts that name a game or a numbered name, where they lead to a stranger. */
  private boolean leadsToPlay(Page.Link link) {
    List<String> words = Words.of(link.anchor());
    boolean brief = words.size() <= SHORT_ANCHOR_WORDS;
    return facts.plays(words)
        || (brief && words.stream().anyMatch(Brands::mayLead))
        || Brands.mayLeadTo(link.host());
  }

  /** A name with a number and nothing else: mostly a brand, sometimes a birthday or a device. */
  private boolean onlyNumbered(Page.Link link) {
    return !facts.offers(link.anchor())
        && !facts.plays(Words.of(link.anchor()))
        && !facts.names(link.host(), Page.path(link.href()));
  }

  private boolean cited(Page.Link link) {
    List<String> anchor = Words.of(link.anchor());
    boolean told = facts.tellsOfCase(anchor) || !facts.offersSurely(link.anchor());
    boolean headline =
        anchor.size() >= HEADLINE_WORDS && !CALLS.contains(anchor.getFirst()) && told;
    boolean known = !facts.hosts.unknown(link.host()) && !facts.hosts.lent(link.host());
    return !outOfSight(link)
        && (facts.readsLikeReport() || facts.tellsOfCase(anchor))
        && (headline || (known && told));
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
    List<String> anchor = Words.of(link.anchor());
    boolean brief = anchor.size() <= SHORT_ANCHOR_WORDS;
    boolean named =
        facts.names("", link.href())
            || !Brands.in(Words.of(Page.path(link.href()) + ' ' + query(link.href()))).isEmpty();
    boolean news =
        facts.readsLikeReport() || facts.tellsOfCase(anchor) || facts.tellsOfCase(path(link));
    return brief && ((outOfSight(link) && !link.control()) || (named && !news));
  }

  private static List<String> path(Page.Link link) {
    return Words.of(Page.path(link.href()));
  }

  private static String query(String href) {
    int at = href.indexOf('?');
    return at < 0 ? "" : href.substring(at + 1);
  }

  /** Unknown hosts that people cannot see, whatever their links say. */
  private void unseen() {
    var buried = new TreeSet<String>();
    var folded = new TreeSet<String>();
    boolean control = true;
    for (Page.Link link : facts.page.links()) {
      if (facts.hosts.unknown(link.host()) && outOfSight(link)) {
        boolean never = link.afterBody() || link.sight() == Hidden.Sight.BURIED;
        (never && !link.control() ? buried : folded).add(link.href());
        control &= link.control();
      }
    }
    if (!buried.isEmpty()) {
      boolean sure = buried.size() >= 2 || thrownAway(buried);
      signals.add(unseen(buried, sure ? 60 : 40));
    } else if (!folded.isEmpty()) {
      int least = thrownAway(folded) ? 40 : 0;
      signals.add(unseen(folded, Math.max(least, folded(folded.size(), control))));
    }
  }

  private static boolean thrownAway(Set<String> targets) {
    return targets.stream().anyMatch(at -> Strangers.thrownAway(Page.host(at)));
  }

  private static int folded(int count, boolean control) {
    if (control && count <= 4) {
      return 0;
    }
    return count >= 5 ? 60 : count >= 3 ? 40 : 20;
  }

  private static ScanSignal unseen(Set<String> targets, int points) {
    String first = targets.iterator().next();
    return new ScanSignal("hidden-unknown-link", points, targets.size() + ": " + first);
  }

  /** To log in and to sign up with the same stranger: what a house of games has at its door. */
  private void entrances() {
    var logins = new HashSet<String>();
    var joins = new HashSet<String>();
    for (Page.Link link : facts.page.links()) {
      List<String> anchor = facts.hosts.unknown(link.host()) ? Words.of(link.anchor()) : List.of();
      if (anchor.size() <= LONGEST_CALL) {
        if (anchor.stream().anyMatch(ENTERS::contains)) {
          logins.add(link.host());
        } else if (anchor.stream().anyMatch(JOINS::contains)) {
          joins.add(link.host());
        }
      }
    }
    logins.retainAll(joins);
    if (!logins.isEmpty()) {
      signals.add(new ScanSignal("entrance-of-stranger", 60, String.join(" ", logins)));
    }
  }

  /** Links that people see to hosts bought for a few weeks: sold places, one by one or in rows. */
  private void bought() {
    var hosts = new TreeSet<String>();
    boolean invites = false;
    for (Page.Link link : facts.page.links()) {
      if (facts.hosts.unknown(link.host()) && Strangers.bought(link.host())) {
        hosts.add(link.host());
        invites |= INVITES.matcher(link.href()).find() || called(link);
      }
    }
    if (!hosts.isEmpty()) {
      int points = hosts.size() >= 2 || invites ? 60 : 40;
      signals.add(new ScanSignal("link-bought", points, String.join(" ", hosts)));
    }
  }

  /** A link on a full stop or a dash: nobody means it to be clicked. */
  private void unnamed() {
    for (Page.Link link : facts.page.links()) {
      String anchor = link.anchor().strip();
      boolean mark = !anchor.isEmpty() && anchor.length() <= 2 && MARK.matcher(anchor).matches();
      if (mark && facts.hosts.unknown(link.host())) {
        signals.add(new ScanSignal("link-on-nothing", 60, link.href() + " " + anchor));
        return;
      }
    }
  }

  private static boolean called(Page.Link link) {
    List<String> anchor = Words.of(link.anchor());
    return anchor.size() <= LONGEST_CALL && anchor.stream().anyMatch(CALLS::contains);
  }

  /** Whether a line of a few words calls its reader to do something. */
  static boolean calls(List<String> words) {
    return words.size() <= 12 && words.stream().anyMatch(CALLS::contains);
  }

  private void calls() {
    boolean offered = facts.offersSurely(facts.page.title());
    for (Page.Link link : facts.page.links()) {
      List<String> words = Words.of(link.anchor());
      boolean call = calls(words);
      if (call && offering(link)) {
        signals.add(new ScanSignal("call-to-action", 25, link.anchor()));
        return;
      }
      boolean brief = call && words.size() <= LONGEST_CALL;
      if (brief && strange(link.host(), offered)) {
        signals.add(
            new ScanSignal(
                "call-to-stranger", offered ? 60 : 40, link.href() + " " + link.anchor()));
        return;
      }
    }
  }

  /** A stranger, where the page is about games; anybody's rented place, where its title offers. */
  private boolean strange(String host, boolean offered) {
    boolean unknown = facts.hosts.unknown(host);
    return offered
        ? unknown || facts.hosts.lent(host)
        : unknown && facts.topics() >= 2 && !facts.titleTellsOfCase();
  }
}
