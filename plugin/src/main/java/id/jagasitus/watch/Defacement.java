package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import java.util.List;
import java.util.Set;

/** Slogans that people leave on a page they took over. */
final class Defacement {

  /** A page with less text than this is hardly anything else. */
  private static final int LITTLE = 3_000;

  private static final int ALMOST_NOTHING = 200;

  /** A page that is still the site's has a menu; who takes one over leaves none. */
  private static final int FRAME_LINKS = 3;

  private final Lexicon slogans;

  Defacement(Lexicon slogans) {
    this.slogans = slogans;
  }

  /**
   * @param report whether the page tells of something that happened elsewhere
   */
  void look(PageFacts facts, boolean report, List<ScanSignal> signals) {
    Set<Term> low = slogans.find(facts.words);
    boolean told =
        (report || (facts.titleTellsOfCase() && ownLinks(facts) >= FRAME_LINKS))
            && (low.isEmpty() || facts.tellsOfAttack(slogans));
    Set<Term> top = told ? Set.of() : slogans.find(facts.titleWords);
    int length = facts.page.visible().strip().length();
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
