package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import java.util.List;
import java.util.Set;

/** Slogans that people leave on a page they took over. */
final class Defacement {

  /** A page with less text than this is hardly anything else. */
  private static final int LITTLE = 3_000;

  /** A page that is still the site's has a menu; who takes one over leaves none. */
  private static final int FRAME_LINKS = 3;

  private final Lexicon slogans = Lexicon.slogans();

  /**
   * @param report whether the page tells of something that happened elsewhere
   */
  void look(PageFacts facts, boolean report, List<ScanSignal> signals) {
    boolean told = report || (facts.titleTellsOfCase() && ownLinks(facts) >= FRAME_LINKS);
    Set<Term> top = told ? Set.of() : slogans.find(facts.titleWords);
    Set<Term> low = slogans.find(facts.words);
    int length = facts.page.visible().strip().length();
    if (!top.isEmpty() && (!PageFacts.strong(top).isEmpty() || length < LITTLE)) {
      signals.add(new ScanSignal("defacement-title", 60, phrase(top)));
    } else if (!PageFacts.strong(low).isEmpty()) {
      int points = told ? 0 : length < LITTLE ? 60 : 30;
      signals.add(new ScanSignal("defacement-slogan", points, PageFacts.strong(low).getFirst()));
    } else if (!told && length < LITTLE) {
      replaced(facts, low, signals);
    }
  }

  /** Nothing of the site is left: no menu, little text, black paper, words of the trade. */
  private static void replaced(PageFacts facts, Set<Term> said, List<ScanSignal> signals) {
    int signs = said.size() + (facts.page.dark() ? 1 : 0);
    if (ownLinks(facts) == 0 && !said.isEmpty() && signs >= 2) {
      signals.add(
          new ScanSignal("page-replaced", signs >= 3 || facts.page.dark() ? 60 : 40, phrase(said)));
    }
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
