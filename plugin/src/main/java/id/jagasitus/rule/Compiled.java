package id.jagasitus.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule ready to run. The automaton accepts at least what the expression accepts: long
 * gaps are widened and word boundaries ignored, so that it stays small; RE2/J decides.
 *
 * @param table over a value between {@link #START} and {@link #END}, accepting as soon as a match
 *     may have ended
 * @param states states of the automaton
 */
record Compiled(Automaton widened, StepTable table, int states) {

  /** Byte put before a value. */
  static final int START = 0xFE;

  /** Byte put after a value. */
  static final int END = 0xFF;

  /** Byte that stands for any character beyond ASCII. */
  static final int HIGH = 0x80;

  /** Most states the automaton of one line may have. */
  static final int MOST_STATES = 8_000;

  private static final int QUICK_WORK = 5_000;
  private static final int WORK = 400_000;

  /** A repeat of a class with more characters than this is a gap. */
  private static final int GAP_CHARACTERS = 36;

  /** Bounded repeats beyond this many of a wide class are widened to any number. */
  private static final int WIDEN = 3;

  /** At least so many of one class are counted exactly. */
  private static final int EXACT = 12;

  /** Compiles, or throws {@link RuleException} with the size and the limit. */
  static Compiled of(Node node) {
    Automaton widened = automaton(node);
    Automaton whole = whole(widened, QUICK_WORK);
    if (whole == null || whole.getNumStates() > MOST_STATES) {
      widened = beginning(node).automaton;
      whole = whole(widened, WORK);
    }
    if (whole == null || whole.getNumStates() > MOST_STATES) {
      throw tooLarge(whole == null ? MOST_STATES + 1 : whole.getNumStates());
    }
    return new Compiled(
        widened, new StepTable(new ByteRunAutomaton(whole, true)), whole.getNumStates());
  }

  private static @Nullable Automaton whole(Automaton part, int work) {
    try {
      return Operations.determinize(Operations.concatenate(List.of(anything(), part)), work);
    } catch (TooComplexToDeterminizeException e) {
      return null;
    }
  }

  private static RuleException tooLarge(int states) {
    return new RuleException(
        "the automaton would have "
            + states
            + " states or more, at most "
            + MOST_STATES
            + " are allowed: use fewer alternatives, shorter gaps or two lines");
  }

  /** An automaton of how matches begin: {@code cut} when it ends before the expression does. */
  private record Beginning(Automaton automaton, boolean cut) {}

  /**
   * Leaves out what follows a long gap. Many alternatives that each hold a gap would multiply;
   * their beginnings do not.
   */
  private static Beginning beginning(Node node) {
    return switch (node) {
      case Node.Sequence sequence -> beginning(sequence);
      case Node.Choice choice -> {
        List<Beginning> options = choice.options().stream().map(Compiled::beginning).toList();
        yield new Beginning(
            Operations.union(options.stream().map(Beginning::automaton).toList()),
            options.stream().anyMatch(Beginning::cut));
      }
      case Node.Repeat repeat -> beginning(repeat);
      default -> new Beginning(automaton(node), false);
    };
  }

  private static Beginning beginning(Node.Repeat repeat) {
    Beginning part = beginning(repeat.part());
    if (part.cut) {
      return repeat.min() == 0 ? new Beginning(Automata.makeEmptyString(), true) : part;
    }
    if (gap(repeat)) {
      int least = least(repeat);
      return new Beginning(Operations.repeat(automaton(repeat.part()), least, least), true);
    }
    return new Beginning(repeat(repeat), false);
  }

  private static int least(Node.Repeat repeat) {
    return Math.min(repeat.min(), 1);
  }

  private static boolean gap(Node.Repeat repeat) {
    return repeat.part() instanceof Node.Chars chars
        && chars.count() > GAP_CHARACTERS
        && (repeat.max() < 0 || repeat.max() > WIDEN);
  }

  private static Beginning beginning(Node.Sequence sequence) {
    var parts = new ArrayList<Automaton>();
    for (Node part : sequence.parts()) {
      Beginning next = beginning(part);
      parts.add(next.automaton);
      if (next.cut) {
        return new Beginning(Operations.concatenate(parts), true);
      }
    }
    return new Beginning(Operations.concatenate(parts), false);
  }

  static Automaton anything() {
    return Operations.repeat(Automata.makeCharRange(0, 255));
  }

  private static Automaton automaton(Node node) {
    return switch (node) {
      case Node.Chars chars -> chars(chars);
      case Node.Sequence sequence ->
          Operations.concatenate(sequence.parts().stream().map(Compiled::automaton).toList());
      case Node.Choice choice ->
          Operations.union(choice.options().stream().map(Compiled::automaton).toList());
      case Node.Repeat repeat -> repeat(repeat);
      case Node.Place place ->
          switch (place) {
            case START -> Automata.makeChar(START);
            case END -> Automata.makeChar(END);
            case BOUNDARY, NOT_BOUNDARY -> Automata.makeEmptyString();
          };
    };
  }

  private static Automaton chars(Node.Chars chars) {
    var ranges = new ArrayList<Automaton>();
    BitSet set = chars.ascii();
    for (int from = set.nextSetBit(0); from >= 0; ) {
      int to = set.nextClearBit(from);
      ranges.add(Automata.makeCharRange(from, to - 1));
      from = set.nextSetBit(to);
    }
    if (chars.high()) {
      // One character, or two halves of one.
      ranges.add(Operations.repeat(Automata.makeChar(HIGH), 1));
    }
    return ranges.isEmpty() ? Automata.makeEmpty() : Operations.union(ranges);
  }

  private static Automaton repeat(Node.Repeat repeat) {
    Automaton part = automaton(repeat.part());
    boolean single = repeat.part() instanceof Node.Chars && repeat.min() <= EXACT;
    if (single && repeat.max() < 0) {
      return Operations.repeat(part, repeat.min());
    }
    boolean wide = Math.max(repeat.min(), repeat.max()) > WIDEN;
    if (repeat.max() < 0 || wide) {
      return Operations.repeat(part, wide ? Math.min(repeat.min(), 1) : repeat.min());
    }
    return Operations.repeat(part, repeat.min(), repeat.max());
  }

  /** The exact expression in RE2's syntax. */
  static String re2(Node node) {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    switch (node) {
      case Node.Chars chars -> writeClass(chars, out);
      case Node.Sequence sequence -> sequence.parts().forEach(part -> write(part, out));
      case Node.Choice choice -> writeChoice(choice, out);
      case Node.Repeat repeat -> writeRepeat(repeat, out);
      case Node.Place place ->
          out.append(
              switch (place) {
                case START -> "\\A";
                case END -> "\\z";
                case BOUNDARY -> "\\b";
                case NOT_BOUNDARY -> "\\B";
              });
    }
  }

  private static void writeChoice(Node.Choice choice, StringBuilder out) {
    String mark = "(?:";
    for (Node option : Prefixes.shared(choice.options())) {
      out.append(mark);
      write(option, out);
      mark = "|";
    }
    out.append(')');
  }

  private static void writeRepeat(Node.Repeat repeat, StringBuilder out) {
    out.append("(?:");
    write(repeat.part(), out);
    out.append("){").append(repeat.min()).append(',');
    out.append(repeat.max() < 0 ? "" : Integer.toString(repeat.max())).append('}');
  }

  private static void writeClass(Node.Chars chars, StringBuilder out) {
    out.append('[');
    BitSet set = chars.ascii();
    for (int from = set.nextSetBit(0); from >= 0; ) {
      int to = set.nextClearBit(from) - 1;
      out.append(hex(from)).append('-').append(hex(to));
      from = set.nextSetBit(to + 1);
    }
    out.append(chars.high() ? "\\x{80}-\\x{10FFFF}]" : "]");
  }

  private static String hex(int c) {
    return String.format(Locale.ROOT, "\\x%02x", c);
  }
}
