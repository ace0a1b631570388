package id.jagasitus.rule;

import com.google.re2j.Matcher;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Decides whether a line matches a text: its automaton says where, the exact expression whether.
 * Long texts are looked at in windows around those places. The exact expression is slow, so one
 * request may spend {@value #BUDGET} characters on it; after that the automaton's word is enough,
 * since an ordinary request never makes so many near-misses. Holds the last match; one per thread.
 */
final class Confirmation {

  /** Characters of one request that may be given to exact expressions. */
  static final int BUDGET = 3_072;

  /** Texts up to this length are looked at whole. */
  private static final int WHOLE = 512;

  private static final int BEFORE = 320;
  private static final int AFTER = 96;
  private static final int WINDOWS = 3;
  private static final int SHORT = 256;

  private int spent;
  private int start;
  private int end;

  /** Begins a request. */
  void begin() {
    spent = 0;
  }

  /** Characters spent since {@link #begin}. */
  int spent() {
    return spent;
  }

  /** Adds what an earlier look at the same value cost, so that remembering changes no verdict. */
  void spend(int characters) {
    spent += characters;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether the line matches; {@code bytes} is the text between its marks. */
  boolean matches(Line line, String text, byte[] bytes) {
    if (text.length() <= SHORT && line.cold()) {
      return exact(line, text, 0, text.length());
    }
    ByteRunAutomaton automaton = line.compiled().automaton();
    int state = 0;
    int from = 0;
    for (int window = 0; window < WINDOWS; window++) {
      int at = from;
      boolean accepted = false;
      while (at < bytes.length && state >= 0 && !accepted) {
        state = automaton.step(state, bytes[at++] & 0xFF);
        accepted = state >= 0 && automaton.isAccept(state);
      }
      if (!accepted) {
        return false;
      }
      int place = text.length() + 2 == bytes.length ? at - 1 : characters(bytes, at);
      if (around(line, text, Math.min(place, text.length()))) {
        return true;
      }
      if (text.length() <= WHOLE) {
        return false;
      }
      for (from = at; from < Math.min(at + AFTER, bytes.length) && state >= 0; from++) {
        state = automaton.step(state, bytes[from] & 0xFF);
      }
    }
    return false;
  }

  private boolean around(Line line, String text, int place) {
    boolean whole = text.length() <= WHOLE;
    int from = whole ? 0 : Math.max(0, place - BEFORE);
    int to = whole ? text.length() : Math.min(text.length(), place + AFTER);
    spent += to - from;
    if (spent > BUDGET) {
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

  /** Characters of the text that the first {@code length} bytes, the mark among them, stand for. */
  private static int characters(byte[] bytes, int length) {
    int count = 0;
    for (int i = 1; i < length; i++) {
      int b = bytes[i] & 0xFF;
      count += b < 0x80 || (b >= 0xC0 && b < 0xF0) ? 1 : b >= 0xF0 && b < 0xF8 ? 2 : 0;
    }
    return count;
  }
}
