package id.jagasitus.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The literals of which every match of an expression holds at least one, chosen so that ordinary
 * requests rarely hold any. The start and end of a value count as characters of their own.
 */
final class Literals {

  /** Most alternatives a set may have. */
  private static final int MOST = 300;

  private static final int LONGEST = 12;

  /** Most characters of a class that are written out. */
  private static final int WRITTEN_OUT = 8;

  /** Most copies of a repeat, and most texts they may make. */
  private static final int MOST_LEAD = 4;

  private static final int FEW = 64;

  /** Bits of surprise below which a literal is too common to be worth searching for. */
  static final double LEAST_BITS = 4.5;

  /** Bits beyond which more characters only make the search tables larger. */
  private static final double ENOUGH_BITS = 17;

  private Literals() {}

  /** The best set, or null where no set is rare enough. */
  static @Nullable Set<String> required(Node node) {
    Found found = find(node);
    Set<String> best = better(found.best, found.exact);
    return best == null || bits(best) < LEAST_BITS ? null : best;
  }

  /** What is known of a node: all its texts, where they are few, and the best required set. */
  private record Found(@Nullable Set<String> exact, @Nullable Set<String> best) {}

  private static final Found EMPTY = new Found(Set.of(""), null);
  private static final Found UNKNOWN = new Found(null, null);

  private static Found find(Node node) {
    return switch (node) {
      case Node.Chars chars -> chars(chars);
      case Node.Sequence sequence -> sequence(sequence.parts());
      case Node.Choice choice -> choice(choice.options());
      case Node.Repeat repeat -> repeat(repeat);
      case Node.Place place -> place(place);
    };
  }

  private static Found chars(Node.Chars chars) {
    if (chars.high() || chars.count() > WRITTEN_OUT) {
      return UNKNOWN;
    }
    var out = new LinkedHashSet<String>();
    chars.ascii().stream().forEach(c -> out.add(String.valueOf((char) c)));
    return new Found(out, null);
  }

  private static Found place(Node.Place place) {
    return switch (place) {
      case START -> new Found(Set.of(String.valueOf((char) Compiled.START)), null);
      case END -> new Found(Set.of(String.valueOf((char) Compiled.END)), null);
      case BOUNDARY, NOT_BOUNDARY -> EMPTY;
    };
  }

  private static Found sequence(List<Node> parts) {
    Set<String> best = null;
    Set<String> run = Set.of("");
    boolean whole = true;
    for (Node part : parts) {
      Found found = find(part);
      best = better(best, found.best);
      Set<String> open = found.exact == null ? lead(part) : null;
      Set<String> next = open == null ? found.exact : open;
      Set<String> joined = next == null ? null : cross(run, next);
      if (joined == null) {
        best = better(best, better(run, next));
        run = next == null ? Set.of("") : next;
        whole = false;
      } else {
        best = better(best, joined);
        run = open == null ? joined : open;
        whole &= open == null;
      }
    }
    return new Found(whole ? run : null, better(best, run));
  }

  /**
   * Texts with which an unbounded repeat begins, and as many copies with which it ends: a few, so
   * that they can be joined with what stands beside it.
   */
  private static @Nullable Set<String> lead(Node part) {
    if (!(part instanceof Node.Repeat repeat) || repeat.min() == 0) {
      return null;
    }
    Set<String> once = find(repeat.part()).exact;
    if (once == null || once.contains("")) {
      return null;
    }
    Set<String> all = once;
    for (int i = 1; i < Math.min(repeat.min(), MOST_LEAD); i++) {
      Set<String> longer = cross(all, once);
      if (longer == null || longer.size() > FEW) {
        return all;
      }
      all = longer;
    }
    return all;
  }

  private static @Nullable Set<String> cross(Set<String> left, Set<String> right) {
    if ((long) left.size() * right.size() > MOST) {
      return null;
    }
    var out = new LinkedHashSet<String>();
    for (String a : left) {
      for (String b : right) {
        if (a.length() + b.length() > LONGEST) {
          return null;
        }
        out.add(a + b);
      }
    }
    return out;
  }

  private static Found choice(List<Node> options) {
    var exact = new LinkedHashSet<String>();
    var best = new LinkedHashSet<String>();
    boolean allExact = true;
    boolean allBest = true;
    for (Node option : options) {
      Found found = find(option);
      Set<String> own = better(found.best, found.exact);
      allExact &= found.exact != null;
      allBest &= own != null;
      exact.addAll(found.exact == null ? Set.of() : found.exact);
      best.addAll(own == null ? Set.of() : own);
    }
    return new Found(
        allExact && exact.size() <= MOST ? exact : null,
        allBest && best.size() <= MOST * 2 ? best : null);
  }

  private static Found repeat(Node.Repeat repeat) {
    Found inner = find(repeat.part());
    if (repeat.min() == 0) {
      if (repeat.max() == 1 && inner.exact != null) {
        var exact = new LinkedHashSet<String>(inner.exact);
        exact.add("");
        return new Found(exact, null);
      }
      return UNKNOWN;
    }
    if (repeat.max() == repeat.min() && repeat.min() <= 4 && inner.exact != null) {
      var parts = new ArrayList<Node>();
      for (int i = 0; i < repeat.min(); i++) {
        parts.add(repeat.part());
      }
      return sequence(parts);
    }
    return new Found(null, better(inner.best, inner.exact));
  }

  private static @Nullable Set<String> better(@Nullable Set<String> a, @Nullable Set<String> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return bits(b) > bits(a) ? b : a;
  }

  /** Surprise of the commonest literal of a set, a little less for large sets. */
  private static double bits(Set<String> set) {
    double least = Double.MAX_VALUE;
    for (String literal : set) {
      double sum = 0;
      for (int i = 0; i < literal.length(); i++) {
        sum += bits(literal.charAt(i));
      }
      least = Math.min(least, Math.min(sum, ENOUGH_BITS));
    }
    return least - Math.log(set.size()) / 2;
  }

  /** Rough bits of one character in ordinary paths, queries and referers. */
  private static double bits(char c) {
    if (c == Compiled.START || c == Compiled.END) {
      return 2;
    }
    if (c >= 'a' && c <= 'z') {
      return "eaitnsro".indexOf(c) >= 0 ? 3.6 : "zqxjvwkyfb".indexOf(c) >= 0 ? 6.5 : 4.7;
    }
    if (c >= '0' && c <= '9') {
      return 4;
    }
    return "/.-=_: ".indexOf(c) >= 0 ? 3 : 7;
  }
}
