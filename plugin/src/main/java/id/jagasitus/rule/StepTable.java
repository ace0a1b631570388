package id.jagasitus.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * An automaton as one table that a loop can run through fast: bytes that no state tells apart share
 * a column, an entry holds where its row begins, negative when a match may have ended there. The
 * first state, in which nothing of a match has been seen, is left only by some bytes.
 */
final class StepTable {

  private static final int STATE = Integer.MAX_VALUE;

  /** So many bytes that a match does not begin with take as long as one step. */
  private static final int WAITING = 8;

  private final int[] columnOf = new int[256];
  private final int columns;
  private final int[] next;
  private final boolean[] leaves = new boolean[256];

  StepTable(ByteRunAutomaton automaton) {
    int states = automaton.getSize();
    Map<Integer, Integer> byHash = new HashMap<>();
    int[][] kept = new int[256][];
    for (int b = 0; b < 256; b++) {
      int[] column = column(automaton, states, b);
      int known = byHash.getOrDefault(Arrays.hashCode(column), -1);
      if (known < 0 || !Arrays.equals(kept[known], column)) {
        known = byHash.size();
        while (kept[known] != null) {
          known++;
        }
        kept[known] = column;
        byHash.put(Arrays.hashCode(column), known);
      }
      columnOf[b] = known;
    }
    columns = 1 + Arrays.stream(columnOf).max().orElse(0);
    next = new int[states * columns];
    for (int column = 0; column < columns; column++) {
      for (int state = 0; state < states; state++) {
        int to = kept[column][state];
        next[state * columns + column] =
            (to * columns) | (automaton.isAccept(to) ? Integer.MIN_VALUE : 0);
      }
    }
    for (int b = 0; b < 256; b++) {
      leaves[b] = next[columnOf[b]] != 0;
    }
  }

  /** Where a byte leads from each state; back to the beginning where it leads nowhere. */
  private static int[] column(ByteRunAutomaton automaton, int states, int b) {
    int[] column = new int[states];
    for (int state = 0; state < states; state++) {
      column[state] = Math.max(0, automaton.step(state, b));
    }
    return column;
  }

  /** One run over a value; may go on behind the place where it stopped. */
  static final class Run {
    private @Nullable StepTable table;
    private byte[] bytes = {};
    private int state;
    private int at;
    private int steps;

    /** Begins over, with another table and value. */
    void begin(StepTable newTable, byte[] newBytes) {
      table = newTable;
      bytes = newBytes;
      state = 0;
      at = 0;
      steps = 0;
    }

    /**
     * Steps taken since the beginning; those that only waited for a match to begin cost an eighth.
     */
    int steps() {
      return steps;
    }

    /** Behind the byte at which a match may have ended. */
    int at() {
      return at;
    }

    /** Goes to the next place where a match may have ended; false at the end of the value. */
    boolean find() {
      StepTable own = Objects.requireNonNull(table);
      int[] next = own.next;
      int[] columnOf = own.columnOf;
      boolean[] leaves = own.leaves;
      int i = at;
      int now = state;
      int began = i;
      while (i < bytes.length) {
        if (now == 0) {
          int from = i;
          while (i < bytes.length && !leaves[bytes[i] & 0xFF]) {
            i++;
          }
          began += (i - from) - (i - from) / WAITING;
          if (i == bytes.length) {
            break;
          }
        }
        int to;
        do {
          to = next[now + columnOf[bytes[i++] & 0xFF]];
          now = to;
        } while (to > 0 && i < bytes.length);
        if (to < 0) {
          return stop(i, to & STATE, began, true);
        }
      }
      return stop(i, now, began, false);
    }

    private boolean stop(int place, int reached, int began, boolean found) {
      at = place;
      state = reached;
      steps += place - began;
      return found;
    }

    /** Goes on for so many bytes whatever is met. */
    void skip(int count) {
      StepTable own = Objects.requireNonNull(table);
      int end = Math.min(bytes.length, at + count);
      for (; at < end; at++) {
        state = own.next[state + own.columnOf[bytes[at] & 0xFF]] & STATE;
      }
    }
  }
}
