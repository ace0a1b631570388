package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import id.jagasitus.watch.Lexicon.Weight;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What several rules ask about one page, worked out once. */
final class PageFacts {

  private static final Pattern NEWS_PATH =
      Pattern.compile(
          "(?i)(?:^|[/_-])(?:berita|artikel|news|kegiatan|pengumuman|putusan|jadwal|sidang|agenda|perkara|siaran|pers)");

  /** Groups of the vocabulary that are about games, not about paying or promising. */
  private static final Set<String> TOPICS =
      Set.of("slot", "provider", "game", "togel", "casino", "sport", "foreign", "pharma");

  /** What also names people, gods and ordinary things. */
  private static final Set<String> NAMES =
      Set.of("zeus", "olympus", "pragmatic", "jackpot", "buku mimpi", "akun pro", "akun vip");

  /** Of whom waits for a turn. */
  private static final Set<String> QUEUES =
      Set.of(
          "antrian",
          "antrean",
          "antre",
          "antri",
          "kuota",
          "loket",
          "kunjungan",
          "reservasi",
          "booking",
          "ptsp",
          "konsultasi",
          "mediasi",
          "pendaftaran",
          "waktu",
          "jadwal",
          "pukul");

  /** What a slot is there. */
  private static final Set<String> TIMES =
      Set.of("slot", "slot online", "daftar slot", "login slot", "slot demo", "situs slot");

  private static final int REPEATED = 3;

  /** Numbers and bits of words in addresses say nothing. */
  private static final int SHORTEST_NAME = 3;

  private static final int LONGEST_NAME = 30;

  private static final int LEGAL_ENOUGH = 3;

  /** A page that is still the site's has a menu; who takes one over leaves none. */
  private static final int FRAME_LINKS = 3;

  /** How many words of a case the number of one in the title stands for. */
  private static final int NUMBERED = 2;

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
  final Lexicon gambling;
  final Lexicon legal;
  private final int legalCovered;
  private final boolean titleOffers;
  private final boolean numbered;
  private @Nullable Boolean told;

  PageFacts(Page page, String path, Hosts hosts, Lexicon gambling, Lexicon legal) {
    this.page = page;
    this.path = path;
    this.hosts = hosts;
    this.gambling = gambling;
    this.legal = legal;
    words = Words.of(page.visible());
    titleWords = Words.of(page.title() + " . " + page.headings());
    Lexicon.Hits said = gambling.read(words);
    List<String> own = Words.of(page.prose());
    terms = withoutQueues(withoutHeadlines(said.terms(), gambling.find(own)));
    hiddenWords = Words.of(page.hidden());
    hiddenTerms = gambling.find(hiddenWords);
    keywords = gambling.find(Words.of(page.keywords()));
    covered = said.covered();
    Lexicon.Hits report = legal.read(own);
    numbered = Telling.namesCase(page.title() + " . " + page.headings());
    legalTerms = report.terms().size() + (numbered ? NUMBERED : 0);
    legalCovered = report.covered();
    urging = Urging.in(words);
    titleOffers =
        !strong(gambling.find(titleWords)).isEmpty()
            && !titleTellsOfCase()
            && (urging > 0 || leadsOut() || !Brands.in(titleWords).isEmpty());
  }

  /** Links to news about cases name what the news are about. */
  private static Set<Term> withoutHeadlines(Set<Term> all, Set<Term> own) {
    var left = new TreeSet<>(Comparator.comparing(Term::phrase));
    all.stream()
        .filter(term -> term.weight() != Weight.CASE || own.contains(term))
        .forEach(left::add);
    return left;
  }

  /** Where people queue, a slot is a time: only what nothing but a game has counts there. */
  private Set<Term> withoutQueues(Set<Term> all) {
    long queues = words.stream().filter(QUEUES::contains).distinct().count();
    boolean game = all.stream().anyMatch(term -> topic(term) && !TIMES.contains(term.phrase()));
    if (queues < 2 || game) {
      return all;
    }
    var left = new TreeSet<>(Comparator.comparing(Term::phrase));
    all.stream().filter(term -> !TIMES.contains(term.phrase())).forEach(left::add);
    return left;
  }

  /** Whether words of the title name a game; "slot" alone is a time or a trainer there. */
  boolean titlePlays() {
    return gambling.find(titleWords).stream()
            .anyMatch(term -> topic(term) && !term.phrase().equals("slot"))
        && !titleTellsOfCase();
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
        && !titleOffers
        && told()
        && urging < 2
        && strong(keywords).size() < 2
        && (legalCovered * 3 >= covered || (urging == 0 && !leadsOut()));
  }

  /** Whether what it says of gambling stands among words of a report. */
  boolean told() {
    if (told == null) {
      told = strongOrCase(terms).isEmpty() || new Telling(page.visible(), legal).tells(gambling);
    }
    return told;
  }

  /** Whether what it says of somebody's attack stands among words of a report. */
  boolean tellsOfAttack(Lexicon slogans) {
    return Telling.ofAttack(page.visible(), legal).tells(slogans);
  }

  /** Whether words are those of a report: of a case, of a warning, of those who pursue it. */
  boolean tellsOfCase(List<String> of) {
    return !legal.find(of).isEmpty();
  }

  boolean titleTellsOfCase() {
    return numbered || tellsOfCase(titleWords);
  }

  /** Whether the title alone tells of a case, whatever headings stand in the page. */
  boolean ownTitleTellsOfCase() {
    return numbered || tellsOfCase(Words.of(page.title()));
  }

  /** Whether the path of an address says the title over, as content systems make them. */
  boolean repeatsTitle(List<String> of) {
    List<String> named = of.stream().filter(word -> word.length() >= SHORTEST_NAME).toList();
    return named.size() >= REPEATED
        && named.size() <= LONGEST_NAME
        && titleWords.containsAll(named.subList(0, named.size() - 1));
  }

  /** Whether the page stands in a frame of the site's own: a menu, at least. */
  boolean framed() {
    return page.links().stream()
            .filter(link -> link.host().isEmpty() || hosts.isOwn(link.host()))
            .limit(FRAME_LINKS)
            .count()
        == FRAME_LINKS;
  }

  /** Whether any link leads to a host that nobody knows. */
  boolean leadsOut() {
    return page.links().stream().anyMatch(link -> hosts.unknown(link.host()));
  }

  /** Whether words name a game one plays for money. */
  boolean plays(List<String> of) {
    return gambling.find(of).stream().anyMatch(PageFacts::topic) && !tellsOfCase(of);
  }

  private static boolean topic(Term term) {
    return TOPICS.contains(term.group()) && !NAMES.contains(term.phrase());
  }

  /** How much the page is about playing for money; a brand that it repeats counts as two. */
  int topics() {
    Set<String> brands = new TreeSet<>();
    titleWords.stream().filter(Brands::mayLead).forEach(brands::add);
    boolean repeated = words.stream().filter(brands::contains).count() >= REPEATED;
    return (int) terms.stream().filter(PageFacts::topic).count() + (repeated ? 2 : 0);
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
        || !Brands.in(of).isEmpty();
  }

  /** Whether words of an anchor or an address are hardly ever those of somebody's report. */
  boolean offersSurely(String words) {
    return !strong(gambling.find(Words.of(words))).isEmpty();
  }

  /** Whether an address is made of such words. */
  boolean names(String host, String address) {
    return gambling.strongInName(host) || gambling.strongInName(address) || Brands.inHost(host);
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
