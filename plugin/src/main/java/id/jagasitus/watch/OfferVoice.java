package id.jagasitus.watch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that offers instead of telling: it calls its reader a member, promises winnings, names the
 * ways to pay, and no word of it is about courts, police or harm. Says so even where nothing links
 * anywhere, as in a guest book.
 */
final class OfferVoice {

  private static final Set<String> PROMISING = Set.of("offer", "promo", "payment", "access");
  private static final int ENOUGH = 3;

  /** What is said of winning, whatever one plays. */
  private static final Set<String> WINNING =
      Set.of(
          "menang",
          "kemenangan",
          "pemenang",
          "jackpot",
          "taruhan",
          "bertaruh",
          "putaran",
          "spin",
          "modal",
          "bermodal",
          "hoki",
          "cuan",
          "bermain",
          "permainan",
          "pemain",
          "dimainkan",
          "peluang",
          "saldo",
          "bonus",
          "untung",
          "gacor",
          "pola",
          "mahjong",
          "petir",
          "receh",
          "maxwin",
          "bet",
          "depo");

  private static final int SHORTEST = 8;
  private static final int WITHOUT_GAME = 4;
  private static final int MOST_URGING = 2;
  private static final int MOST_NAMES = 50;
  private static final int MOST_ANCHORS = 20;
  private static final int LONGEST_ANCHOR = 60;
  private static final int MOST_BLOCKS = 200;
  private static final int MOST_READ = 20_000;
  private static final int LONGEST_BLOCK = 4_000;

  /** An address somebody wrote out, with or without its beginning. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![@\\w.-])(?:https?://)?((?:[a-z0-9-]{1,60}\\.){1,4}(?:com|net|org|info|xyz|club|online|site|vip"
              + "|live|pro|cc|id|co|asia|bet|win|fun|top))(?![\\w-])");

  private final PageFacts facts;
  private final boolean report;
  private final List<ScanSignal> signals;

  OfferVoice(PageFacts facts, boolean report, List<ScanSignal> signals) {
    this.facts = facts;
    this.report = report;
    this.signals = signals;
  }

  void look() {
    if (facts.terms.isEmpty() && !facts.leadsOut()) {
      return;
    }
    if (facts.page.visible().lines().anyMatch(this::offers) || invites()) {
      signals.add(new ScanSignal("offer-voice", 60, "no word of a report beside it"));
    } else if (!report && facts.legalTerms == 0 && !facts.titleTellsOfCase()) {
      promisesOnly();
    }
    if (!report && facts.legalTerms <= 1 && !facts.titleTellsOfCase()) {
      namesAddresses();
    }
  }

  /** One paragraph that names a game, promises and urges, whatever stands around it. */
  private boolean offers(String block) {
    List<String> words = Words.of(block);
    Set<Lexicon.Term> said = words.size() < SHORTEST ? Set.of() : facts.gambling.find(words);
    boolean game =
        said.stream()
            .anyMatch(term -> term.weight() != Lexicon.Weight.WEAK && facts.terms.contains(term));
    return game
        && !Telling.clause(block)
        && promises(said) + Math.min(MOST_URGING, Urging.in(words)) >= ENOUGH
        && facts.legal.find(words).isEmpty();
  }

  /** A paragraph about winning that leads to a stranger. */
  private boolean invites() {
    if (report || !facts.leadsOut()) {
      return false;
    }
    List<String> anchors =
        facts.page.links().stream()
            .filter(link -> facts.hosts.unknown(link.host()) && brief(link.anchor()))
            .map(Page.Link::anchor)
            .distinct()
            .limit(MOST_ANCHORS)
            .toList();
    List<String> blocks =
        facts.page.visible().lines().filter(block -> !block.isBlank()).limit(MOST_READ).toList();
    int left = MOST_BLOCKS;
    for (int i = 0; i < blocks.size() && left > 0; i++) {
      if (blocks.get(i).length() <= LONGEST_BLOCK && wins(blocks.get(i))) {
        left--;
        String next = i + 1 < blocks.size() ? blocks.get(i + 1) : "";
        if (leads(blocks.get(i), anchors) || (calls(next) && leads(next, anchors))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean leads(String block, List<String> anchors) {
    return anchors.stream().anyMatch(block::contains);
  }

  private static boolean calls(String block) {
    return block.length() <= LONGEST_BLOCK && LinkRules.calls(Words.of(block));
  }

  private static boolean brief(String anchor) {
    return anchor.length() > 2 && anchor.length() <= LONGEST_ANCHOR;
  }

  private boolean wins(String block) {
    List<String> words = Words.of(block);
    long named = words.stream().filter(WINNING::contains).distinct().count();
    return named >= ENOUGH && facts.legal.find(words).isEmpty() && !Telling.clause(block);
  }

  private static long promises(Set<Lexicon.Term> said) {
    return said.stream()
        .filter(term -> PROMISING.contains(term.group()))
        .filter(term -> term.weight() == Lexicon.Weight.WEAK)
        .count();
  }

  private void promisesOnly() {
    long bare =
        facts.terms.stream()
            .filter(term -> term.group().equals("offer") || term.group().equals("promo"))
            .count(); // ways to pay are named where costs of a case are
    if (bare >= WITHOUT_GAME && facts.leadsOut()) {
      signals.add(new ScanSignal("offer-voice", 40, "promises, and a link to a stranger"));
    }
  }

  /** Rulings write out such names as evidence, but not without a word of the case. */
  private void namesAddresses() {
    var names = new TreeSet<String>();
    Matcher at = NAME.matcher(Words.fold(facts.page.visible()));
    while (at.find() && names.size() < MOST_NAMES) {
      if (facts.hosts.unknown(at.group(1)) && Brands.mayLeadTo(at.group(1))) {
        names.add(at.group(1));
      }
    }
    if (!names.isEmpty()) {
      int several = PageFacts.strong(facts.terms).isEmpty() ? 40 : 60;
      int points = names.size() >= 2 ? several : 20;
      signals.add(new ScanSignal("address-in-text", points, String.join(" ", names)));
    }
  }
}
