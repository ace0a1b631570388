package id.jagasitus.watch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page calls itself. A title is what search engines show, and so what is planted first; a
 * case that the headings below tell of says nothing of a title that does not go with them.
 */
final class TitleRules {

  private static final int COMPOUND = 8;

  /** Shorter words, and titles of fewer, tell nothing. */
  private static final int NAMED = 4;

  private static final int MOST_NAMED = 40;
  private static final int SPEAKING = 60;

  /** What stands beside a brand in the title of its page. */
  static final Set<String> PROMISES =
      Set.of(
          "login",
          "daftar",
          "link",
          "situs",
          "resmi",
          "terpercaya",
          "slot",
          "togel",
          "toto",
          "alternatif",
          "bonus",
          "depo",
          "deposit",
          "wd",
          "rtp",
          "maxwin",
          "jackpot",
          "bandar",
          "agen",
          "casino",
          "poker",
          "taruhan",
          "game",
          "bet",
          "terbaru",
          "server",
          "cuan",
          "jp",
          "hoki",
          "gampang",
          "menang",
          "malam",
          "apk",
          "download",
          "platform",
          "online");

  private final PageFacts facts;
  private final Lexicon gambling;
  private final boolean report;
  private final List<ScanSignal> signals;

  /**
   * @param report whether the page tells of what it names
   */
  TitleRules(PageFacts facts, Lexicon gambling, boolean report, List<ScanSignal> signals) {
    this.facts = facts;
    this.gambling = gambling;
    this.report = report;
    this.signals = signals;
  }

  /**
   * Adds what it sees.
   *
   * @param telling terms of the title that tell
   */
  void look(List<String> telling) {
    if (!telling.isEmpty()) {
      signals.add(title(telling));
    } else {
      brandInTitle();
      writtenTogether();
      titleApart();
    }
  }

  private List<String> strong() {
    return PageFacts.strong(gambling.find(facts.titleWords));
  }

  /** A game in the title, where no case is told and a link leads to a stranger. */
  void topic() {
    boolean offered = facts.titlePlays() && !facts.legalContext() && facts.leadsOut();
    if (offered && strong().isEmpty()) {
      int points = facts.topics() >= 2 ? 35 : 20;
      signals.add(new ScanSignal("game-in-title", points, facts.page.title()));
    }
  }

  /** Without any sign of a case about it, a strong term in the title is harm by itself. */
  private ScanSignal title(List<String> found) {
    boolean apart = gambling.find(Words.of(facts.page.headings())).isEmpty();
    boolean told = apart ? facts.ownTitleTellsOfCase() : facts.titleTellsOfCase();
    boolean surely = !report && !told && !strong().isEmpty();
    return new ScanSignal(
        "gambling-in-title", WordRules.quoted(surely ? 60 : 35, report), String.join(", ", found));
  }

  /** Words of the title that are terms run together, or letters that were spread out. */
  private void writtenTogether() {
    List<String> words = Words.of(facts.page.title());
    boolean strong =
        words.stream().anyMatch(word -> word.length() >= COMPOUND && gambling.strongInName(word));
    if (strong && !facts.tellsOfCase(words)) {
      signals.add(
          new ScanSignal("gambling-in-title", WordRules.quoted(60, report), facts.page.title()));
    }
  }

  /** A title that its page says nothing of, and that calls people in. */
  private void titleApart() {
    Set<String> named = new TreeSet<>();
    Words.of(facts.page.title()).stream()
        .filter(word -> word.length() >= NAMED)
        .limit(MOST_NAMED)
        .forEach(named::add);
    if (named.size() < NAMED || facts.words.size() < SPEAKING || facts.ownTitleTellsOfCase()) {
      return;
    }
    long promised = named.stream().filter(PROMISES::contains).count();
    long said = named.stream().filter(word -> says(word)).count();
    if (promised >= 2 && said * 4 <= named.size()) {
      signals.add(new ScanSignal("title-apart", 60, facts.page.title()));
    }
  }

  private boolean says(String word) {
    return !PROMISES.contains(word) && facts.words.contains(word);
  }

  private void brandInTitle() {
    Set<String> brands = Brands.in(facts.titleWords);
    boolean named = Brands.in(Words.of(facts.page.headings())).isEmpty();
    boolean told = named ? facts.ownTitleTellsOfCase() : facts.titleTellsOfCase();
    if (brands.isEmpty() || told) {
      return;
    }
    if (!report) {
      brandAlone(brands);
    }
    long repeated = facts.words.stream().filter(brands::contains).count();
    int weak = PageFacts.weak(facts.terms) + PageFacts.strongOrCase(facts.terms).size();
    if (repeated + weak >= 3) {
      int full = repeated >= 3 && weak >= 2 ? 60 : 35;
      signals.add(
          new ScanSignal(
              "brand-in-title", WordRules.quoted(full, report), String.join(", ", brands)));
    }
  }

  /** A court gives none of its pages such a name; some people have one that ends alike. */
  private void brandAlone(Set<String> brands) {
    boolean name = brands.stream().allMatch(Brands::mayBePerson);
    boolean promises = facts.titleWords.stream().anyMatch(PROMISES::contains);
    boolean unsaid = facts.words.stream().noneMatch(brands::contains);
    if (!name || promises) {
      int points = promises || unsaid || brands.size() > 1 ? 60 : 35;
      signals.add(new ScanSignal("brand-as-title", points, String.join(", ", brands)));
    }
  }
}
