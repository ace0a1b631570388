package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import id.jagasitus.watch.Lexicon.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Judges one HTML page for injected gambling content and defacement. Structure counts more than
 * words: where links lead, what is hidden, what the page tells search engines about itself. Words
 * in the running text of a paper about a gambling case add little, and nothing else there adds
 * points.
 */
final class PageScanner {

  private static final Pattern NEWS_PATH =
      Pattern.compile(
          "(?i)(?:^|[/_-])(?:berita|artikel|news|kegiatan|pengumuman|putusan|jadwal|sidang|agenda|perkara|siaran|pers)");

  private static final Pattern URGING =
      Pattern.compile(
          "(?:daftar|login|gabung|main|mainkan|klik|deposit|join|coba|buruan|dapatkan|raih|nikmati|rasakan"
              + "|menangkan|kunjungi|akses)(?:kan|lah)? (?:sekarang|segera|disini|di sini|kemenangan|bonus"
              + "|jackpot|maxwin|akun|link|slot|situs|hari ini|gratis)");

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

  private static final int LEGAL_ENOUGH = 3;

  private final Lexicon gambling = Lexicon.gambling();
  private final Lexicon legal = Lexicon.legal();

  /**
   * Judges a page.
   *
   * @param page the page
   * @param path path of the page within the site, decoded; empty when unknown
   * @param hosts who is known
   * @return what was seen, in order of the rules
   */
  List<ScanSignal> scan(Page page, String path, Hosts hosts) {
    var facts = new Facts(page, hosts);
    var signals = new ArrayList<ScanSignal>();
    links(facts, signals);
    addresses(facts, signals);
    boolean linkSignals = !signals.isEmpty();
    double quoted = isReport(facts, path) && !linkSignals ? 0.3 : 1.0;
    prominentTerms(facts, quoted, signals);
    keywordStuffing(facts, signals);
    bodyTerms(facts, quoted, signals);
    calls(facts, signals);
    hiddenText(facts, signals);
    pathTerms(path, signals);
    scripts(page, hosts, signals);
    Defacement.look(page, signals);
    return signals;
  }

  /** What several rules ask about a page, worked out once. */
  private final class Facts {
    final Page page;
    final Hosts hosts;
    final List<String> bodyWords;
    final List<String> hiddenWords;
    final Set<Term> bodyTerms;
    final Set<Term> hiddenTerms;
    final Set<Term> prominent;
    final Set<String> titleBrands;
    final int legalTerms;
    final int urging;

    Facts(Page page, Hosts hosts) {
      this.page = page;
      this.hosts = hosts;
      bodyWords = Words.of(page.visible());
      hiddenWords = Words.of(page.hidden());
      bodyTerms = gambling.find(bodyWords);
      hiddenTerms = gambling.find(hiddenWords);
      prominent =
          gambling.find(
              Words.of(
                  page.title()
                      + " . "
                      + page.headings()
                      + " . "
                      + page.meta()
                      + " . "
                      + page.structured()));
      titleBrands = Lexicon.brands(Words.of(page.title() + ' ' + page.headings()));
      legalTerms = legal.find(bodyWords).size();
      urging =
          (int)
              URGING
                  .matcher(String.join(" ", bodyWords))
                  .results()
                  .map(hit -> hit.group())
                  .distinct()
                  .count();
    }

    boolean gamblingLink(Page.Link link) {
      return gambling.strongInName(link.host())
          || gambling.strongInName(Page.path(link.href()))
          || anchorTells(link.anchor())
          || List.of(link.host().split("[.-]")).stream().anyMatch(Lexicon::looksLikeBrand);
    }

    boolean anchorTells(String anchor) {
      List<String> words = Words.of(anchor);
      return gambling.find(words).stream().anyMatch(term -> term.weight() != Weight.WEAK)
          || !Lexicon.brands(words).isEmpty();
    }
  }

  private void links(Facts facts, List<ScanSignal> signals) {
    int unseen = 0;
    ScanSignal open = null;
    ScanSignal hidden = null;
    for (Page.Link link : facts.page.links()) {
      if (!facts.hosts.unknown(link.host())) {
        continue;
      }
      boolean out = link.hidden() || link.afterBody();
      unseen += out ? 1 : 0;
      if (facts.gamblingLink(link)) {
        String detail = link.href() + " (" + link.anchor() + ")";
        open = open == null ? new ScanSignal("gambling-link", 40, detail) : open;
        hidden =
            hidden == null && out ? new ScanSignal("gambling-link-hidden", 40, detail) : hidden;
      }
    }
    add(signals, open);
    add(signals, hidden);
    if (hidden == null && unseen > 0) {
      signals.add(
          new ScanSignal(
              "hidden-unknown-link", unseen >= 5 ? 60 : unseen >= 2 ? 40 : 30, unseen + " links"));
    }
  }

  private static void add(
      List<ScanSignal> signals, @org.jspecify.annotations.Nullable ScanSignal signal) {
    if (signal != null) {
      signals.add(signal);
    }
  }

  private void addresses(Facts facts, List<ScanSignal> signals) {
    for (Page.Address address : facts.page.addresses()) {
      boolean foreign =
          !address.kind().equals("alternate")
              && facts.hosts.foreign(address.host())
              && facts.hosts.unknown(address.host());
      if (gambling.strongInName(address.href())) {
        signals.add(new ScanSignal("address-gambling", 35, address.kind() + " " + address.href()));
      }
      if (foreign) {
        signals.add(new ScanSignal("address-foreign", 35, address.kind() + " " + address.href()));
      }
    }
    String refresh = Page.host(facts.page.refresh());
    if (facts.hosts.unknown(refresh)) {
      signals.add(new ScanSignal("redirect-foreign", 40, facts.page.refresh()));
    }
  }

  private void prominentTerms(Facts facts, double quoted, List<ScanSignal> signals) {
    List<String> strong = phrases(facts.prominent, quoted < 1);
    if (!strong.isEmpty()) {
      signals.add(
          new ScanSignal("gambling-in-title", (int) (35 * quoted), String.join(", ", strong)));
    } else if (!facts.titleBrands.isEmpty() && weakCount(facts.bodyTerms) >= 3) {
      signals.add(
          new ScanSignal(
              "brand-in-title", (int) (35 * quoted), String.join(", ", facts.titleBrands)));
    }
  }

  private void keywordStuffing(Facts facts, List<ScanSignal> signals) {
    List<String> words = Words.of(facts.page.keywords());
    List<String> strong = phrases(gambling.find(words), false);
    if (strong.size() >= 2) {
      signals.add(new ScanSignal("keyword-stuffing", 35, String.join(", ", strong)));
    }
  }

  private void bodyTerms(Facts facts, double quoted, List<ScanSignal> signals) {
    List<String> strong = phrases(facts.bodyTerms, quoted < 1);
    if (!strong.isEmpty()) {
      int points = (int) (10 * Math.min(3, strong.size()) * quoted);
      signals.add(new ScanSignal("gambling-words", points, String.join(", ", strong)));
    }
    int weak = weakCount(facts.bodyTerms);
    if (weak > 0 && facts.legalTerms < LEGAL_ENOUGH) {
      signals.add(new ScanSignal("weak-words", 2 * Math.min(5, weak), weak + ""));
    }
    int words = facts.bodyWords.size();
    int covered = gambling.coverage(facts.bodyWords);
    if (quoted == 1 && strong.size() >= 4 && words > 0 && covered * 100 >= 6 * words) {
      signals.add(new ScanSignal("gambling-density", 30, covered + " / " + words));
    }
    if (strong.size() >= 2 && facts.urging >= 2) {
      signals.add(new ScanSignal("urging", 20, facts.urging + ""));
    }
  }

  private void calls(Facts facts, List<ScanSignal> signals) {
    for (Page.Link link : facts.page.links()) {
      List<String> words = Words.of(link.anchor());
      boolean call = words.size() <= 12 && words.stream().anyMatch(CALLS::contains);
      if (call
          && !phrases(gambling.find(words), false).isEmpty()
          && !facts.hosts.isOwn(link.host())
          && !link.host().isEmpty()) {
        signals.add(new ScanSignal("call-to-action", 25, link.anchor()));
        return;
      }
    }
  }

  private void hiddenText(Facts facts, List<ScanSignal> signals) {
    List<String> strong = phrases(facts.hiddenTerms, false);
    if (!strong.isEmpty()) {
      signals.add(
          new ScanSignal(
              "gambling-text-hidden", strong.size() >= 3 ? 60 : 40, String.join(", ", strong)));
    }
  }

  private void pathTerms(String path, List<ScanSignal> signals) {
    boolean strong =
        gambling.find(Words.of(path)).stream().anyMatch(term -> term.weight() == Weight.STRONG);
    if (strong && !NEWS_PATH.matcher(path).find()) {
      signals.add(new ScanSignal("gambling-in-path", 40, path));
    }
  }

  private void scripts(Page page, Hosts hosts, List<ScanSignal> signals) {
    for (String source : page.scripts()) {
      String host = Page.host(source);
      if (hosts.unknown(host)) {
        boolean tells =
            gambling.strongInName(source)
                || List.of(host.split("[.-]")).stream().anyMatch(Lexicon::looksLikeBrand);
        signals.add(new ScanSignal("foreign-script", tells ? 40 : 0, source));
      }
    }
    ScriptSigns.look(page.inlineScript(), hosts, signals);
    if (!phrases(gambling.find(Words.of(page.inlineScript())), false).isEmpty()) {
      signals.add(new ScanSignal("gambling-in-script", 40, "script"));
    }
  }

  /**
   * A page of the news, schedule or rulings kind whose text is about a case rather than an offer.
   */
  private boolean isReport(Facts facts, String path) {
    boolean section = path.isEmpty() || NEWS_PATH.matcher(path).find() || facts.legalTerms >= 5;
    return section
        && facts.legalTerms >= LEGAL_ENOUGH
        && facts.urging < 2
        && phrases(gambling.find(Words.of(facts.page.keywords())), false).size() < 2;
  }

  /** Strong phrases found; terms that are ordinary in case papers count unless the page is one. */
  private static List<String> phrases(Set<Term> found, boolean report) {
    var phrases = new TreeSet<String>();
    for (Term term : found) {
      if (term.weight() == Weight.STRONG || (term.weight() == Weight.CASE && !report)) {
        phrases.add(term.phrase());
      }
    }
    return List.copyOf(phrases);
  }

  private static int weakCount(Set<Term> found) {
    return (int) found.stream().filter(term -> term.weight() == Weight.WEAK).count();
  }
}
