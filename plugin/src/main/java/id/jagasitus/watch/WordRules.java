package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
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
  private final boolean report;

  /**
   * @param tampered whether links or addresses already tell, so that no report is taken for one
   */
  WordRules(PageFacts facts, Lexicon gambling, boolean tampered, List<ScanSignal> signals) {
    this.facts = facts;
    this.gambling = gambling;
    this.signals = signals;
    report = !tampered && facts.readsLikeReport();
  }

  void look() {
    prominent();
    keywordStuffing();
    body();
    hidden();
    path();
  }

  boolean report() {
    return report;
  }

  private int points(int full) {
    return report ? (int) (full * QUOTED) : full;
  }

  private List<String> telling(Set<Term> found) {
    return report ? PageFacts.strong(found) : PageFacts.strongOrCase(found);
  }

  private void prominent() {
    List<String> title = telling(gambling.find(facts.titleWords));
    List<String> machine =
        telling(gambling.find(Words.of(facts.page.meta() + " . " + facts.page.structured())));
    if (!title.isEmpty()) {
      signals.add(title(title));
    } else {
      brandInTitle();
    }
    if (!machine.isEmpty()) {
      signals.add(new ScanSignal("gambling-in-meta", points(35), String.join(", ", machine)));
    }
    unsaid();
    topic();
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
      signals.add(new ScanSignal("brand-for-machines", 30, String.join(", ", brands)));
    }
  }

  /** A game in the title, where no case is told and a link leads to a stranger. */
  private void topic() {
    boolean offered = facts.titlePlays() && !facts.legalContext() && facts.leadsOut();
    if (offered && PageFacts.strong(terms()).isEmpty()) {
      int points = facts.topics() >= 2 ? 35 : 20;
      signals.add(new ScanSignal("game-in-title", points, facts.page.title()));
    }
  }

  /** Without any sign of a case about it, a strong term in the title is harm by itself. */
  private ScanSignal title(List<String> found) {
    boolean surely = !facts.legalContext() && !PageFacts.strong(terms()).isEmpty();
    return new ScanSignal("gambling-in-title", points(surely ? 60 : 35), String.join(", ", found));
  }

  private Set<Term> terms() {
    return gambling.find(facts.titleWords);
  }

  private void brandInTitle() {
    Set<String> brands = Brands.in(facts.titleWords);
    if (brands.isEmpty()) {
      return;
    }
    long repeated = facts.words.stream().filter(brands::contains).count();
    int weak = PageFacts.weak(facts.terms) + PageFacts.strongOrCase(facts.terms).size();
    if (repeated + weak >= 3) {
      int full = repeated >= 3 && weak >= 2 ? 60 : 35;
      signals.add(new ScanSignal("brand-in-title", points(full), String.join(", ", brands)));
    }
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
              "gambling-text-hidden", strong.size() >= 2 ? 60 : 40, String.join(", ", strong)));
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
