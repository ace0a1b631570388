package id.jagasitus.rule;

import com.google.re2j.Matcher;

/**
 * Decides whether a line matches a text: its automaton says where, the exact expression whether.
 * Long texts are looked at in windows around those places. Both take time, so one request may only
 * spend so much: when the exact expressions have had theirs, the automaton's word is enough; when
 * the automata have, further forms of a value are left out, and at the very end a literal's word is
 * enough. An ordinary request never comes near. Holds the last match; one per thread.
 */
final class Confirmation {

  /** Work of exact expressions on one request, about nanoseconds at best. */
  private static final int EXACT = 160_000;

  /** Steps of automata after which further forms are left out; a step takes about a nanosecond. */
  private static final int TIRED = 45_000;

  /** Steps of automata after which a literal's word is enough. */
  private static final int SPENT = 160_000;

  /** Work of an exact expression on a character, and more for so much of the expression. */
  private static final int EACH = 10;

  private static final int LENGTH_EACH = 20;

  /** Texts up to this length are looked at whole. */
  private static final int WHOLE = 512;

  private static final int BEFORE = 320;
  private static final int AFTER = 96;
  private static final int WINDOWS = 3;
  private static final int SHORT = 256;

  private final StepTable.Run run = new StepTable.Run();
  private int exact;
  private int steps;
  private int start;
  private int end;

  /** Begins a request. */
  void begin() {
    exact = 0;
    steps = 0;
  }

  /** What was spent since {@link #begin}, both kinds in one number. */
  long spent() {
    return ((long) exact << Integer.SIZE) | steps;
  }

  /** Adds what an earlier look at the same value cost, so that remembering changes no verdict. */
  void spend(long work) {
    exact += (int) (work >> Integer.SIZE);
    steps += (int) work;
  }

  /** Whether nothing was left out or guessed. */
  boolean careful() {
    return exact <= EXACT && !tired();
  }

  /** Whether other forms of values are to be left out. */
  boolean tired() {
    return steps > TIRED;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /**
   * Whether the line matches; {@code bytes} is the text between its marks, one byte a character.
   */
  boolean matches(Line line, String text, byte[] bytes) {
    if (text.length() <= SHORT && line.cold()) {
      return exact(line, text, 0, text.length());
    }
    if (steps > SPENT) {
      start = 0;
      end = text.length();
      return true;
    }
    run.begin(line.compiled().table(), bytes);
    boolean matches = windows(line, text);
    steps += run.steps();
    return matches;
  }

  private boolean windows(Line line, String text) {
    for (int window = 0; window < WINDOWS && run.find(); window++) {
      int place = Math.min(run.at() - 1, text.length());
      if (around(line, text, place)) {
        return true;
      }
      if (text.length() <= WHOLE) {
        return false;
      }
      run.skip(AFTER);
    }
    return false;
  }

  private boolean around(Line line, String text, int place) {
    boolean whole = text.length() <= WHOLE;
    int from = whole ? 0 : Math.max(0, place - BEFORE);
    int to = whole ? text.length() : Math.min(text.length(), place + AFTER);
    exact += (to - from) * (EACH + line.exact().pattern().length() / LENGTH_EACH);
    if (exact > EXACT) {
      start = Math.max(0, place - 1);
      end = place;
      return true;
    }
    return exact(line, text, from, to);
  }

  private boolean exact(Line line, String text, int from, int to) {
    Matcher exact = line.exact().matcher(text.substring(from, to));
    if (!exact.find()) {
      return false;
    }
    start = from + exact.start();
    end = from + exact.end();
    return true;
  }
}
