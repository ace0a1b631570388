package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the words of a page say, by where they stand. */
final class WordRules {

  private static final double QUOTED = 0.3;

  private final PageFacts facts;
  private final Lexicon gambling;
  private final List<ScanSignal> signals;
  private final boolean tampered;
  private final boolean report;

  /**
   * @param tampered whether links or addresses already tell, so that no report is taken for one
   */
  WordRules(PageFacts facts, Lexicon gambling, boolean tampered, List<ScanSignal> signals) {
    this.facts = facts;
    this.gambling = gambling;
    this.signals = signals;
    this.tampered = tampered;
    report = !tampered && facts.readsLikeReport();
  }

  void look() {
    prominent();
    keywordStuffing();
    int before = points(signals);
    body();
    restrain(before);
    hidden();
    margins();
    addresses();
    path();
    dictates();
    new OfferVoice(facts, report, signals).look();
  }

  private static int points(List<ScanSignal> of) {
    return of.stream().mapToInt(ScanSignal::points).sum();
  }

  /**
   * Words alone, where nothing leads away, hides or stands in the title, may be somebody's report:
   * enough for a person to look, and beside words of warning not even that.
   */
  private void restrain(int before) {
    boolean alone = before == 0 && !tampered && facts.urging < 2 && !praises();
    boolean tells = facts.legalTerms >= 2 && facts.told();
    int most =
        tells || (facts.legalTerms > 0 && facts.ownTitleTellsOfCase())
            ? Verdict.REVIEW_FROM - 1
            : Verdict.CRITICAL_FROM - 1;
    int over = points(signals) - most;
    if (alone && over > 0) {
      signals.add(new ScanSignal("words-alone", -over, "no link, no title"));
    }
  }

  /** Whether it names a brand again and again, and nothing of courts or police. */
  private boolean praises() {
    if (facts.legalTerms > 0 || PageFacts.strong(facts.terms).size() < 2) {
      return false;
    }
    Set<String> brands = new TreeSet<>();
    facts.words.stream().filter(Brands::mayLead).forEach(brands::add);
    return brands.stream().anyMatch(brand -> Collections.frequency(facts.words, brand) >= 2);
  }

  /** What attributes, styles and comments say, and nobody reads in the page. */
  private void margins() {
    Set<Term> found = gambling.find(Words.of(facts.page.margins()));
    List<String> only =
        PageFacts.strongOrCase(found).stream()
            .filter(phrase -> !PageFacts.strongOrCase(facts.terms).contains(phrase))
            .toList();
    boolean report = facts.readsLikeReport() && !facts.terms.isEmpty();
    if (!only.isEmpty() && !report) {
      int points = only.size() >= 2 || facts.leadsOut() ? 60 : 40;
      signals.add(new ScanSignal("gambling-in-margins", points, String.join(", ", only)));
    }
  }

  /** Addresses of strangers kept where no browser follows them. */
  private void addresses() {
    List<String> strangers =
        facts.page.marginHosts().stream().filter(facts.hosts::unknown).sorted().toList();
    if (!strangers.isEmpty()) {
      boolean bought = strangers.stream().anyMatch(host -> offered(host));
      int points = bought || strangers.size() >= 3 ? 60 : 10;
      signals.add(new ScanSignal("address-in-margins", points, String.join(" ", strangers)));
    }
  }

  private boolean offered(String host) {
    return Strangers.thrownAway(host) || facts.names(host, "") || Brands.mayLeadTo(host);
  }

  /** A page that has its visitors paste a command: a false check that one is human. */
  private void dictates() {
    String said = ' ' + String.join(" ", facts.words) + ' ';
    boolean opens = said.contains(" windows r ") || said.contains(" win r ");
    if (opens && (said.contains(" ctrl v ") || said.contains(" control v "))) {
      signals.add(new ScanSignal("dictates-command", 60, "Windows+R, Ctrl+V"));
    }
  }

  boolean report() {
    return report;
  }

  private int points(int full) {
    return quoted(full, report);
  }

  /** What a rule adds where a report quotes what it is about. */
  static int quoted(int full, boolean report) {
    return report ? (int) (full * QUOTED) : full;
  }

  private List<String> telling(Set<Term> found) {
    return report ? PageFacts.strong(found) : PageFacts.strongOrCase(found);
  }

  private void prominent() {
    List<String> title = titleTelling();
    List<String> said = Words.of(facts.page.meta() + " . " + facts.page.structured());
    boolean told = facts.titleTellsOfCase() && facts.tellsOfCase(said);
    List<String> machine =
        told ? PageFacts.strong(gambling.find(said)) : telling(gambling.find(said));
    var titles = new TitleRules(facts, gambling, report, signals);
    titles.look(title);
    if (!machine.isEmpty()) {
      signals.add(new ScanSignal("gambling-in-meta", points(35), String.join(", ", machine)));
    }
    unsaid();
    titles.topic();
  }

  /** Terms of a case say nothing in a title that names the case. */
  private List<String> titleTelling() {
    return facts.titleTellsOfCase() ? PageFacts.strong(terms()) : telling(terms());
  }

  /** What the page tells machines and nowhere shows to people. */
  private void unsaid() {
    List<String> words = Words.of(facts.page.meta() + " . " + facts.page.structured());
    var only = new HashSet<>(gambling.find(words));
    boolean told = facts.legalContext();
    only.removeIf(
        term ->
            term.weight() == Lexicon.Weight.WEAK || (told && term.weight() == Lexicon.Weight.CASE));
    only.removeAll(facts.terms);
    only.removeAll(terms());
    var brands = new TreeSet<>(Brands.in(words));
    brands.removeAll(facts.words);
    brands.removeAll(facts.titleWords);
    if (!only.isEmpty()) {
      String seen = String.join(", ", PageFacts.strongOrCase(only));
      signals.add(new ScanSignal("gambling-for-machines", 60, seen));
    } else if (!brands.isEmpty()) {
      long promised = words.stream().filter(TitleRules.PROMISES::contains).distinct().count();
      int points = promised >= 2 ? 60 : 30;
      signals.add(new ScanSignal("brand-for-machines", points, String.join(", ", brands)));
    }
  }

  private Set<Term> terms() {
    return gambling.find(facts.titleWords);
  }

  private void keywordStuffing() {
    List<String> strong = PageFacts.strongOrCase(facts.keywords);
    if (strong.size() >= 2) {
      signals.add(new ScanSignal("keyword-stuffing", 35, String.join(", ", strong)));
    }
  }

  private void body() {
    List<String> strong = telling(facts.terms);
    if (!strong.isEmpty()) {
      int points = points(10 * Math.min(3, strong.size()));
      signals.add(new ScanSignal("gambling-words", points, String.join(", ", strong)));
    }
    int weak = PageFacts.weak(facts.terms);
    if (weak > 0 && !facts.legalContext()) {
      signals.add(new ScanSignal("weak-words", 2 * Math.min(5, weak), weak + ""));
    }
    if (!report && strong.size() >= 3 && facts.covered * 100L >= 6L * facts.words.size()) {
      signals.add(
          new ScanSignal("gambling-density", 30, facts.covered + " / " + facts.words.size()));
    }
    if (praises()) {
      signals.add(new ScanSignal("brand-praised", 40, "no word of a report"));
    }
    if (!strong.isEmpty() && facts.urging >= 1 && !report) {
      signals.add(new ScanSignal("urging", facts.urging >= 2 ? 30 : 10, facts.urging + ""));
    }
  }

  /** Hidden words that people also read in the page are menus and captions, not injections. */
  private void hidden() {
    List<String> strong = PageFacts.strongOrCase(facts.hiddenTerms);
    Set<String> brands = Brands.in(facts.hiddenWords);
    boolean doubled =
        report && PageFacts.strongOrCase(facts.terms).containsAll(strong) && brands.isEmpty();
    if (!strong.isEmpty() && !doubled) {
      signals.add(
          new ScanSignal(
              "gambling-text-hidden",
              strong.size() + brands.size() >= 2 ? 60 : 40,
              String.join(", ", strong)));
    } else if (brands.size() >= 2) {
      signals.add(new ScanSignal("brands-hidden", 40, String.join(", ", brands)));
    }
  }

  private void path() {
    boolean strong = !PageFacts.strong(gambling.find(Words.of(facts.path))).isEmpty();
    if (strong && !facts.newsPath()) {
      signals.add(new ScanSignal("gambling-in-path", points(40), facts.path));
    }
  }
}
