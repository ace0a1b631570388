package id.jagasitus.watch;

import id.jagasitus.watch.Lexicon.Term;
import java.util.List;
import java.util.Set;

/** Slogans that people leave on a page they took over. */
final class Defacement {

  /** A page with less text than this is hardly anything else. */
  private static final int LITTLE = 3_000;

  private final Lexicon slogans = Lexicon.slogans();

  /**
   * @param report whether the page tells of something that happened elsewhere
   */
  void look(PageFacts facts, boolean report, List<ScanSignal> signals) {
    Set<Term> top = report ? Set.of() : slogans.find(facts.titleWords);
    if (!top.isEmpty()) {
      signals.add(new ScanSignal("defacement-title", 60, phrase(top)));
      return;
    }
    Set<Term> low = slogans.find(facts.words);
    if (!low.isEmpty()) {
      boolean little = facts.page.visible().length() < LITTLE;
      signals.add(new ScanSignal("defacement-slogan", report ? 0 : little ? 60 : 30, phrase(low)));
    }
  }

  private static String phrase(Set<Term> found) {
    return found.iterator().next().phrase();
  }
}
