package id.jagasitus.launcher.kill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What people tried, and what they were told about it. Safe for many threads. */
final class Ledger {

  private final Map<Act, Told> acts = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();
  private final AtomicInteger marks = new AtomicInteger();

  /** What a person was told about an act. */
  enum Told {
    /** The server died before it answered: it may be done or not. */
    NOTHING,
    DONE,
    /** Somebody else was faster: it must not be done. */
    REFUSED
  }

  /** A word that occurs nowhere else. */
  String mark() {
    return "tanda" + marks.incrementAndGet() + "x";
  }

  synchronized void tried(Act act) {
    acts.put(act, Told.NOTHING);
  }

  synchronized void answered(Act act, boolean done) {
    acts.put(act, done ? Told.DONE : Told.REFUSED);
  }

  /** The page on which a thing is found that got its number only by the act. */
  synchronized void shownOn(Act act, String page) {
    Told told = acts.remove(act);
    if (told == null) {
      throw new IllegalArgumentException("never tried: " + act);
    }
    acts.put(new Act(act.kind(), act.mark(), page), told);
  }

  synchronized void trouble(String what) {
    troubles.add(what);
  }

  synchronized Map<Act, Told> acts() {
    return new LinkedHashMap<>(acts);
  }

  synchronized List<String> troubles() {
    return List.copyOf(troubles);
  }

  synchronized long count(Told told) {
    return acts.values().stream().filter(told::equals).count();
  }
}
