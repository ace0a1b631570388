package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slogans that people leave on a page they took over. */
final class Defacement {

  /** A page with less text than this is hardly anything else. */
  private static final int LITTLE = 3_000;

  private static final int ALMOST_NOTHING = 200;

  /** A page that is still the site's has a menu; who takes one over leaves none. */
  private static final int FRAME_LINKS = 3;

  private static final Pattern PURSE =
      Pattern.compile(
          "\\b(?:bc1[a-z0-9]{20,60}|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|4[0-9AB][1-9A-HJ-NP-Za-km-z]{93})\\b");
  private static final Set<String> LOCKED =
      Set.of(
          "encrypted",
          "decrypt",
          "decryption",
          "ransom",
          "terenkripsi",
          "dienkripsi",
          "tebusan",
          "bitcoin",
          "monero",
          "btc");

  private final Lexicon slogans;

  Defacement(Lexicon slogans) {
    this.slogans = slogans;
  }

  /**
   * @param report whether the page tells of something that happened elsewhere
   */
  void look(PageFacts facts, boolean report, List<ScanSignal> signals) {
    Set<Term> low = said(facts);
    boolean told =
        (report || (facts.titleTellsOfCase() && ownLinks(facts) >= FRAME_LINKS))
            && (low.isEmpty() || facts.tellsOfAttack(slogans));
    Set<Term> top = slogans.find(facts.titleWords);
    if (told && !signed(facts)) {
      top = Set.of();
    }
    int length = facts.page.visible().strip().length();
    ransom(facts, report, signals);
    if (facts.page.covered() && !low.isEmpty() && !told) {
      signals.add(new ScanSignal("page-covered", 60, phrase(low)));
    }
    if (!top.isEmpty() && (!PageFacts.strong(top).isEmpty() || length < LITTLE)) {
      boolean sure = !PageFacts.strong(top).isEmpty() || ownLinks(facts) < FRAME_LINKS;
      signals.add(new ScanSignal("defacement-title", sure ? 60 : 30, phrase(top)));
    } else if (!PageFacts.strong(low).isEmpty()) {
      int points = told ? 0 : length < LITTLE ? 60 : 30;
      signals.add(new ScanSignal("defacement-slogan", points, PageFacts.strong(low).getFirst()));
    } else if (!told && length < LITTLE) {
      replaced(facts, low, signals);
    }
  }

  /** Slogans of the page; where it is the site's own and short, without those it only cites. */
  private Set<Term> said(PageFacts facts) {
    Set<Term> said = slogans.find(facts.words);
    String text = facts.page.visible();
    boolean cites = !said.isEmpty() && facts.framed() && text.length() < LITTLE;
    return cites ? slogans.find(Words.of(Telling.unquoted(text))) : said;
  }

  /** An account of coins to pay into, beside words of locked files: no office has one. */
  private static void ransom(PageFacts facts, boolean report, List<ScanSignal> signals) {
    boolean locked = !report && facts.words.stream().anyMatch(LOCKED::contains);
    Matcher purse = PURSE.matcher(locked ? facts.page.visible() : "");
    if (purse.find()) {
      signals.add(new ScanSignal("asks-ransom", 60, purse.group()));
    }
  }

  /** Whether the title alone is somebody's signature, whatever the page below it says. */
  private boolean signed(PageFacts facts) {
    List<String> title = Words.of(facts.page.title());
    return !PageFacts.strong(slogans.find(title)).isEmpty() && !facts.tellsOfCase(title);
  }

  /** Nothing of the site is left: no menu, little text, black paper, words of the trade. */
  private static void replaced(PageFacts facts, Set<Term> said, List<ScanSignal> signals) {
    boolean dark = facts.page.dark();
    int shown = (dark ? 1 : 0) + (strangersPicture(facts) ? 1 : 0);
    if (ownLinks(facts) > 0 || said.size() + shown == 0) {
      return;
    }
    int bare = (nearlyEmpty(facts) ? 1 : 0) + (nameless(facts) ? 1 : 0) + (shouts(facts) ? 1 : 0);
    int signs = said.size() + shown + bare;
    if (signs >= 3 || (dark && !said.isEmpty())) {
      signals.add(new ScanSignal("page-replaced", 60, what(facts, said)));
    } else if (signs == 2 && !said.isEmpty()) {
      signals.add(new ScanSignal("page-replaced", 40, what(facts, said)));
    }
  }

  private static String what(PageFacts facts, Set<Term> said) {
    return said.isEmpty() ? facts.page.title() : phrase(said);
  }

  /** Whether a picture comes from somebody else's host. */
  private static boolean strangersPicture(PageFacts facts) {
    return facts.page.images().stream().anyMatch(at -> facts.hosts.unknown(Page.host(at)));
  }

  private static boolean nearlyEmpty(PageFacts facts) {
    return facts.page.visible().strip().length() < ALMOST_NOTHING;
  }

  /** A title without a word. */
  private static boolean nameless(PageFacts facts) {
    return facts.page.title().codePoints().filter(Character::isLetter).count() < 3;
  }

  private static boolean shouts(PageFacts facts) {
    return facts.page.inlineScript().contains("alert(")
        || facts.page.inlineScript().contains("typ");
  }

  private static long ownLinks(PageFacts facts) {
    return facts.page.links().stream()
        .filter(link -> link.host().isEmpty() || facts.hosts.isOwn(link.host()))
        .limit(FRAME_LINKS)
        .count();
  }

  private static String phrase(Set<Term> found) {
    return found.iterator().next().phrase();
  }
}
