package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import id.jagasitus.watch.Lexicon.Weight;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What several rules ask about one page, worked out once. */
final class PageFacts {

  private static final Pattern NEWS_PATH =
      Pattern.compile(
          "(?i)(?:^|[/_-])(?:berita|artikel|news|kegiatan|pengumuman|putusan|jadwal|sidang|agenda|perkara|siaran|pers)");

  private static final int LEGAL_ENOUGH = 3;
  private static final int LEGAL_ELSEWHERE = 5;

  final Page page;
  final String path;
  final Hosts hosts;
  final List<String> words;
  final List<String> titleWords;
  final List<String> hiddenWords;
  final Set<Term> terms;
  final Set<Term> hiddenTerms;
  final Set<Term> keywords;
  final int legalTerms;
  final int urging;
  final int covered;
  private final Lexicon gambling;
  private final int legalCovered;

  PageFacts(Page page, String path, Hosts hosts, Lexicon gambling, Lexicon legal) {
    this.page = page;
    this.path = path;
    this.hosts = hosts;
    this.gambling = gambling;
    words = Words.of(page.visible());
    titleWords = Words.of(page.title() + " . " + page.headings());
    Lexicon.Hits said = gambling.read(words);
    terms = said.terms();
    hiddenWords = Words.of(page.hidden());
    hiddenTerms = gambling.find(hiddenWords);
    keywords = gambling.find(Words.of(page.keywords()));
    covered = said.covered();
    Lexicon.Hits report = legal.read(Words.of(page.prose()));
    legalTerms = report.terms().size();
    legalCovered = report.covered();
    urging = Urging.in(words);
  }

  /**
   * Whether the running text, menus and links left out, reads like a report about a case or a
   * warning rather than an offer. Never enough by itself: what is hidden or linked still counts.
   */
  boolean readsLikeReport() {
    int needed =
        NEWS_PATH.matcher(path).find() || path.lastIndexOf('/') <= 0
            ? LEGAL_ENOUGH
            : LEGAL_ELSEWHERE;
    return legalTerms >= needed
        && urging < 2
        && strong(keywords).size() < 2
        && legalCovered * 3 >= covered;
  }

  boolean legalContext() {
    return legalTerms >= LEGAL_ENOUGH;
  }

  boolean newsPath() {
    return NEWS_PATH.matcher(path).find();
  }

  /** Whether an anchor is made of words that only an offer uses. */
  boolean offers(String anchor) {
    List<String> of = Words.of(anchor);
    return gambling.find(of).stream().anyMatch(term -> term.weight() != Weight.WEAK)
        || !Lexicon.brands(of).isEmpty();
  }

  /** Whether an address is made of such words. */
  boolean names(String host, String address) {
    return gambling.strongInName(host)
        || gambling.strongInName(address)
        || Lexicon.brandInHost(host);
  }

  /** Phrases that are hardly ever legitimate. */
  static List<String> strong(Set<Term> found) {
    return phrases(found, false);
  }

  /** Phrases that are hardly ever legitimate outside papers of a case. */
  static List<String> strongOrCase(Set<Term> found) {
    return phrases(found, true);
  }

  private static List<String> phrases(Set<Term> found, boolean withCase) {
    var phrases = new TreeSet<String>();
    for (Term term : found) {
      if (term.weight() == Weight.STRONG || (withCase && term.weight() == Weight.CASE)) {
        phrases.add(term.phrase());
      }
    }
    return List.copyOf(phrases);
  }

  static int weak(Set<Term> found) {
    return (int) found.stream().filter(term -> term.weight() == Weight.WEAK).count();
  }
}
