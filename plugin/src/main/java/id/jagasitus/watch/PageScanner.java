package id.jagasitus.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Judges one HTML page for injected gambling content and defacement. Structure counts more than
 * words: where links lead, what is hidden, what the page tells search engines about itself. Words
 * in the running text of a paper about a gambling case add little, and nothing else there adds
 * points.
 */
final class PageScanner {

  private final Lexicon gambling = Lexicon.gambling();
  private final Lexicon legal = Lexicon.legal();
  private final Lexicon slogans = Lexicon.slogans();
  private final Defacement defacement = new Defacement(slogans);

  /**
   * Judges a page.
   *
   * @param page the page
   * @param path path of the page within the site, decoded; empty when unknown
   * @param hosts who is known
   * @return what was seen, in order of the rules
   */
  List<ScanSignal> scan(Page page, String path, Hosts hosts) {
    var facts = new PageFacts(page, path, hosts, gambling, legal);
    var signals = new ArrayList<ScanSignal>();
    boolean links = new LinkRules(facts, signals).look();
    boolean addresses = addresses(facts, signals);
    boolean scripts = scripts(facts, signals);
    boolean foreign = ForeignText.look(facts, signals);
    boolean banners = banners(facts, signals);
    BorrowedLogin.look(facts, signals);
    boolean tampered = links || addresses || scripts || foreign || banners;
    var words = new WordRules(facts, gambling, tampered, signals);
    words.look();
    defacement.look(facts, words.report(), signals);
    return signals;
  }

  /** Whether an address is made of an offer's words, and not of the headline of a report. */
  boolean offersInName(String address) {
    return gambling.strongInName(address) && legal.find(Words.of(Page.path(address))).isEmpty();
  }

  /** Whether words are those of a report. */
  boolean tellsOfCase(List<String> words) {
    return !legal.find(words).isEmpty();
  }

  private boolean addresses(PageFacts facts, List<ScanSignal> signals) {
    int before = signals.size();
    for (Page.Address address : facts.page.addresses()) {
      String detail = address.kind() + " " + address.href();
      if (facts.names("", address.href()) && !facts.readsLikeReport() && !told(facts, address)) {
        signals.add(new ScanSignal("address-gambling", 35, detail));
      }
      if (foreign(facts, address)) {
        boolean sure = surely(facts, address.host());
        int points = sure ? 60 : 35;
        signals.add(new ScanSignal("address-foreign", points, detail));
      }
    }
    String refresh = Page.host(facts.page.refresh());
    if (facts.hosts.unknown(refresh) || facts.hosts.lent(refresh)) {
      signals.add(new ScanSignal("redirect-foreign", 60, facts.page.refresh()));
    }
    return signals.size() > before;
  }

  /** Somebody else's picture that leads to a stranger: an advertisement, which no court has. */
  private static boolean banners(PageFacts facts, List<ScanSignal> signals) {
    for (Page.Banner banner : facts.page.banners()) {
      String to = Page.host(banner.href());
      String from = Page.host(banner.image());
      if (facts.hosts.unknown(to) && facts.hosts.unknown(from)) {
        boolean sure = to.equals(from) || Strangers.thrownAway(to) || Strangers.thrownAway(from);
        signals.add(new ScanSignal("foreign-banner", sure ? 60 : 40, banner.href()));
        return true;
      }
    }
    return false;
  }

  /** Whether an address names a case, or says over a title that does. */
  private static boolean told(PageFacts facts, Page.Address address) {
    List<String> said = Words.of(Page.path(address.href()));
    return facts.tellsOfCase(said) || (facts.titleTellsOfCase() && facts.repeatsTitle(said));
  }

  /** A page that gives a forwarder, or a host bought for weeks, for its own is nobody's copy. */
  private static boolean surely(PageFacts facts, String host) {
    return !facts.hosts.own().isEmpty()
        || facts.names(host, "")
        || facts.hosts.relays(host)
        || Strangers.thrownAway(host);
  }

  private static boolean foreign(PageFacts facts, Page.Address address) {
    return !address.kind().equals(Page.SAVED_FROM)
        && (facts.hosts.relays(address.host())
            || (facts.hosts.foreign(address.host()) && facts.hosts.unknown(address.host())));
  }

  private boolean scripts(PageFacts facts, List<ScanSignal> signals) {
    int before = signals.size();
    int remarks = 0;
    var asked = new HashSet<String>();
    for (Page.Source source : facts.page.sources()) {
      boolean lent = facts.hosts.lent(source.host());
      if (!lent && !facts.hosts.unknown(source.host())) {
        continue;
      }
      boolean tells =
          facts.names(source.host(), source.address()) || Brands.mayLeadTo(source.host());
      boolean sentOn = source.covers() && facts.hosts.relays(source.host());
      if (lent && !tells && !sentOn) {
        continue;
      }
      boolean again = !asked.add(source.kind() + ' ' + source.host());
      int points = tells || source.covers() ? 60 : again ? 0 : Strangers.points(source);
      remarks += points == 0 ? 1 : 0;
      signals.add(new ScanSignal("foreign-" + source.kind(), points, source.address()));
    }
    if (facts.page.inlineScript().isBlank()) {
      return signals.size() - remarks > before;
    }
    String script = ScriptText.unpacked(facts.page.inlineScript());
    ScriptSigns.look(script, true, facts.hosts, signals);
    new ScriptHarm(facts.hosts, slogans, signals).look(facts.page.inlineScript(), script);
    List<String> strong = PageFacts.strongOrCase(gambling.find(Words.of(script)));
    if (!strong.isEmpty()) {
      signals.add(new ScanSignal("gambling-in-script", 60, String.join(", ", strong)));
    }
    return signals.size() - remarks > before;
  }
}
